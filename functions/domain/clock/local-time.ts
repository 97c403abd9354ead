import * as TemporalInstant from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as PlainTime from 'temporal-polyfill/fns/PlainTime';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';
import type { LocalDate } from '../calendar/calendar-year.ts';
import { plainDate, plusDays } from '../calendar/dates.ts';
import { type Instant, plusSeconds, toInstant } from '../time.ts';

/** IANA name of a branch's zone, e.g. `Asia/Shanghai`. Always explicit, never the platform's. */
export type TimeZone = string;

const zoned = (at: Instant, zone: TimeZone): ZonedDateTime.Record =>
  TemporalInstant.toZonedDateTimeISO(TemporalInstant.fromEpochMilliseconds(Date.parse(at)), zone);

const stored = (at: ZonedDateTime.Record): Instant => toInstant(at.epochMilliseconds);

/** The local date at an instant. */
export const localDate = (at: Instant, zone: TimeZone): LocalDate =>
  PlainDate.toString(ZonedDateTime.toPlainDate(zoned(at, zone)));

/** The local time of day at an instant, `HH:MM:SS`. */
export const localTime = (at: Instant, zone: TimeZone): string =>
  PlainTime.toString(ZonedDateTime.toPlainTime(zoned(at, zone)), { smallestUnit: 'second' });

/** First instant of a local date (00:00, or what comes first where a clock change skips it). */
export const startOfDay = (date: LocalDate, zone: TimeZone): Instant =>
  stored(PlainDate.toZonedDateTime(plainDate(date), zone));

/** 24:00 of a local date, exclusive: the first instant that no longer belongs to it. */
export const endOfDay = (date: LocalDate, zone: TimeZone): Instant =>
  startOfDay(plusDays(date, 1), zone);

/** Last whole second of a local date: what "24:00" is stored as. */
export const lastSecondOf = (date: LocalDate, zone: TimeZone): Instant =>
  plusSeconds(endOfDay(date, zone), -1);

/** The instant of a local date and time of day (`HH:MM`); a skipped time moves forward. */
export const atLocalTime = (date: LocalDate, time: string, zone: TimeZone): Instant =>
  stored(
    PlainDate.toZonedDateTime(plainDate(date), { timeZone: zone, plainTime: plainTime(time) }),
  );

/** The same local time `days` days on. */
export const sameTimeDaysOn = (at: Instant, days: number, zone: TimeZone): Instant =>
  stored(ZonedDateTime.addDays(zoned(at, zone), days));

const plainTime = (time: string): PlainTime.Record => {
  const [hour, minute] = time.split(':').map(Number);
  return PlainTime.create(hour, minute);
};
