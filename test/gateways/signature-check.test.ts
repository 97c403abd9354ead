import { readFile } from 'node:fs/promises';
import { ResourceNotFoundException, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { expect, it } from 'vitest';
import { plusSeconds } from '../../functions/domain/time.ts';
import { makeSignatureCheck } from '../../functions/gateways/signature-check.ts';
import { at } from '../builders/ticket.ts';
import { answering, OFFLINE } from './answering.ts';

const text = await readFile('docs/integrate.md', 'utf8');
const field = (name: string) => new RegExp(`^report ${name}  +(.*)$`, 'm').exec(text)?.[1] ?? '';
const [secret, body, header] = [field('secret'), field('body'), field('header')];

/** Whether the report of integrate.md, changed so, is believed. */
const isBelieved = (changes: {
  header?: string | undefined;
  body?: string;
  late?: number;
  secrets?: readonly [string, string?];
}) => {
  const client = new SecretsManagerClient(OFFLINE);
  const [current, previous] = changes.secrets ?? [secret];
  answering(client, ({ input }) => {
    const value = input.VersionStage === 'AWSCURRENT' ? current : previous;
    if (value === undefined)
      throw new ResourceNotFoundException({ message: 'none', $metadata: {} });
    return { VersionId: 'aaaaaaaa-1', SecretString: value };
  });
  const now = plusSeconds(at('2026-11-22T17:31:58Z'), changes.late ?? 0);
  const check = makeSignatureCheck({ client, secretId: 'sms', clock: { now: () => now } });
  return check('header' in changes ? changes.header : header, Buffer.from(changes.body ?? body));
};

it('the example of a report is believed, under the secret before a rotation too', async () => {
  expect(await isBelieved({})).toBe(true);
  expect(await isBelieved({ secrets: ['another-secret-of-16', secret] })).toBe(true);
});

it.each([
  ['another secret', { secrets: ['another-secret-of-16'] as const }],
  ['another byte', { body: body.replace('delivered', 'Delivered') }],
  ['another time', { header: header.replace('t=1', 't=2') }],
  ['another digest', { header: header.replace(/.$/, (last) => (last === '0' ? '1' : '0')) }],
  ['no signature', { header: undefined }],
  ['half a signature', { header: header.slice(0, -1) }],
])('nothing is believed with %s', async (_, changes) => {
  expect(await isBelieved(changes)).toBe(false);
});

it.each([
  [-301, false],
  [-300, true],
  [300, true],
  [301, false],
])(
  'what was signed is believed for five minutes, ours and theirs apart: %i s',
  async (late, is) => {
    expect(await isBelieved({ late })).toBe(is);
  },
);
