import * as z from 'zod';
import type { Item } from '../cloud/conditions.ts';

const Running = z.looseObject({
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
const Clocked = z.looseObject({ state: z.string(), clocks: z.array(Running).default([]) });

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

export const entryIn = (item: Item): EntryItem => Entry.parse(item);

/** All that an item says of its thing: what is listed and what is packed beside it. */
export const wholeOf = (item: Item): Readonly<Record<string, unknown>> => {
  const { listed, rest } = Legible.parse(item);
  const packed: unknown = rest === undefined ? {} : JSON.parse(Buffer.from(rest).toString());
  return { ...listed, ...Object(packed) };
};

/** A thing that has limits. */
export const clockedIn = (item: Item): z.output<typeof Clocked> => Clocked.parse(wholeOf(item));

/** Those of its limits that run and are not on record as missed. */
export const runningIn = (item: Item): readonly Limit[] =>
  clockedIn(item).clocks.filter(({ missed, endedAt }) => endedAt === undefined && missed !== true);

/** An item as text, what is packed in it too. */
export const textOf = (item: Item): string =>
  JSON.stringify(item, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString() : value,
  );
