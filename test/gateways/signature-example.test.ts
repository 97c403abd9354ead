import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { expect, it, onTestFinished, vi } from 'vitest';
import { makeWebhook } from '../../functions/gateways/webhook.ts';
import { at } from '../builders/ticket.ts';
import { answering, OFFLINE } from './answering.ts';

const text = await readFile('docs/integrate.md', 'utf8');
const field = (name: string) => new RegExp(`^${name}  +(.*)$`, 'm').exec(text)?.[1] ?? '';
const [secret, body, header] = [field('secret'), field('body'), field('header')];
const [, source = ''] = /^```js\n(.*?)^```$/ms.exec(text) ?? [];

type Verify = (header: string, rawBody: string, secrets: readonly string[]) => boolean;
const { isFromRedress }: { isFromRedress: Verify } = await import(
  `data:text/javascript,${encodeURIComponent(source)}`
);

const at1731 = at('2026-11-22T17:31:58Z');
const verified = (changes: {
  header?: string;
  body?: string;
  secrets?: string[];
  late?: number;
}) => {
  vi.setSystemTime(Date.parse(at1731) + (changes.late ?? 0) * 1000);
  onTestFinished(() => {
    vi.useRealTimers();
  });
  return isFromRedress(changes.header ?? header, changes.body ?? body, changes.secrets ?? [secret]);
};

it('the example of a signature is what a branch sends', async () => {
  const signatures: unknown[] = [];
  const server = createServer(async (request, response) => {
    signatures.push(request.headers['redress-signature']);
    response.end();
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.close();
  });
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const client = new SecretsManagerClient(OFFLINE);
  answering(client, () => ({ VersionId: 'aaaaaaaa-1', SecretString: secret }));
  const send = makeWebhook({ client, secretId: 'webhook', clock: { now: () => at1731 } });
  await send(`http://127.0.0.1:${port}/hook`, JSON.parse(body));
  expect(signatures).toEqual([header]);
});

it('the code that checks a signature takes the example, and no other', () => {
  expect(verified({})).toBe(true);
  expect(verified({ secrets: ['another', secret] })).toBe(true);
  expect(verified({ secrets: ['another'] })).toBe(false);
  expect(verified({ body: body.replace('zh', 'en') })).toBe(false);
  expect(verified({ header: header.replace('v1=8', 'v1=9') })).toBe(false);
  expect(verified({ header: '' })).toBe(false);
});

it.each([
  [-301, false],
  [-300, true],
  [300, true],
  [301, false],
])('it takes a signature up to 300 s from its own time: %i s', (late, taken) => {
  expect(verified({ late })).toBe(taken);
});
