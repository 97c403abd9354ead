import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { expect, it, onTestFinished, vi } from 'vitest';
import { SmsReport } from '../../functions/contracts/operations/customers/sms-reports.ts';
import { makeSignatureCheck } from '../../functions/gateways/signature-check.ts';
import { makeWallClock } from '../../functions/gateways/wall-clock.ts';
import { textMessages } from '../../functions/gateways/ways/text-messages.ts';
import { makeWebhook } from '../../functions/gateways/webhook.ts';
import { makeDeliveries } from '../../local/deliveries.ts';
import { startTextProvider } from '../../local/text-provider.ts';
import { aPagedAlert, QUIET } from '../builders/paged-alert.ts';
import { answering, OFFLINE } from '../gateways/answering.ts';

const SECRET = 'webhook-secret-of-the-branch';
const clock = makeWallClock();

/** A branch that pages somebody at a number by the local run's provider, and takes its reports. */
const aBranch = async (phone: string) => {
  const provider = await startTextProvider(makeDeliveries());
  onTestFinished(provider.stop);
  const client = new SecretsManagerClient(OFFLINE);
  answering(client, () => ({ VersionId: 'aaaaaaaa-1', SecretString: SECRET }));
  const source = { client, secretId: 'webhook', clock };
  const sms = textMessages({
    webhook: makeWebhook(source),
    url: provider.addressOf('huaian'),
    branch: 'huaian',
  });
  const paged = await aPagedAlert({
    ...{ ways: { phone }, quiet: QUIET },
    text: async (to, { pageId, subject }) => {
      await sms({ messageId: pageId, to, text: subject });
    },
  });
  const isSigned = makeSignatureCheck(source);
  const server = createServer(async (request, response) => {
    const body = await text(request);
    const signature = request.headers['redress-signature']?.toString();
    const signed = await isSigned(signature, Buffer.from(body));
    const answer = signed && (await paged.takeSmsReport(SmsReport.parse(JSON.parse(body)), 'test'));
    response.writeHead(answer && 'status' in answer ? answer.status : 401).end();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  provider.sendFor(new Map([['huaian', { apiUrl, secret: SECRET }]]));
  return paged;
};

it.each([
  ['switched off', '+8613800009999', 'undelivered', ['voice']],
  ['on', '+8613800000001', 'delivered', []],
])(
  'a page to a telephone that is %s is reported, and its next way is tried or not (F3)',
  async (_, phone, outcome, ways) => {
    const { page, goOn, stored, own } = await aBranch(phone);
    await page();
    await vi.waitFor(
      async () =>
        expect((await stored()).calls).toMatchObject([
          { by: ['topic', 'text'], reports: [{ way: 'text', outcome }] },
        ]),
      { timeout: 10_000 },
    );
    await goOn();
    expect(own()).toEqual(ways);
  },
);
