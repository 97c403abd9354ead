import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { describe, expect, it, onTestFinished } from 'vitest';
import { MessageSettings } from '../../../functions/contracts/message-settings.ts';
import { makeCustomerWays } from '../../../functions/gateways/ways/customer-ways.ts';
import { isSigned } from '../../../local/webhook-signature.ts';
import { aClock, answering, OFFLINE } from '../answering.ts';
import { aMailServer } from './mail-server.ts';

const FROM = 'service@huaian.example.cn';
const MAIL = { messageId: 'm-1', to: 'wang@example.com', subject: '受理', text: '您好！' };
const TEXT = { messageId: 'm-2', to: '+8613800000000', text: '【淮安】已受理' };
const WEBHOOK_SECRET = 'webhook-secret-of-the-branch';
const SECRETS: Record<string, string> = {
  webhook: WEBHOOK_SECRET,
  'huaian-voice': 'voice-secret-of-the-provider',
  'huaian-mail': '{"username":"huaian","password":"open sesame"}',
};

const waysOf = (settings: unknown) => {
  const secrets = new SecretsManagerClient(OFFLINE);
  answering(secrets, ({ input }) => ({
    VersionId: 'aaaaaaaa-1',
    SecretString: SECRETS[String(input.SecretId)],
  }));
  const ses = new SESv2Client(OFFLINE);
  const sent = answering(ses, () => ({ MessageId: '0100-ses' }));
  const clock = aClock();
  const ways = makeCustomerWays({
    settings: MessageSettings.parse(settings),
    branch: { id: 'huaian', sender: '淮安投诉处理中心' },
    ses: () => ses,
    secrets,
    smsSecret: () => 'webhook',
    clock,
  });
  return { ways, sent, clock };
};

/** A provider on this machine that answers so. */
const aProvider = async (status: () => number) => {
  const requests: { readonly signature: unknown; readonly body: string }[] = [];
  const server = createServer(async (request, response) => {
    requests.push({ signature: request.headers['redress-signature'], body: await text(request) });
    response.writeHead(status()).end();
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { requests, url: `http://127.0.0.1:${port}/send` };
};

describe('a branch', () => {
  it('has the ways that it names, and no others', () => {
    expect(waysOf({}).ways).toEqual({});
    expect(Object.keys(waysOf({ mail: { from: FROM, via: 'ses' } }).ways)).toEqual(['mail']);
    expect(Object.keys(waysOf({ sms: { url: 'https://sms.example.cn' } }).ways)).toEqual(['sms']);
  });

  it('mails via SES', async () => {
    const { ways, sent } = waysOf({ mail: { from: FROM, via: 'ses' } });
    expect(await ways.mail?.(MAIL)).toEqual({ providerId: '0100-ses' });
    expect(sent).toHaveLength(1);
  });

  it('mails via its own server, signed in by the secret that it names', async () => {
    const names: unknown[] = [];
    const { taken, port } = await aMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username }, _session, done) => {
        names.push(username);
        done(null, { user: username });
      },
    });
    const smtp = { host: '127.0.0.1', port, security: 'none', secret: 'huaian-mail' };
    const { ways, sent } = waysOf({ mail: { from: FROM, via: 'smtp', smtp } });
    expect(await ways.mail?.(MAIL)).toEqual({});
    expect(names).toEqual(['huaian']);
    expect(taken).toMatchObject([{ from: FROM, to: [MAIL.to] }]);
    expect(sent).toEqual([]);
  });
});

describe('a text message', () => {
  const sending = async (status: number) => {
    const provider = await aProvider(() => status);
    const { ways, clock } = waysOf({ sms: { url: provider.url } });
    return { ...provider, clock, answer: ways.sms?.(TEXT) };
  };

  it('is posted to the provider, signed as webhooks are', async () => {
    const { answer, requests, clock } = await sending(202);
    expect(await answer).toEqual({});
    const [request] = requests;
    expect(JSON.parse(request?.body ?? '')).toEqual({ ...TEXT, branch: 'huaian' });
    const now = Date.parse(clock.now()) / 1000;
    expect(isSigned(String(request?.signature), request?.body ?? '', WEBHOOK_SECRET, now)).toBe(
      true,
    );
  });

  it('is refused for good by 422 alone', async () => {
    const { answer } = await sending(422);
    await expect(answer).rejects.toMatchObject({ name: 'WayRefused' });
  });

  it.each([302, 400, 401, 404, 429, 500, 503])('may be tried again after a %i', async (status) => {
    const { answer } = await sending(status);
    await expect(answer).rejects.toMatchObject({ name: 'WebhookRefused', status });
  });
});

describe('a call to somebody on call (F3)', () => {
  const CALL = {
    ...{
      callId: 'a.1.li',
      to: '+8613800000000',
      say: { zh: '工单已升级。', en: 'It has climbed.' },
    },
    acknowledges: true,
  };
  const calling = async (status: number, call: typeof CALL = CALL) => {
    const provider = await aProvider(() => status);
    const { ways, clock } = waysOf({ voice: { url: provider.url, secret: 'huaian-voice' } });
    return { ...provider, clock, answer: ways.voice?.(call) };
  };

  it('is asked for by its provider’s webhook, signed under the secret of their own', async () => {
    const { answer, requests, clock } = await calling(202);
    await answer;
    const [{ body, signature } = expect.fail()] = requests;
    expect(JSON.parse(body)).toEqual({
      ...{ callId: 'a.1.li', branch: 'huaian', to: '+8613800000000', acknowledge: '1' },
      say: { zh: '工单已升级。按 1 确认。', en: 'It has climbed. Press 1 to acknowledge.' },
    });
    const now = Date.parse(clock.now()) / 1000;
    expect(isSigned(String(signature), body, SECRETS['huaian-voice'] ?? '', now)).toBe(true);
    expect(isSigned(String(signature), body, WEBHOOK_SECRET, now)).toBe(false);
  });

  it('that acknowledges nothing asks for nothing to be pressed', async () => {
    const { answer, requests } = await calling(202, { ...CALL, acknowledges: false });
    await answer;
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
      ...{ callId: 'a.1.li', branch: 'huaian', to: '+8613800000000', say: CALL.say },
    });
  });

  it.each([
    [422, 'WayRefused'],
    [400, 'WebhookRefused'],
    [500, 'WebhookRefused'],
  ])('that is answered with %i fails as %s', async (status, name) => {
    const { answer } = await calling(status);
    await expect(answer).rejects.toMatchObject({ name });
  });

  it('needs a secret that the provider alone shares', () => {
    const voice = { url: 'https://voice.example.cn/call' };
    expect(MessageSettings.safeParse({ voice }).success).toBe(false);
  });
});
