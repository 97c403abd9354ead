import type colours from 'picocolors';
import { datesBetween, dayOfWeek, plusDays } from '../functions/domain/calendar/dates.ts';
import type { DayRow } from '../functions/domain/clock/explain/day-rows.ts';
import { unreachable } from '../functions/domain/unreachable.ts';
import { fill } from '../local/demonstration/board/width.ts';

export type Colours = ReturnType<typeof colours.createColors>;

const CELL = 10;
const MONTH = 8;
const WEEKDAYS = ['一 Mon', '二 Tue', '三 Wed', '四 Thu', '五 Fri', '六 Sat', '日 Sun'];

/** What the marks of a strip mean. */
export const LEGEND = [
  '起 start, not counted   +n counts, the n-th day   8h hours that count   满 period over',
  '班 make-up workday      末 weekend                假 holiday            顺 moved here   ] end',
];

type Mark = { readonly text: string; readonly paint: (text: string) => string };

const hours = (seconds: number): string => `${Math.round(seconds / 360) / 10}h`;

const markOf = ({ reason, counted }: DayRow, place: string, paint: Colours): Mark => {
  switch (reason) {
    case 'first-day':
      return { text: '起', paint: paint.cyan };
    case 'hours':
    case 'same-day':
      return { text: hours(counted), paint: paint.green };
    case 'calendar-day':
    case 'working-day':
      return { text: place, paint: paint.green };
    case 'make-up-workday':
      return { text: `${place}班`, paint: paint.yellow };
    case 'weekend':
      return { text: '末', paint: paint.dim };
    case 'holiday':
      return { text: '假', paint: paint.red };
    case 'moved-to':
      return { text: '顺', paint: paint.yellow };
    default:
      return unreachable(reason);
  }
};

/** The cell of each day, by date; days that count are numbered, but not those of months and years. */
const cellsOf = (days: readonly DayRow[], paint: Colours): Map<string, string> => {
  const numbered = days[0]?.reason === 'first-day';
  let counted = 0;
  return new Map(
    days.map((day, index) => {
      if (day.counted > 0) counted += 1;
      const { text, paint: dye } = markOf(day, numbered ? `+${counted}` : '满', paint);
      const end = index === days.length - 1 ? ']' : '';
      return [day.date, dye(fill(`${day.date.slice(8)} ${text}${end}`, CELL))];
    }),
  );
};

/**
 * The days of a limit as a calendar, a week a line, Monday first. Columns stand under each other
 * however many Chinese characters they hold. Empty where there are no days to show.
 */
export const stripOf = (days: readonly DayRow[], paint: Colours): string[] => {
  const [first, last] = [days[0]?.date, days.at(-1)?.date];
  if (first === undefined || last === undefined) return [];
  const cells = cellsOf(days, paint);
  const sunday = plusDays(last, 7 - dayOfWeek(last));
  const lines: string[] = [];
  for (let monday = plusDays(first, 1 - dayOfWeek(first)); monday <= sunday; ) {
    const week = datesBetween(monday, plusDays(monday, 6));
    const shown = week.map(
      (date) => cells.get(date) ?? paint.dim(fill(`${date.slice(8)} ·`, CELL)),
    );
    lines.push([fill(monday.slice(0, 7), MONTH), ...shown].join(''));
    monday = plusDays(monday, 7);
  }
  const head = [fill('', MONTH), ...WEEKDAYS.map((name) => fill(name, CELL))].join('');
  return [head, ...lines].map((line) => line.trimEnd());
};
