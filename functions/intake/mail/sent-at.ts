import { type Instant, toInstant } from '../../domain/time.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const COMMENT = /\([^()]*\)/g;
const TIME = '(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d+)?)?';
/** With an offset, or in UTC. Other zone names are ambiguous: CST is China's and Chicago's. */
const ZONE = '\\s*(?:(?:GMT|UTC?)?(?<sign>[+-])(?<ahead>\\d{2}):?(?<more>\\d{2})|GMT|UTC?|Z)';
const DAY = '(?<day>\\d{1,2})';
const MONTH = '(?<month>[a-z]{3})[a-z]*\\.?';
const WEEKDAY = '(?:[a-z]{3,9}\\.?,?\\s*)?';
const FORMS = [
  // RFC 5322: Wed, 30 Sep 2026 20:00:00 +0800
  `${WEEKDAY}${DAY}[\\s-]+${MONTH}[\\s-]+(?<year>\\d{2,4})\\s+${TIME}${ZONE}`,
  // Wed Sep 30 2026 20:00:00 GMT+0800
  `${WEEKDAY}${MONTH}\\s+${DAY},?\\s+(?<year>\\d{4})\\s+${TIME}${ZONE}`,
  // ISO 8601
  `(?<year>\\d{4})-(?<number>\\d{2})-${DAY}[T\\s]${TIME}${ZONE}`,
].map((form) => new RegExp(`^${form}$`, 'i'));

type Found = Readonly<Record<string, string | undefined>>;

/** Two figures are of this century up to 49 (RFC 5322 4.3). */
const yearOf = (written: string): number =>
  written.length > 2 ? Number(written) : Number(written) + (Number(written) < 50 ? 2000 : 1900);

const offsetMinutes = ({ sign, ahead = '0', more = '0' }: Found): number | undefined => {
  const [hours, minutes] = [Number(ahead), Number(more)];
  if (hours > 14 || minutes > 59) return undefined;
  return (sign === '-' ? -1 : 1) * (hours * 60 + minutes);
};

const epochOf = (found: Found): number | undefined => {
  const { year = '', month = '', number, day, hour, minute, second = '0' } = found;
  const offset = offsetMinutes(found);
  const monthIndex = number ? Number(number) - 1 : MONTHS.indexOf(month.toLowerCase());
  const [dayOfMonth, hours, minutes] = [Number(day), Number(hour), Number(minute)];
  // 60 is a leap second: the same instant as the next minute's start, less one
  const seconds = Math.min(Number(second), 59);
  if (offset === undefined || hours > 23 || minutes > 59 || Number(second) > 60) return undefined;
  const local = new Date(Date.UTC(yearOf(year), monthIndex, dayOfMonth, hours, minutes, seconds));
  // Date rolls 30 February over; no such day was meant
  const exists = local.getUTCMonth() === monthIndex && local.getUTCDate() === dayOfMonth;
  return exists ? local.getTime() - offset * 60_000 : undefined;
};

/** Mail is younger than this, and so is every clock that was ever set right. */
const EARLIEST_YEAR = 1980;

/** Reads a Date header; undefined when it is no date or leaves its zone open. */
export const sentAt = (value: string | undefined): Instant | undefined => {
  const date = (value ?? '').slice(0, 100).replace(COMMENT, '').trim();
  const found = FORMS.map((form) => form.exec(date)?.groups).find((groups) => groups);
  if (!found || yearOf(found.year ?? '') < EARLIEST_YEAR) return undefined;
  const epoch = epochOf(found);
  return epoch === undefined ? undefined : toInstant(epoch);
};
