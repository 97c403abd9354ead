import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeWebhook, WebhookRefused } from '../../functions/gateways/webhook.ts';
import { MONDAY } from '../builders/ticket.ts';
import { aClock, answering, OFFLINE } from './answering.ts';

const SECRET = 'webhook-secret-of-the-branch';

type Request = {
  readonly method: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
};

let server: Server;
let url: string;
let status: number;
let requests: Request[];
let arrived: () => void;

beforeEach(async () => {
  status = 200;
  requests = [];
  arrived = () => {};
  server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    const { method = '', headers } = request;
    requests.push({ method, headers, body: Buffer.concat(parts).toString() });
    arrived();
    // 0 stands for a receiver that never answers.
    if (status > 0) response.writeHead(status, { location: '/elsewhere' }).end('an answer');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  url = `http://127.0.0.1:${address.port}/hook`;
});

afterEach(async () => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
});

const aWebhook = (deadline?: () => AbortSignal) => {
  const client = new SecretsManagerClient(OFFLINE);
  answering(client, () => ({ VersionId: 'aaaaaaaa-1', SecretString: SECRET }));
  const clock = aClock();
  const source = { client, secretId: 'webhook-secret', clock };
  return makeWebhook({ ...source, ...(deadline && { deadline }) });
};

describe('a webhook', () => {
  it('posts JSON that its receiver can check by the shared secret', async () => {
    await aWebhook()(url, { alertId: 'alert-1', text: '超时' });
    const [request] = requests;
    expect(request?.method).toBe('POST');
    expect(request?.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(JSON.parse(request?.body ?? '')).toEqual({ alertId: 'alert-1', text: '超时' });
    const t = Date.parse(MONDAY) / 1000;
    const v1 = createHmac('sha256', SECRET).update(`${t}.${request?.body}`).digest('hex');
    expect(request?.headers['redress-signature']).toBe(`t=${t},v1=${v1}`);
  });

  it.each([200, 204, 299])('is delivered when its receiver answers %i', async (answer) => {
    status = answer;
    await expect(aWebhook()(url, {})).resolves.toBeUndefined();
  });

  it.each([301, 302, 307, 308])('follows no redirect (%i)', async (answer) => {
    status = answer;
    await expect(aWebhook()(url, {})).rejects.toMatchObject({
      name: 'WebhookRefused',
      status: answer,
    });
    expect(requests.length).toBe(1);
  });

  it.each([300, 400, 404, 429, 500, 503])('throws when its receiver answers %i', async (answer) => {
    status = answer;
    await expect(aWebhook()(url, {})).rejects.toThrow(WebhookRefused);
  });

  it('throws when the deadline passes before its receiver answers', async () => {
    status = 0;
    const deadline = new AbortController();
    arrived = () => deadline.abort(new Error('too slow'));
    await expect(aWebhook(() => deadline.signal)(url, {})).rejects.toThrow('too slow');
  });

  it('throws when nobody listens', async () => {
    server.close();
    await once(server, 'close');
    await expect(aWebhook()(url, {})).rejects.toThrow();
    // For the clean-up after the test.
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
});
