import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Deliveries } from './deliveries.ts';
import { serve } from './http-server.ts';
import { isSigned } from './webhook-signature.ts';

/** Stands in for what on-call people are reached over. */
export type WebhookReceiver = {
  readonly origin: string;
  /** Where a person's alerts go. */
  readonly addressOf: (person: string) => string;
  /** Where what is published on a branch's topic goes. */
  readonly topicAddressOf: (branch: string) => string;
  /** Takes alerts that are signed with one of these secrets, and no others. */
  readonly trust: (secrets: readonly string[]) => void;
  readonly stop: () => Promise<void>;
};

type Wanted = {
  readonly deliveries: Deliveries;
  /** What a topic sends: notifications, and requests to confirm a subscription. */
  readonly onTopicMessage: (branch: string, text: string) => Promise<void>;
  readonly port?: number;
};

const maxBytes = 1_000_000;

const bodyOf = async (request: IncomingMessage): Promise<string | undefined> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    bytes += chunk.length;
    if (bytes > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/**
 * Starts the receiver, on a free port unless one is given: `POST /alerts/<person>` answers 204, or
 * 401 when it is not signed as it should be; `GET /received` lists what came.
 * @throws Trouble when that port is taken
 */
export const startWebhookReceiver = async (wanted: Wanted): Promise<WebhookReceiver> => {
  const { deliveries, onTopicMessage, port } = wanted;
  let secrets: readonly string[] = [];

  const alertStatus = (name: string, body: string, signature: string | undefined): number => {
    const now = Math.floor(Date.now() / 1000);
    if (!secrets.some((secret) => isSigned(signature, body, secret, now))) return 401;
    deliveries.take({ kind: 'webhook', person: name, body: parsed(body) });
    return 204;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { method, url = '', headers } = request;
    if (method === 'GET' && url === '/received') {
      response.writeHead(200, { 'content-type': 'application/json' });
      return response.end(JSON.stringify(deliveries.all()));
    }
    const [, kind, name] = /^\/(alerts|topics)\/([\w-]+)$/.exec(url) ?? [];
    if (method !== 'POST' || kind === undefined || name === undefined)
      return response.writeHead(404).end();
    const body = await bodyOf(request);
    if (body === undefined) return response.writeHead(413, { connection: 'close' }).end();
    if (kind === 'topics') {
      await onTopicMessage(name, body);
      return response.writeHead(204).end();
    }
    const signature = headers['redress-signature'];
    return response.writeHead(alertStatus(name, body, signature?.toString())).end();
  };

  const server = await serve((request, response) => {
    answer(request, response).catch(() => response.destroy());
  }, port);
  return {
    origin: server.origin,
    addressOf: (person) => `${server.origin}/alerts/${person}`,
    topicAddressOf: (branch) => `${server.origin}/topics/${branch}`,
    trust: (trusted) => {
      secrets = trusted;
    },
    stop: server.stop,
  };
};
