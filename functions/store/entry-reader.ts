import { StoredEntry } from '../contracts/items/entry.ts';
import type { EntryReader } from '../ports/readers.ts';
import { ENTRY_PREFIX, partitionOf } from './keys.ts';
import { readPage } from './page.ts';
import type { Stored } from './stored.ts';

// Behind every entry's sort key: `$` follows `#`.
const BEHIND_ENTRIES = 'ENTRY$';

/** Reads an aggregate's entries in their order, consistently. */
export const makeEntryReader = (stored: Stored): EntryReader => ({
  entries: (aggregate, id, page) =>
    readPage(
      stored,
      {
        identity: ['entries', aggregate, id],
        partitions: [['pk', partitionOf(aggregate, id)]],
        sort: 'sk',
        order: 'rising',
        above: ENTRY_PREFIX,
        below: BEHIND_ENTRIES,
        consistent: true,
        evenly: 1,
        parse: (item) => StoredEntry.parse(item),
      },
      page,
    ),
});
