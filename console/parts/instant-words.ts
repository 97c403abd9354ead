import { dateLanguage, spoken } from '../language/language.ts';

/** An instant on the branch's own clock, as `11月28日 18:05`. @param instant ISO 8601 */
export const instantWords = (instant: string, timeZone: string): string =>
  new Intl.DateTimeFormat(dateLanguage(), {
    timeZone,
    month: spoken() === 'en' ? 'short' : 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(instant));
