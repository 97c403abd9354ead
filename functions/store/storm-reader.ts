import * as z from 'zod';
import { StoredInstant } from '../contracts/time.ts';
import type { StormReader } from '../ports/readers.ts';
import { MEMBER_PREFIX, partitionOf, stormKey } from './keys.ts';
import { readItem } from './read-item.ts';
import { readPrefix } from './read-prefix.ts';
import type { Stored } from './tables.ts';

const StoredStorm = z.object({
  head: z.string(),
  from: StoredInstant,
  version: z.int().positive(),
});
const StoredMember = z.object({ alertId: z.string() });

/** Reads which alerts are told together, consistently. */
export const makeStormReader = (stored: Stored): StormReader => ({
  find: (key) => readItem(stored, 'tickets', stormKey(key), StoredStorm),
  members: async (head) => {
    const items = await readPrefix(stored, 'tickets', partitionOf('alert', head), MEMBER_PREFIX);
    return items.map((item) => StoredMember.parse(item).alertId);
  },
});
