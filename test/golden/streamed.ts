import { marshall } from '@aws-sdk/util-dynamodb';
import type { StreamedEntry } from '../../functions/contracts/items/streamed-entry.ts';
import type { Write } from '../../functions/ports/ledger.ts';
import { putOf } from '../../functions/store/put-of-write.ts';
import { entryOfRecord } from '../../functions/store/stream-record.ts';
import type { Item } from '../../functions/store/tables.ts';

/** An entry as the table's stream brings it, from the item that is stored. */
export const entryOfItem = (item: Item): StreamedEntry => {
  const NewImage = marshall(item, { removeUndefinedValues: true });
  const entry = entryOfRecord({ dynamodb: { NewImage } });
  if (!entry) throw new Error(`no entry that can be read: ${JSON.stringify(item)}`);
  return entry;
};

/** What of a write comes off the stream. */
export const streamed = (write: Write): StreamedEntry[] =>
  write.kind === 'entry' ? [entryOfItem(putOf(write).item)] : [];
