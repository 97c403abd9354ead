import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { type Judge, PROVIDERS, type Seen } from './judges.ts';

/** A robot's provider on this machine, which judges what comes as its documentation says. */
export const aProvider = async (
  kind: keyof typeof PROVIDERS,
  { secret, nowMs }: { readonly secret?: string | undefined; readonly nowMs: number },
) => {
  const seen: Seen[] = [];
  const requests: string[] = [];
  /** What is answered instead: a status, or a body with status 200. */
  let instead: { readonly status?: number; readonly body?: unknown } | undefined;
  const { judge, path } = PROVIDERS[kind];
  const server = createServer(async (request, response) => {
    const raw = await text(request);
    requests.push(request.headers['content-type'] ?? '');
    const query = new URL(request.url ?? '', 'http://localhost').searchParams;
    const bytes = Buffer.byteLength(raw);
    const judged: ReturnType<Judge> = instead
      ? { answer: instead.body ?? {} }
      : judge({ query, bytes, body: JSON.parse(raw) }, { secret, nowMs });
    if (judged.seen) seen.push(judged.seen);
    const headers = { 'content-type': 'application/json' };
    response.writeHead(instead?.status ?? 200, headers).end(JSON.stringify(judged.answer));
  }).listen(0, '127.0.0.1');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const answers = (other: typeof instead): void => {
    instead = other;
  };
  return { url: `http://127.0.0.1:${port}${path}`, seen, requests, answers };
};
