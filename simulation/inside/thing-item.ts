import { isDeepStrictEqual } from 'node:util';
import type { AggregateKind, ThingOf } from '../../functions/contracts/aggregates.ts';
import * as real from '../../functions/store/thing-item.ts';
import { here } from './here.ts';

type Item = Readonly<Record<string, unknown>>;
type Read = { readonly kind: AggregateKind; readonly thing: unknown };

/** Things by what holds them packed: bytes that never change say the same to whoever reads them. */
const read = new Map<object, Read>();

/** So many are remembered, those that came last: what is read at all is mostly read soon. */
const REMEMBERED = 4000;

const remember = (holds: object, one: Read): void => {
  read.set(holds, one);
  if (read.size <= REMEMBERED) return;
  for (const first of read.keys()) {
    read.delete(first);
    return;
  }
};

/** Of so many readings one is done all the same, and compared. */
const COMPARED = 100;

export const { ListedItem } = real;

export const attributesOf = <Kind extends AggregateKind>(
  kind: Kind,
  thing: ThingOf<Kind>,
): Item => {
  const attributes = real.attributesOf(kind, thing);
  if (attributes.rest instanceof Uint8Array) remember(attributes.rest, { kind, thing });
  return attributes;
};

/** As the real one, but what was packed in this very process need not be unpacked. */
export const thingIn = <Kind extends AggregateKind>(kind: Kind, item: Item): ThingOf<Kind> => {
  const holds = item.rest instanceof Uint8Array ? item.rest : item;
  const known = read.get(holds);
  if (!isOf(kind, known)) {
    const thing = real.thingIn(kind, item);
    remember(holds, { kind, thing });
    return thing;
  }
  if (here.random() * COMPARED < 1 && !isSame(known.thing, real.thingIn(kind, item)))
    throw new Error(`${kind}: it is not read back as it was stored`);
  return known.thing;
};

const isOf = <Kind extends AggregateKind>(
  kind: Kind,
  known: Read | undefined,
): known is Read & { readonly thing: ThingOf<Kind> } => known?.kind === kind;

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const isSame = (one: unknown, other: unknown): boolean =>
  isDeepStrictEqual(plain(one), plain(other));
