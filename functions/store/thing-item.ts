import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { type AggregateKind, rowOf, type ThingOf } from '../contracts/aggregates.ts';
import { pack, unpack } from './packed.ts';
import type { Item } from './tables.ts';

/** What a list shows of something, as it is projected into the indexes. */
export const ListedItem = z.object({ listed: z.record(z.string(), z.unknown()) });

const ThingItem = ListedItem.extend({ rest: z.instanceof(Uint8Array).optional() });

/**
 * A thing as its item's attributes: `listed` is what lists show of it, legible; whatever of it is not
 * said there stands in `rest`, packed. The whole of it is legible in its entries.
 */
export const attributesOf = <Kind extends AggregateKind>(
  kind: Kind,
  thing: ThingOf<Kind>,
): Item => {
  const listed: Item = rowOf(kind).shown(thing);
  const rest = Object.entries(thing).filter(([name, value]) => !isSame(value, listed[name]));
  return {
    version: thing.version,
    listed,
    ...(rest.length > 0 && { rest: pack(Object.fromEntries(rest)) }),
  };
};

const isSame = (value: unknown, shown: unknown): boolean => isDeepStrictEqual(value, shown);

/** The thing that an item holds. @throws ZodError when it does not have the kind's form */
export const thingIn = <Kind extends AggregateKind>(kind: Kind, item: Item): ThingOf<Kind> => {
  const { listed, rest } = ThingItem.parse(item);
  const unpacked = rest && z.record(z.string(), z.unknown()).parse(unpack(rest));
  return rowOf(kind).stored.parse({ ...listed, ...unpacked });
};
