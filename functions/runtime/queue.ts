import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type * as z from 'zod';
import { logFailure } from './logger.ts';

/**
 * The pipe of every function that reads a queue of events: each message by itself, parsed, run. One
 * that fails is handed back alone; the queue tries it again and then puts it among the dead letters.
 */
export const queueHandler = <Schema extends z.ZodType>({
  schema,
  run,
}: {
  readonly schema: Schema;
  readonly run: (message: z.output<Schema>) => Promise<void>;
}) => {
  const failed = async (record: SQSRecord): Promise<string | undefined> => {
    try {
      await run(schema.parse(JSON.parse(record.body)));
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
