import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../calendar/calendar-year.ts';
import { plusDays } from '../calendar/dates.ts';
import { type Instant, plusSeconds, toInstant } from '../time.ts';

/** IANA name of a branch's zone, e.g. `Asia/Shanghai`. Always explicit, never the platform's. */
export type TimeZone = string;

const zoned = (at: Instant, zone: TimeZone): Temporal.ZonedDateTime =>
  Temporal.Instant.from(at).toZonedDateTimeISO(zone);

const stored = (at: Temporal.ZonedDateTime): Instant => toInstant(at.epochMilliseconds);

/** The local date at an instant. */
export const localDate = (at: Instant, zone: TimeZone): LocalDate =>
  zoned(at, zone).toPlainDate().toString();

/** The local time of day at an instant, `HH:MM:SS`. */
export const localTime = (at: Instant, zone: TimeZone): string =>
  zoned(at, zone).toPlainTime().toString({ smallestUnit: 'second' });

/** First instant of a local date (00:00, or what comes first where a clock change skips it). */
export const startOfDay = (date: LocalDate, zone: TimeZone): Instant =>
  stored(Temporal.PlainDate.from(date).toZonedDateTime(zone));

/** 24:00 of a local date, exclusive: the first instant that no longer belongs to it. */
export const endOfDay = (date: LocalDate, zone: TimeZone): Instant =>
  startOfDay(plusDays(date, 1), zone);

/** Last whole second of a local date: what "24:00" is stored as. */
export const lastSecondOf = (date: LocalDate, zone: TimeZone): Instant =>
  plusSeconds(endOfDay(date, zone), -1);

/** The instant of a local date and time of day (`HH:MM`); a skipped time moves forward. */
export const atLocalTime = (date: LocalDate, time: string, zone: TimeZone): Instant =>
  stored(Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: zone, plainTime: time }));

/** The same local time `days` days on. */
export const sameTimeDaysOn = (at: Instant, days: number, zone: TimeZone): Instant =>
  stored(zoned(at, zone).add({ days }));
