import type { Instant } from '../time.ts';

/** Made once for each zone: making one takes far longer than using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formats.get(timeZone);
  if (known) return known;
  // Sweden writes dates as ISO 8601 has them.
  const options = { timeZone, dateStyle: 'short', timeStyle: 'medium' } as const;
  const made = new Intl.DateTimeFormat('sv-SE', options);
  formats.set(timeZone, made);
  return made;
};

/** `2026-11-30 13:29:44`; what is stored as the last second of a day reads as the day's end. */
export const localTimeOf = (at: Instant, timeZone: string): string =>
  formatOf(timeZone).format(Date.parse(at)).replace(' 23:59:59', ' 24:00');
