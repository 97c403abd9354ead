import type * as z from 'zod';
import type { AnyEntry } from '../ports/ledger.ts';
import type { EntryReader } from '../ports/readers.ts';
import { ENTRY_PREFIX, partitionOf } from './keys.ts';
import { readPage } from './page.ts';
import type { Stored } from './stored.ts';

// Behind every entry's sort key: `$` follows `#`.
const BEHIND_ENTRIES = 'ENTRY$';

/** Reads an aggregate's entries in their order, consistently. @param schema of its entries */
export const makeEntryReader = <OneEntry extends AnyEntry>(
  stored: Stored,
  aggregate: OneEntry['aggregate'],
  schema: z.ZodType<OneEntry>,
): EntryReader<OneEntry> => ({
  entries: (id, page) =>
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
        parse: (item) => schema.parse(item),
      },
      page,
    ),
});
