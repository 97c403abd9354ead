/** A row and what it is sorted by; no two rows of a list are sorted by the same. */
export type Placed<Row> = { readonly at: string; readonly row: Row };

/** Rows in the order of their texts. */
export type SortedRows<Row> = {
  readonly put: (at: string, row: Row) => void;
  readonly drop: (at: string) => void;
  readonly get: (at: string) => Row | undefined;
  readonly size: () => number;
  /** Rows from the first that is at or behind `from`, or, backwards, at or before it. */
  readonly from: (from: string | undefined, backwards: boolean) => Iterable<Placed<Row>>;
};

/** Where a block is cut in two: what is moved for one row stays small, however many there are. */
const MOST_IN_BLOCK = 256;

/** Sorted rows in blocks: putting one among a million moves a few hundred. */
export const sortedRows = <Row>(): SortedRows<Row> => {
  const blocks: Placed<Row>[][] = [[]];
  let size = 0;

  /** The block that a place belongs to: the last that does not begin behind it. */
  const blockOf = (at: string): number => {
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((blocks[middle]?.[0]?.at ?? '') <= at) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  return {
    size: () => size,
    get: (at) => {
      const block = blocks[blockOf(at)] ?? [];
      const found = block[placeIn(block, at)];
      return found?.at === at ? found.row : undefined;
    },
    put: (at, row) => {
      const number = blockOf(at);
      const block = blocks[number] ?? [];
      const place = placeIn(block, at);
      if (block[place]?.at === at) {
        block[place] = { at, row };
        return;
      }
      block.splice(place, 0, { at, row });
      size += 1;
      if (block.length > MOST_IN_BLOCK)
        blocks.splice(number + 1, 0, block.splice(MOST_IN_BLOCK >> 1));
    },
    drop: (at) => {
      const number = blockOf(at);
      const block = blocks[number] ?? [];
      const place = placeIn(block, at);
      if (block[place]?.at !== at) return;
      block.splice(place, 1);
      size -= 1;
      if (block.length === 0 && blocks.length > 1) blocks.splice(number, 1);
    },
    from: (from, backwards) =>
      backwards ? falling(blocks, blockOf, from) : rising(blocks, blockOf, from),
  };
};

/** The first place in a block that is not before `at`. */
const placeIn = (block: readonly { readonly at: string }[], at: string): number => {
  let low = 0;
  let high = block.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((block[middle]?.at ?? '') < at) low = middle + 1;
    else high = middle;
  }
  return low;
};

function* rising<Row>(
  blocks: readonly (readonly Placed<Row>[])[],
  blockOf: (at: string) => number,
  from: string | undefined,
): Iterable<Placed<Row>> {
  let number = from === undefined ? 0 : blockOf(from);
  let place = from === undefined ? 0 : placeIn(blocks[number] ?? [], from);
  for (; number < blocks.length; number += 1, place = 0) {
    const block = blocks[number] ?? [];
    for (; place < block.length; place += 1) {
      const one = block[place];
      if (one) yield one;
    }
  }
}

function* falling<Row>(
  blocks: readonly (readonly Placed<Row>[])[],
  blockOf: (at: string) => number,
  from: string | undefined,
): Iterable<Placed<Row>> {
  let number = from === undefined ? blocks.length - 1 : blockOf(from);
  const first = blocks[number] ?? [];
  let place = first.length - 1;
  if (from !== undefined) {
    const at = placeIn(first, from);
    place = first[at]?.at === from ? at : at - 1;
  }
  for (; number >= 0; number -= 1, place = (blocks[number]?.length ?? 0) - 1) {
    const block = blocks[number] ?? [];
    for (; place >= 0; place -= 1) {
      const one = block[place];
      if (one) yield one;
    }
  }
}
