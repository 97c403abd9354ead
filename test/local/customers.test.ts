import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { makeWallClock } from '../../functions/gateways/wall-clock.ts';
import { handToMailServer } from '../../functions/gateways/ways/hand-to-mail-server.ts';
import { mailing } from '../../functions/gateways/ways/mailing.ts';
import { textMessages } from '../../functions/gateways/ways/text-messages.ts';
import { makeWebhook } from '../../functions/gateways/webhook.ts';
import { startCustomerMail } from '../../local/customer-mail.ts';
import { makeDeliveries } from '../../local/deliveries.ts';
import { startTextProvider } from '../../local/text-provider.ts';
import { isSigned } from '../../local/webhook-signature.ts';
import { answering, OFFLINE } from '../gateways/answering.ts';

const SECRET = 'webhook-secret-of-the-branch';
const clock = makeWallClock();

describe('the mail server of the local run', () => {
  const aServer = async () => {
    const deliveries = makeDeliveries();
    const server = await startCustomerMail(deliveries);
    onTestFinished(server.stop);
    const handOver = handToMailServer(
      { host: '127.0.0.1', port: server.port, security: 'none' },
      undefined,
    );
    const sender = { name: '淮安投诉处理中心', address: 'service@huaian.example.cn' };
    return { deliveries, send: mailing({ sender, handOver, clock }) };
  };
  const MAIL = {
    messageId: 'm-1',
    to: 'wang@example.com',
    subject: '受理',
    text: '您好！\n再见。',
  };

  it('keeps what a customer would read, and how it is threaded', async () => {
    const { deliveries, send } = await aServer();
    await send({ ...MAIL, inReplyTo: '<c1@example.com>', automatic: 'auto-replied' });
    expect(deliveries.all()).toEqual([
      expect.objectContaining({
        kind: 'customer-mail',
        from: 'service@huaian.example.cn',
        to: ['wang@example.com'],
        subject: '受理',
        text: '您好！\n再见。',
        messageId: '<m-1@huaian.example.cn>',
        inReplyTo: '<c1@example.com>',
        references: ['<c1@example.com>', '<m-1@huaian.example.cn>'],
        automatic: 'auto-replied',
      }),
    ]);
  });

  it('knows no mailbox by the name of nobody', async () => {
    const { deliveries, send } = await aServer();
    const sent = send({ ...MAIL, to: 'nobody@example.com' });
    await expect(sent).rejects.toMatchObject({ name: 'WayRefused' });
    expect(deliveries.all()).toEqual([]);
  });
});

describe('the provider of text messages of the local run', () => {
  /** A branch's API that takes reports; the first is too early. */
  const aBranch = async () => {
    const reports: unknown[] = [];
    const server = createServer(async (request, response) => {
      const body = await text(request);
      const header = request.headers['redress-signature']?.toString();
      const good = isSigned(header, body, SECRET, Math.floor(Date.now() / 1000));
      reports.push({ url: request.url, good, ...JSON.parse(body) });
      response.writeHead(reports.length === 1 ? 503 : 200).end();
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => {
      server.close();
    });
    return { reports, apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
  };

  const aProvider = async (secret = SECRET) => {
    const deliveries = makeDeliveries();
    const provider = await startTextProvider(deliveries);
    onTestFinished(provider.stop);
    const branch = await aBranch();
    provider.sendFor(new Map([['huaian', { apiUrl: branch.apiUrl, secret: SECRET }]]));
    const client = new SecretsManagerClient(OFFLINE);
    answering(client, () => ({ VersionId: 'aaaaaaaa-1', SecretString: secret }));
    const webhook = makeWebhook({ client, secretId: 'webhook', clock });
    const url = provider.addressOf('huaian');
    return { ...branch, deliveries, send: textMessages({ webhook, url, branch: 'huaian' }) };
  };
  const TEXT = { messageId: 'm-2', to: '+8613800000001', text: '【淮安】已受理' };

  it('keeps a text once, and reports until it is heard', async () => {
    const { deliveries, reports, send } = await aProvider();
    await send(TEXT);
    await send(TEXT);
    expect(deliveries.all()).toMatchObject([{ kind: 'text-message', branch: 'huaian', ...TEXT }]);
    const report = {
      url: '/providers/sms/reports',
      good: true,
      messageId: 'm-2',
      outcome: 'delivered',
    };
    await vi.waitFor(() => expect(reports).toEqual([report, report]), { timeout: 10_000 });
  });

  it('has nobody at a number that ends in 0000, and one switched off at 9999', async () => {
    const { reports, send } = await aProvider();
    const sent = send({ ...TEXT, to: '+8613800000000' });
    await expect(sent).rejects.toMatchObject({ name: 'WayRefused' });
    await send({ ...TEXT, to: '+8613800009999' });
    await vi.waitFor(() => expect(reports).toMatchObject([{ outcome: 'undelivered' }]), {
      timeout: 10_000,
    });
  });

  it('sends nothing that is not signed by the branch', async () => {
    const { deliveries, send } = await aProvider('somebody-elses-secret');
    await expect(send(TEXT)).rejects.toMatchObject({ status: 401 });
    expect(deliveries.all()).toEqual([]);
  });
});
