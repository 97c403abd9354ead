import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import * as z from 'zod';
import type { Served } from '../intake/serve.ts';

/** An event that a function has put on a bus. */
export type PutEvent = { readonly source: string; readonly type: string; readonly detail: unknown };

/** What functions ask of the services around them. */
export type Heard = {
  readonly put: (events: readonly PutEvent[], bus: string) => void;
  readonly start: (execution: {
    readonly machine: string;
    readonly name: string;
    readonly input: unknown;
  }) => void;
  readonly stop: (name: string) => void;
  readonly publish: () => void;
  readonly send: () => void;
};

const Events = z.object({
  Entries: z.array(
    z.object({
      Source: z.string(),
      DetailType: z.string(),
      Detail: z.string(),
      EventBusName: z.string(),
    }),
  ),
});
const Start = z.object({ stateMachineArn: z.string(), name: z.string(), input: z.string() });
const Stop = z.object({ executionArn: z.string() });

const PUBLISHED =
  '<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>1</MessageId></PublishResult></PublishResponse>';

const answer = (operation: string, body: string, heard: Heard): unknown => {
  switch (operation) {
    case 'PutEvents': {
      const { Entries } = Events.parse(JSON.parse(body));
      heard.put(
        Entries.map(({ Source, DetailType, Detail }) => ({
          source: Source,
          type: DetailType,
          detail: JSON.parse(Detail),
        })),
        Entries[0]?.EventBusName ?? '',
      );
      return { FailedEntryCount: 0, Entries: Entries.map((_, index) => ({ EventId: `${index}` })) };
    }
    case 'StartExecution': {
      const { stateMachineArn, name, input } = Start.parse(JSON.parse(body));
      const machine = stateMachineArn.replace(/^.*:/, '');
      heard.start({ machine, name, input: JSON.parse(input) });
      return { executionArn: `arn:${name}`, startDate: 0 };
    }
    case 'StopExecution':
      heard.stop(Stop.parse(JSON.parse(body)).executionArn.replace(/^.*:/, ''));
      return { stopDate: 0 };
    case 'GetSecretValue':
      return { VersionId: 'bench-version', SecretString: 'k'.repeat(64) };
    case 'SendMessage':
      heard.send();
      return { MessageId: '1' };
    default:
      throw new Error(`a call that is not counted yet: ${operation}`);
  }
};

const operationOf = ({ headers }: IncomingMessage): string =>
  String(headers['x-amz-target'] ?? 'Publish').replace(/^.*[.]/, '');

/** Stands in for the bus, Step Functions, the topic, queues and the secret. */
export const serveServices = async (heard: Heard): Promise<Served> => {
  const server = createServer(async (request, response) => {
    const [operation, body] = [operationOf(request), await text(request)];
    if (operation === 'Publish') {
      heard.publish();
      response.writeHead(200, { 'content-type': 'text/xml' }).end(PUBLISHED);
      return;
    }
    const said = JSON.stringify(answer(operation, body, heard));
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' }).end(said);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { origin: `http://127.0.0.1:${address.port}`, stop: () => server.close() };
};
