import { givenAs, NotUnderstood, partsOf, type Spoken } from './conditions.ts';

/** A partition and the stretch of it that a query asks for; bounds that are absent are open. */
export type KeyRange = {
  readonly partition: { readonly name: string; readonly value: unknown };
  readonly sort: string | undefined;
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly holds: (sort: string) => boolean;
};

/** Behind every text that begins so. */
const BEHIND = '\u{10ffff}';

/**
 * Reads a key condition: the partition's value, and one bound of the sort key or none.
 * @throws NotUnderstood
 */
export const keyRangeOf = (expression: string, spoken: Spoken): KeyRange => {
  const { name, value, bound } = readOnce(expression);
  return {
    partition: { name: named(name, spoken), value: givenAs(value, spoken) },
    ...(bound === undefined ? WHOLE : boundIn(bound, spoken)),
  };
};

type Read = { readonly name: string; readonly value: string; readonly bound: string | undefined };

const known = new Map<string, Read>();

/** What a key condition consists of; there are few, and each is asked again and again. */
const readOnce = (expression: string): Read => {
  const before = known.get(expression);
  if (before) return before;
  const [first = '', bound] = partsOf(expression);
  const partition = /^([#\w]+)\s*=\s*(:\w+)$/.exec(first);
  if (!partition) throw new NotUnderstood(first);
  const [, name = '', value = ''] = partition;
  const read = { name, value, bound };
  known.set(expression, read);
  return read;
};

type Bound = Omit<KeyRange, 'partition'>;

const WHOLE: Bound = { sort: undefined, from: undefined, until: undefined, holds: () => true };

const named = (name: string, { ExpressionAttributeNames }: Spoken): string =>
  ExpressionAttributeNames?.[name] ?? name;

const text = (placeholder: string, spoken: Spoken): string => String(givenAs(placeholder, spoken));

const boundIn = (expression: string, spoken: Spoken): Bound => {
  const begins = /^begins_with\s*\(\s*([#\w]+)\s*,\s*(:\w+)\s*\)$/.exec(expression);
  if (begins) {
    const [, name = '', placeholder = ''] = begins;
    const prefix = text(placeholder, spoken);
    return {
      sort: named(name, spoken),
      from: prefix,
      until: `${prefix}${BEHIND}`,
      holds: (sort) => sort.startsWith(prefix),
    };
  }
  const between = /^([#\w]+)\s+BETWEEN\s+(:\w+)\s+&\s+(:\w+)$/.exec(expression);
  if (between) {
    const [, name = '', low = '', high = ''] = between;
    const [from, until] = [text(low, spoken), text(high, spoken)];
    return {
      sort: named(name, spoken),
      from,
      until,
      holds: (sort) => sort >= from && sort <= until,
    };
  }
  const compared = /^([#\w]+)\s*(=|<=|>=|<|>)\s*(:\w+)$/.exec(expression);
  if (!compared) throw new NotUnderstood(expression);
  const [, name = '', how = '', placeholder = ''] = compared;
  return { sort: named(name, spoken), ...comparedWith(how, text(placeholder, spoken)) };
};

const comparedWith = (how: string, bound: string): Omit<Bound, 'sort'> => {
  switch (how) {
    case '<':
      return { from: undefined, until: bound, holds: (sort) => sort < bound };
    case '<=':
      return { from: undefined, until: bound, holds: (sort) => sort <= bound };
    case '>':
      return { from: bound, until: undefined, holds: (sort) => sort > bound };
    case '>=':
      return { from: bound, until: undefined, holds: (sort) => sort >= bound };
    default:
      return { from: bound, until: bound, holds: (sort) => sort === bound };
  }
};
