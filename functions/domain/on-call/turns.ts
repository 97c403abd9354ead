import type { Calendar } from '../calendar/calendar.ts';
import type { LocalDate } from '../calendar/calendar-year.ts';
import { daysBetween, plusDays } from '../calendar/dates.ts';
import { dayStatus } from '../calendar/day-status.ts';
import { atLocalTime, localDate, type TimeZone } from '../clock/local-time.ts';
import type { Instant } from '../time.ts';

/** People who take turns: one layer of a rota. Those of the first layer are called first. */
export type Rotation = {
  readonly people: readonly string[];
  /** The local date on which the first of them takes over. */
  readonly from: LocalDate;
  /** After how many days the same times of day come again: 1 for daily turns and shifts, 7 for weekly ones. */
  readonly everyDays: number;
  /** Local times of day (`HH:MM`), rising, at each of which the next one takes over. */
  readonly handOverAt: readonly string[];
  /** Days by the branch's calendar that it covers; all where left out. */
  readonly days?: 'working-days' | 'days-off';
  /** Local times between which it covers, over midnight where `to` is not after `from`; all where left out. */
  readonly hours?: { readonly from: string; readonly to: string };
  /** IANA name; the branch's own where left out. */
  readonly timeZone?: TimeZone;
};

/** By what a rota's days and times are counted. */
export type RotaCounting = { readonly calendar: Calendar; readonly timeZone: TimeZone };

/** Whose turn it is in a layer; nobody's before it begins, and outside the days and hours that it covers. */
export const turnAt = (
  layer: Rotation,
  at: Instant,
  counting: RotaCounting,
): string | undefined => {
  const zone = layer.timeZone ?? counting.timeZone;
  const today = localDate(at, zone);
  if (!coversDay(layer, today, counting) || !coversTime(layer, at, today, zone)) return undefined;
  const turns = turnsBegun(layer, at, zone);
  return turns === 0 ? undefined : layer.people[(turns - 1) % layer.people.length];
};

const coversDay = ({ days }: Rotation, date: LocalDate, { calendar }: RotaCounting): boolean =>
  days === undefined || dayStatus(calendar, date).working === (days === 'working-days');

const coversTime = (
  { hours }: Rotation,
  at: Instant,
  today: LocalDate,
  zone: TimeZone,
): boolean => {
  if (!hours) return true;
  const { from, to } = hours;
  return [plusDays(today, -1), today].some(
    (date) =>
      atLocalTime(date, from, zone) <= at &&
      at < atLocalTime(from < to ? date : plusDays(date, 1), to, zone),
  );
};

/** How many turns of a layer have begun by an instant. */
const turnsBegun = (
  { from, everyDays, handOverAt }: Rotation,
  at: Instant,
  zone: TimeZone,
): number => {
  // A time that a clock change skips may lead into the next day: one more day is looked at.
  const days = daysBetween(from, localDate(at, zone));
  const periods = Math.max(0, Math.floor(days / everyDays) - 1);
  const first = plusDays(from, periods * everyDays);
  const begun = [0, 1, 2]
    .flatMap((more) =>
      handOverAt.map((time) => atLocalTime(plusDays(first, more * everyDays), time, zone)),
    )
    .filter((start) => start <= at).length;
  return periods * handOverAt.length + begun;
};
