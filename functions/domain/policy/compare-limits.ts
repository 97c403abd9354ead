import type { Calendar } from '../calendar/calendar.ts';
import { workingSpan } from '../calendar/working-days-bounds.ts';
import { type Limit, limitParts } from './limit.ts';

const DAY = 86_400;

/** The least and the most seconds that a limit can last, whenever it starts. */
const span = (limit: Limit, calendar: Calendar): readonly [least: number, most: number] => {
  const { unit, count } = limitParts(limit);
  if (unit === 'seconds') return [count, count];
  // The first day is left out: a limit given at 00:00 has almost a day more.
  if (unit === 'days') return [count * DAY, (count + 1) * DAY];
  if (unit === 'months') return [count * 28 * DAY, (count * 31 + 1) * DAY];
  const { least, most } = workingSpan(calendar, count);
  return [least * DAY, most * DAY];
};

/**
 * True when `a` is never longer than `b`. Counts of one unit compare as numbers. Unlike units are
 * compared on their worst start: the most that `a` can last against the least that `b` can; working
 * days by what the calendar's data have known.
 */
export const isAtMost = (a: Limit, b: Limit, calendar: Calendar): boolean => {
  const [left, right] = [limitParts(a), limitParts(b)];
  return left.unit === right.unit
    ? left.count <= right.count
    : span(a, calendar)[1] <= span(b, calendar)[0];
};
