import { createServer } from 'node:http';
import { afterEach, expect, it, vi } from 'vitest';
import { eventBus } from '../../functions/runtime/deps.ts';
import { MONDAY } from '../builders/ticket.ts';

vi.mock('../../functions/runtime/settings.ts', () => ({
  settings: { branch: { id: 'huaian', level: 'city' }, neighbours: [] },
}));

afterEach(() => {
  vi.unstubAllEnvs();
});

/** The region that a call to the bus is signed for. */
const regionCalled = async (bus: string): Promise<string | undefined> => {
  let signedFor: string | undefined;
  const server = createServer((request, response) => {
    signedFor = /Credential=[^/]+\/\d+\/([^/]+)\//.exec(request.headers.authorization ?? '')?.[1];
    response.end(JSON.stringify({ FailedEntryCount: 0, Entries: [{ EventId: 'e-1' }] }));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new TypeError('no port');
  vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${address.port}`);
  vi.stubEnv('AWS_REGION', 'cn-north-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'AKIDEXAMPLE');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  const meta = {
    id: 'n-1.1',
    version: 1 as const,
    branch: 'huaian',
    sequence: 1,
    occurredAt: MONDAY,
    correlationId: 'c-1',
    via: [],
  };
  try {
    await eventBus(bus).put([{ type: 'NoticePublished', detail: { meta, data: {} } }]);
  } finally {
    server.closeAllConnections();
    server.close();
  }
  return signedFor;
};

it.each([
  ['arn:aws-cn:events:cn-northwest-1:123456789012:event-bus/redress-jiangsu', 'cn-northwest-1'],
  ['redress-huaian', 'cn-north-1'],
])('a bus is called in its own region: %s', async (bus, region) => {
  expect(await regionCalled(bus)).toBe(region);
});
