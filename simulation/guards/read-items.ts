import * as z from 'zod';
import type { Item } from '../cloud/conditions.ts';

const Running = z.object({
  kind: z.string(),
  rule: z.string(),
  dueAt: z.string(),
  actBy: z.string(),
  missed: z.boolean().optional(),
  endedAt: z.string().optional(),
});
export type Limit = z.output<typeof Running>;

const Legible = z.object({
  listed: z.record(z.string(), z.unknown()),
  rest: z.instanceof(Uint8Array).optional(),
});
const Clocked = z.object({
  clocks: z.array(Running).default([]),
  post: z.object({ silentAbout: z.string().optional() }).optional(),
});

const Entry = z.looseObject({
  aggregate: z.string(),
  id: z.string(),
  sequence: z.number(),
  type: z.string(),
  at: z.string(),
  data: z.record(z.string(), z.unknown()),
});
export type EntryItem = z.output<typeof Entry>;

/** True for the item of an entry. */
export const isEntry = (item: Item): boolean => item.kind === 'ENTRY';

const entries = new WeakMap<Item, EntryItem>();

/** Several guards read one entry. */
export const entryIn = (item: Item): EntryItem => {
  const known = entries.get(item);
  if (known) return known;
  const read = Entry.parse(item);
  entries.set(item, read);
  return read;
};

/** All that an item says of its thing: what is listed and what is packed beside it. */
export const wholeOf = (item: Item): Readonly<Record<string, unknown>> => {
  const { listed, rest } = Legible.parse(item);
  const packed: unknown = rest === undefined ? {} : JSON.parse(said(rest));
  return { ...listed, ...Object(packed) };
};

const clocked = new WeakMap<Item, z.output<typeof Clocked>>();

const clockedIn = (item: Item): z.output<typeof Clocked> => {
  const known = clocked.get(item);
  if (known) return known;
  const read = Clocked.parse(wholeOf(item));
  clocked.set(item, read);
  return read;
};

/** A thing's limits. */
export const clocksIn = (item: Item): readonly Limit[] => clockedIn(item).clocks;

/** The customer's own period: it ends, and nobody has missed anything. */
const CUSTOMERS = 'appeal-door';

/**
 * Those of its limits that run and are not on record as missed. Of an order that another branch works,
 * that branch judges them: that it keeps silent about one is on record here.
 */
export const runningIn = (item: Item): readonly Limit[] => {
  const { clocks, post } = clockedIn(item);
  return clocks.filter(
    ({ kind, missed, endedAt, dueAt }) =>
      kind !== CUSTOMERS &&
      endedAt === undefined &&
      missed !== true &&
      dueAt > (post?.silentAbout ?? ''),
  );
};

/** An item as text, what is packed in it too. */
export const textOf = (item: Item): string => {
  const { rest, ...legible } = item;
  const text = JSON.stringify(legible);
  return rest instanceof Uint8Array ? `${text} ${said(rest)}` : text;
};

/** What bytes say, which are not copied for it. */
const said = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString();
