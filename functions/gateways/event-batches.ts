import type { PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';

/** PutEvents takes at most 10 entries. */
const MAX_ENTRIES = 10;

/** PutEvents takes at most 256 KB, in all its entries together. */
export const MAX_BYTES = 256 * 1024;

/** What counts of an entry against the limit: 14 bytes for its time, and its texts in UTF-8. */
export const bytesOf = ({ Source, DetailType, Detail }: PutEventsRequestEntry): number =>
  14 + [Source, DetailType, Detail].reduce((sum, text) => sum + Buffer.byteLength(text ?? ''), 0);

/** Cuts entries into calls, in their order. Each entry fits into a call by itself. */
export const batchesOf = (
  entries: readonly PutEventsRequestEntry[],
): readonly (readonly PutEventsRequestEntry[])[] => {
  const batches: PutEventsRequestEntry[][] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = bytesOf(entry);
    const last = batches.at(-1);
    if (last && last.length < MAX_ENTRIES && bytes + size <= MAX_BYTES) {
      last.push(entry);
      bytes += size;
    } else {
      batches.push([entry]);
      bytes = size;
    }
  }
  return batches;
};
