import type { Instant } from '../domain/time.ts';

/** One entry of a calendar. */
export type CalendarEvent = {
  /** The same however often it is read: by it a calendar program knows the entry again. */
  readonly uid: string;
  readonly from: Instant;
  readonly to: Instant;
  readonly summary: string;
};

/** RFC 5545 3.1: a line has at most 75 octets, the first of a further one a blank; no character is divided. */
const MOST_OCTETS = 75;

const folded = (line: string): string => {
  const lines: string[] = [];
  let now = '';
  for (const character of line) {
    if (Buffer.byteLength(now + character) > MOST_OCTETS) {
      lines.push(now);
      now = ' ';
    }
    now += character;
  }
  return [...lines, now].join('\r\n');
};

// RFC 5545 3.3.11.
const text = (value: string): string =>
  value.replace(/[\\;,]/g, (one) => `\\${one}`).replace(/\r?\n/g, '\\n');

const utc = (instant: Instant): string => instant.replace(/[-:]/g, '');

/**
 * A calendar as programs subscribe to it.
 * @param now when it is told: entries read later replace those read before
 * @see RFC 5545, RFC 7986
 */
export const calendarText = (
  name: string,
  events: readonly CalendarEvent[],
  now: Instant,
): string => {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Redress//Duty//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...events.flatMap(({ uid, from, to, summary }) => [
      'BEGIN:VEVENT',
      `UID:${text(uid)}`,
      `DTSTAMP:${utc(now)}`,
      `DTSTART:${utc(from)}`,
      `DTEND:${utc(to)}`,
      `SUMMARY:${text(summary)}`,
      // It is duty, and no appointment: others may still ask for the time.
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
};
