import { isInstant } from '../domain/time.ts';

const A_DAY = 1440;

const INSTANTS = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/g;

/**
 * Makes what a sentence says of instants stand on a zone's own clock, with its offset: `2026-11-30T13:29:44+08:00`.
 * What cannot be written so stays as it is: a year of other than four digits there, an offset of no whole minutes.
 */
export const onClockOf = (timeZone: string): ((sentence: string) => string) => {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23' },
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', second: '2-digit' },
  });
  return (sentence) =>
    sentence.replace(INSTANTS, (text) => {
      if (!isInstant(text)) return text;
      const at = Date.parse(text);
      const shown = writtenBy(format, at);
      const minutes = (Date.parse(`${shown}Z`) - at) / 60_000;
      // No number where the year has more digits; in the year before the first one, years apart.
      const isOffset = Number.isInteger(minutes) && Math.abs(minutes) < A_DAY;
      return isOffset ? `${shown}${offsetWords(minutes)}` : text;
    });
};

/** As a zone's clock shows it, `2026-11-30T13:29:44`; no instant in a year of other than four digits. */
const writtenBy = (format: Intl.DateTimeFormat, at: number): string => {
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const of = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? '';
  const date = [of('year').padStart(4, '0'), of('month'), of('day')].join('-');
  return `${date}T${[of('hour'), of('minute'), of('second')].join(':')}`;
};

const offsetWords = (minutes: number): string => {
  const apart = Math.abs(minutes);
  const two = (number: number) => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(apart / 60))}:${two(apart % 60)}`;
};
