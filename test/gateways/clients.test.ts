import { createServer } from 'node:http';
import { afterEach, describe, expect, it, vi } from 'vitest';
import * as clients from '../../functions/gateways/clients.ts';
import { regionOf } from '../../functions/gateways/event-bus.ts';
import { makeDocumentClient } from '../../functions/store/document-client.ts';
import { OFFLINE } from './answering.ts';

type Handled = {
  readonly config: { readonly requestHandler: { handle(request: never): Promise<unknown> } };
};

const GIVEN_UP = {
  message: expect.stringMatching(/exceeded the configured \d+ ms requestTimeout/),
};

/** Asks a server that takes the request and never answers, with the timers run out at once. */
const askedInVain = async ({ config }: Handled): Promise<unknown> => {
  const server = createServer(() => {});
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new TypeError('no port');
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  try {
    const request = {
      protocol: 'http:',
      hostname: '127.0.0.1',
      port: address.port,
      path: '/',
      method: 'GET',
      headers: {},
      query: {},
    };
    const asked = config.requestHandler.handle(request as never).catch((error: unknown) => error);
    const arrived = new Promise<void>((resolve) => server.once('request', () => resolve()));
    await arrived;
    await vi.advanceTimersByTimeAsync(15_000);
    // Whoever waits still, waits in vain.
    server.closeAllConnections();
    return await asked;
  } finally {
    server.close();
  }
};

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

describe('a client that gets no answer', () => {
  it.each(Object.entries(clients))('of %s gives up', async (_, make) => {
    vi.stubEnv('AWS_REGION', 'cn-north-1');
    expect(await askedInVain(make() as unknown as Handled)).toMatchObject(GIVEN_UP);
  });

  it('of the tables gives up', async () => {
    const client = makeDocumentClient(OFFLINE) as unknown as Handled;
    expect(await askedInVain(client)).toMatchObject(GIVEN_UP);
  });
});

describe('a bus in another region', () => {
  it.each([
    ['arn:aws-cn:events:cn-northwest-1:123456789012:event-bus/redress-jiangsu', 'cn-northwest-1'],
    ['arn:aws:events:eu-central-1:123456789012:event-bus/redress-jiangsu', 'eu-central-1'],
    ['redress-jiangsu', undefined],
  ])('is told by its ARN: %s', (bus, region) => {
    expect(regionOf(bus)).toBe(region);
  });

  it('is called there, and a bus by name at home', async () => {
    vi.stubEnv('AWS_REGION', 'cn-north-1');
    expect(await clients.eventBridge({ region: 'cn-northwest-1' }).config.region()).toBe(
      'cn-northwest-1',
    );
    expect(await clients.eventBridge({ region: undefined }).config.region()).toBe('cn-north-1');
    expect(await clients.eventBridge().config.region()).toBe('cn-north-1');
  });
});
