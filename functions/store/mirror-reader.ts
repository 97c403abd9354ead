import * as z from 'zod';
import { StoredSnapshot } from '../contracts/items/snapshot.ts';
import type { MirrorReader } from '../ports/readers.ts';
import { mirrorKey } from './keys.ts';
import { readItem } from './read-item.ts';
import type { Stored } from './tables.ts';

const Mirror = z.object({ listed: StoredSnapshot });

/** Reads other branches' tickets as they were last heard of. */
export const makeMirrorReader = (stored: Stored): MirrorReader => ({
  find: async (ticketId) =>
    (await readItem(stored, 'tickets', mirrorKey(ticketId), Mirror))?.listed,
});
