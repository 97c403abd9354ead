import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';

/** A small HTTP server on a free port of this machine. */
export type Served = { readonly origin: string; readonly stop: () => void };

/** What a service answers to a call of the AWS JSON protocols. */
export type Answer = { readonly status: number; readonly body: string };

/** Answers calls of the AWS JSON protocols. */
export const serveJson = async (
  answer: (body: string, headers: IncomingHttpHeaders) => Answer | Promise<Answer>,
): Promise<Served> => {
  const listener: RequestListener = async (request, response) => {
    const { status, body } = await answer(await text(request), request.headers);
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(body);
  };
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { origin: `http://127.0.0.1:${address.port}`, stop: () => server.close() };
};
