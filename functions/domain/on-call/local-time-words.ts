import type { Instant } from '../time.ts';

/** `2026-11-30 13:29:44`; what is stored as the last second of a day reads as the day's end. */
export const localTimeOf = (at: Instant, timeZone: string): string => {
  // Sweden writes dates as ISO 8601 has them.
  const text = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(Date.parse(at));
  return text.replace(' 23:59:59', ' 24:00');
};
