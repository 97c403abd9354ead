import { StoredSnapshot } from '../contracts/items/snapshot.ts';
import type { MirrorReader } from '../ports/readers.ts';
import { mirrorKey } from './keys.ts';
import { readItem } from './read-item.ts';
import type { Stored } from './stored.ts';

/** Reads other branches' tickets as they were last heard of. */
export const makeMirrorReader = (stored: Stored): MirrorReader => ({
  find: (ticketId) => readItem(stored, 'tickets', mirrorKey(ticketId), StoredSnapshot),
});
