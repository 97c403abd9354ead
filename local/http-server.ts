import { createServer, type RequestListener } from 'node:http';
import { host } from './endpoint.ts';
import { Trouble } from './trouble.ts';

/** A server of this machine's own; nobody else reaches it. */
export type HttpServer = { readonly origin: string; readonly stop: () => Promise<void> };

/**
 * Serves on a port, or a free one when none is given.
 * @throws Trouble when the port is taken
 */
export const serve = async (listener: RequestListener, port = 0): Promise<HttpServer> => {
  const server = createServer(listener);
  await new Promise<void>((resolve, reject) => {
    server.once('error', () =>
      reject(
        new Trouble(
          { zh: `端口 ${port} 已被占用。`, en: `Port ${port} is taken.` },
          {
            zh: '请换一个端口，或留空由系统选择。',
            en: 'Choose another, or leave it to be chosen.',
          },
        ),
      ),
    );
    server.listen({ host, port }, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not a TCP server');
  return {
    origin: `http://${host}:${address.port}`,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
