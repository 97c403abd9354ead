import { type Limit, limitParts } from './limit.ts';

const DAY = 86_400;
/** The longest stretch of days off in a row that the calendar has known, with a weekend to spare. */
const LONGEST_BREAK_DAYS = 12;

/** The least and the most seconds that a limit can last, whenever it starts. */
const span = (limit: Limit): readonly [least: number, most: number] => {
  const { unit, count } = limitParts(limit);
  if (unit === 'seconds') return [count, count];
  // The first day is left out: a limit given at 00:00 has almost a day more.
  if (unit === 'days') return [count * DAY, (count + 1) * DAY];
  if (unit === 'months') return [count * 28 * DAY, (count * 31 + 1) * DAY];
  return [count * DAY, (Math.ceil(count / 5) * 7 + 1 + LONGEST_BREAK_DAYS) * DAY];
};

/**
 * True when `a` is never longer than `b`. Counts of one unit compare as numbers. Unlike units are
 * compared on their worst start: the most that `a` can last against the least that `b` can.
 */
export const isAtMost = (a: Limit, b: Limit): boolean => {
  const [left, right] = [limitParts(a), limitParts(b)];
  return left.unit === right.unit ? left.count <= right.count : span(a)[1] <= span(b)[0];
};
