import { type AggregateKind, rowOf } from '../contracts/aggregates.ts';
import type { EntryReader } from '../ports/readers.ts';
import { ENTRY_PREFIX, partitionOf } from './keys.ts';
import { readPage } from './page.ts';
import type { Stored } from './tables.ts';

// Behind every entry's sort key: `$` follows `#`.
const BEHIND_ENTRIES = 'ENTRY$';

/** Reads a kind's entries in their order, consistently. */
export const makeEntryReader = <Kind extends AggregateKind>(
  stored: Stored,
  kind: Kind,
): EntryReader<Kind> => ({
  entries: (id, page) =>
    readPage(
      stored,
      {
        identity: ['entries', kind, id],
        partitions: [['pk', partitionOf(kind, id)]],
        sort: 'sk',
        order: 'rising',
        above: ENTRY_PREFIX,
        below: BEHIND_ENTRIES,
        consistent: true,
        evenly: 1,
        parse: (item) => rowOf(kind).entry.parse(item),
      },
      page,
    ),
});
