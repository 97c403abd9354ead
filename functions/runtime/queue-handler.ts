import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';
import { parseJson } from '../contracts/parse-json.ts';
import type { Came } from '../contracts/queued-message.ts';
import { toInstant } from '../domain/time.ts';
import { logFailure } from './logger.ts';

/**
 * The pipe of every function that reads a queue of events: each message by itself, parsed, run. One
 * that fails is handed back alone; the queue tries it again and then puts it among the dead letters.
 * One that can never be read is given to `unreadable` instead, where there is such a place.
 */
export const queueHandler = <Schema extends z.ZodType>({
  schema,
  run,
  unreadable,
}: {
  readonly schema: Schema;
  readonly run: (message: z.output<Schema>, came: Came) => Promise<void>;
  readonly unreadable?: (came: Came) => Promise<void>;
}) => {
  const handle = async (record: SQSRecord): Promise<void> => {
    const read = readable(schema, record.body);
    if (read.kind === 'message') return run(read.message, cameBy(record));
    if (!unreadable) throw read.error;
    await unreadable(cameBy(record));
  };
  const failed = async (record: SQSRecord): Promise<string | undefined> => {
    try {
      await handle(record);
      return undefined;
    } catch (error) {
      logFailure('message failed', error, { messageId: record.messageId });
      return record.messageId;
    }
  };
  return async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const results = await Promise.all(event.Records.map(failed));
    return {
      batchItemFailures: results
        .filter((messageId) => messageId !== undefined)
        .map((itemIdentifier) => ({ itemIdentifier })),
    };
  };
};

const cameBy = ({ body, messageId, attributes }: SQSRecord): Came => ({
  body,
  at: toInstant(Number(attributes.SentTimestamp)),
  id: messageId,
});

type Read<T> =
  | { readonly kind: 'message'; readonly message: T }
  | { readonly kind: 'unreadable'; readonly error: unknown };

const readable = <Schema extends z.ZodType>(
  schema: Schema,
  body: string,
): Read<z.output<Schema>> => {
  try {
    return { kind: 'message', message: schema.parse(parseJson(body)) };
  } catch (error) {
    return { kind: 'unreadable', error };
  }
};
