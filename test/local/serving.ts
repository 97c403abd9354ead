import { onTestFinished } from 'vitest';
import { serve } from '../../local/http-server.ts';

/** Serves these pages, and 404 for all others, until the test has ended; gives the port. */
export const serving = async (pages: Record<string, unknown>): Promise<number> => {
  const { origin, stop } = await serve((request, response) => {
    const page = pages[request.url ?? ''];
    response.writeHead(page === undefined ? 404 : 200).end(JSON.stringify(page ?? {}));
  });
  onTestFinished(stop);
  return Number(new URL(origin).port);
};

/** A port on which nothing answers. */
export const freePort = async (): Promise<number> => {
  const { origin, stop } = await serve(() => {});
  await stop();
  return Number(new URL(origin).port);
};

const health = { services: { s3: 'available' }, version: '1.5.33' };

/** The health pages of emulators. */
export const miniStack = { '/_ministack/health': { ...health, auth: 'enabled' } };
export const openMiniStack = { '/_ministack/health': { ...health, auth: 'disabled' } };
export const localStack = { '/_localstack/health': { ...health, edition: 'community' } };
