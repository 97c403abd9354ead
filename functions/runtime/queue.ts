import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';
import { logFailure } from './logger.ts';

/** True when arrays and objects stand within each other more than `levels` deep. */
const nestsDeeper = (value: unknown, levels: number): boolean => {
  // Level by level instead of by recursion, which is what a deep value would overflow.
  let level = objectsAmong([value]);
  for (let depth = 0; depth < levels; depth += 1)
    level = level.flatMap((one) => objectsAmong(Object.values(one)));
  return level.length > 0;
};

const objectsAmong = (values: readonly unknown[]): readonly object[] =>
  values.filter((value) => typeof value === 'object' && value !== null);

/** What nests deeper than this is nobody's message; JSON of thousands of levels overflows the stack. */
const MAX_LEVELS = 100;

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
  readonly run: (message: z.output<Schema>) => Promise<void>;
  readonly unreadable?: (rawBody: string) => Promise<void>;
}) => {
  const handle = async ({ body }: SQSRecord): Promise<void> => {
    const read = readable(schema, body);
    if (read.kind === 'message') return run(read.message);
    if (!unreadable) throw read.error;
    await unreadable(body);
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

type Read<T> =
  | { readonly kind: 'message'; readonly message: T }
  | { readonly kind: 'unreadable'; readonly error: unknown };

const readable = <Schema extends z.ZodType>(
  schema: Schema,
  body: string,
): Read<z.output<Schema>> => {
  try {
    const value: unknown = JSON.parse(body);
    if (nestsDeeper(value, MAX_LEVELS)) throw new RangeError('nests too deep');
    return { kind: 'message', message: schema.parse(value) };
  } catch (error) {
    return { kind: 'unreadable', error };
  }
};
