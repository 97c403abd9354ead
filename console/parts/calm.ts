import { useEffect, useRef, useState } from 'preact/hooks';

/** A list that keeps still while somebody reads it. */
export type Calm<Item> = {
  readonly shown: readonly Item[];
  /** How many have come, gone or moved since; 0 when what is shown is the latest order. */
  readonly waiting: number;
  readonly renew: () => void;
};

/**
 * Lets a list move by itself only when nobody reads it. What is said of an item that is shown is
 * always the latest; an item that has gone stays in its place, as it was, until the list is renewed.
 * @param latest absent until it was first read
 */
export const useCalm = <Item>(
  latest: readonly Item[] | undefined,
  idOf: (item: Item) => string,
  isRead: boolean,
): Calm<Item> => {
  const [order, setOrder] = useState<readonly string[]>([]);
  const seen = useRef(new Map<string, Item>());
  const items = latest ?? [];
  for (const item of items) seen.current.set(idOf(item), item);
  const wanted = items.map(idOf);
  const moved = movedBetween(order, wanted);
  const mayMove = !isRead || order.length === 0 || isLonger(order, wanted);

  useEffect(() => {
    if (moved > 0 && mayMove) setOrder(wanted);
  });
  const ids = mayMove ? wanted : order;
  return {
    shown: ids.flatMap((id) => seen.current.get(id) ?? []),
    waiting: mayMove ? 0 : moved,
    renew: () => setOrder(wanted),
  };
};

/** Nothing but rows at the end: what is read stays where it is. */
const isLonger = (old: readonly string[], now: readonly string[]): boolean =>
  now.length >= old.length && old.every((id, place) => now[place] === id);

/** How many stand in another place, or in one of the two alone. */
export const movedBetween = (old: readonly string[], now: readonly string[]): number => {
  const places = new Map(now.map((id, place) => [id, place]));
  const kept = old.filter((id) => places.has(id));
  const moved = kept.filter(
    (id, place) => place > 0 && (places.get(id) ?? 0) < (places.get(kept[place - 1] ?? '') ?? 0),
  );
  return moved.length + (old.length - kept.length) + (now.length - kept.length);
};
