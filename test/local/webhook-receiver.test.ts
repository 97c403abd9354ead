import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { type Deliveries, makeDeliveries } from '../../local/deliveries.ts';
import { startWebhookReceiver, type WebhookReceiver } from '../../local/webhook-receiver.ts';

const signature = (body: string, secret: string): string => {
  const time = Math.floor(Date.now() / 1000);
  return `t=${time},v1=${createHmac('sha256', secret).update(`${time}.${body}`).digest('hex')}`;
};

const send = (address: string, body: string, secret = 'secret') =>
  fetch(address, {
    method: 'POST',
    body,
    headers: { 'Redress-Signature': signature(body, secret) },
  });

describe('the webhook receiver', () => {
  let deliveries: Deliveries;
  let receiver: WebhookReceiver;
  let heard: string[];

  beforeEach(async () => {
    deliveries = makeDeliveries();
    heard = [];
    receiver = await startWebhookReceiver({
      deliveries,
      onTopicMessage: async (branch, text) => {
        heard.push(`${branch}: ${text}`);
      },
    });
    receiver.trust(['other branch', 'secret']);
    return receiver.stop;
  });

  it('takes a signed alert, tells of it and lists it', async () => {
    const told: unknown[] = [];
    deliveries.listen((delivery) => told.push(delivery));
    const response = await send(receiver.addressOf('ha-duty-1'), '{"alertId":"警报"}');
    expect(response.status).toBe(204);
    const alert = { kind: 'webhook', person: 'ha-duty-1', body: { alertId: '警报' } };
    expect(told).toEqual([expect.objectContaining(alert)]);
    const list = await fetch(`${receiver.origin}/received`);
    expect(await list.json()).toEqual([expect.objectContaining(alert)]);
  });

  it('keeps a signed body that is not JSON as it is', async () => {
    await send(receiver.addressOf('ha-duty-1'), 'not JSON');
    expect(deliveries.all()).toEqual([expect.objectContaining({ body: 'not JSON' })]);
  });

  it('refuses what is signed with a secret that it does not trust', async () => {
    expect((await send(receiver.addressOf('ha-duty-1'), '{}', 'guess')).status).toBe(401);
    expect(deliveries.all()).toEqual([]);
  });

  it('refuses what is not signed', async () => {
    const init = { method: 'POST', body: '{}' };
    expect((await fetch(receiver.addressOf('ha-duty-1'), init)).status).toBe(401);
  });

  it('refuses everything before it knows a secret', async () => {
    receiver.trust([]);
    expect((await send(receiver.addressOf('ha-duty-1'), '{}', '')).status).toBe(401);
  });

  it.each([
    [999_999, 204],
    [1_000_000, 204],
    [1_000_001, 413],
  ])('answers a body of %i bytes with %i', async (bytes, status) => {
    expect((await send(receiver.addressOf('ha-duty-1'), 'x'.repeat(bytes))).status).toBe(status);
  });

  it('hands on what a topic sends', async () => {
    const response = await send(receiver.topicAddressOf('huaian'), 'a notification', 'no secret');
    expect(response.status).toBe(204);
    expect(heard).toEqual(['huaian: a notification']);
  });

  it.each(['/alerts/', '/alerts/a/b', '/alerts/..%2f', '/other/x', '/'])(
    'knows no %s',
    async (path) => {
      expect((await send(receiver.origin + path, '{}')).status).toBe(404);
    },
  );

  it('serves nobody but this machine', () => {
    expect(new URL(receiver.origin).hostname).toBe('127.0.0.1');
  });
});

describe('the list of deliveries', () => {
  const page = (person: number) =>
    ({ kind: 'webhook', person: String(person), body: null }) as const;

  it('keeps the last 1000', () => {
    const deliveries = makeDeliveries();
    for (let person = 1; person <= 1_001; person += 1) deliveries.take(page(person));
    expect(deliveries.all()).toHaveLength(1_000);
    expect(deliveries.all()[0]).toMatchObject({ person: '2' });
  });

  it('tells no longer when it was asked to stop', () => {
    const deliveries = makeDeliveries();
    const told: unknown[] = [];
    const stop = deliveries.listen((delivery) => told.push(delivery));
    onTestFinished(stop);
    deliveries.take(page(1));
    stop();
    deliveries.take(page(2));
    expect(told).toHaveLength(1);
  });
});
