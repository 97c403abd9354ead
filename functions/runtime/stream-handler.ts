import type { StreamedEntry } from '../contracts/items/streamed-entry.ts';
import type { DeadLetters } from '../ports/outside.ts';
import { entryOfRecord, type StreamRecord } from '../store/stream-record.ts';
import { logFailure } from './logger.ts';

/** Some records of a batch failed; all of it comes again, and what was done is done but once. */
class BatchFailed extends Error {
  override readonly name = 'BatchFailed';
}

/**
 * The pipe of every function that reads the table's stream. It throws when any record failed, as a
 * partial answer is not honoured everywhere; a record that can never succeed it sets aside in a queue
 * and passes over, so that nothing blocks the stream.
 */
export const streamHandler =
  ({
    run,
    passedOver,
  }: {
    readonly run: (entries: readonly StreamedEntry[]) => Promise<void>;
    readonly passedOver: DeadLetters;
  }) =>
  async (event: { readonly Records: readonly StreamRecord[] }): Promise<void> => {
    const records = event.Records.map((record) => ({ record, entry: entryOfRecord(record) }));
    const entries = records.flatMap(({ entry }) => entry ?? []);
    try {
      await run(entries);
    } catch (error) {
      logFailure('stream batch failed', error);
      throw new BatchFailed(`of ${entries.length} entries`);
    }
    // Only now: a batch that comes again would send them again.
    for (const { record, entry } of records)
      if (!entry)
        await passedOver.send({ reason: 'unreadable-entry', keys: record.dynamodb?.Keys });
  };
