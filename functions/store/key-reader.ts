import { StoredKey } from '../contracts/items/key.ts';
import type { KeyReader } from '../ports/readers.ts';
import { idempotencyKey } from './keys.ts';
import { readItem } from './read-item.ts';
import type { Stored } from './tables.ts';

/** Reads what a request's key was answered with, consistently. */
export const makeKeyReader = (stored: Stored): KeyReader => ({
  find: (key) => readItem(stored, 'tickets', idempotencyKey(key), StoredKey),
});
