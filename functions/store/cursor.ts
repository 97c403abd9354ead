import { createHash } from 'node:crypto';
import * as z from 'zod';
import { CursorRejected } from '../ports/readers.ts';

/** Which list a cursor belongs to: whose it is, its name and everything that it is narrowed by. */
export type ListIdentity = readonly (string | undefined)[];

const Position = z.strictObject({ after: z.string(), list: z.string() });

/** The cursor behind the item with this sort key. Opaque; good for this very list alone. */
export const cursorBehind = (after: string, list: ListIdentity): string =>
  encode(JSON.stringify({ after, list: digest(after, list) } satisfies z.input<typeof Position>));

/**
 * The sort key that a cursor stands behind.
 * @throws CursorRejected when it is no cursor, was altered, or belongs to another list or filter
 */
export const positionOf = (cursor: string, list: ListIdentity): string => {
  const position = Position.safeParse(decoded(cursor));
  if (!position.success || position.data.list !== digest(position.data.after, list))
    throw new CursorRejected('the cursor does not belong to this list');
  return position.data.after;
};

// Keyless: whoever forges it with care only chooses where in a list of their own they go on.
const digest = (after: string, list: ListIdentity): string =>
  createHash('sha256')
    .update(JSON.stringify([after, ...list]))
    .digest('base64url')
    .slice(0, 22);

const encode = (text: string): string => Buffer.from(text).toString('base64url');

const decoded = (cursor: string): unknown => {
  const text = Buffer.from(cursor, 'base64url').toString();
  // Node passes over what is not base64url; only what would be written again counts.
  if (encode(text) !== cursor) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
