import type { components } from '../generated/api.ts';
import { dateLanguage, spoken } from '../language/language.ts';
import type { Day } from './week.ts';

/** A level's rota in a window: who is on call when, and what was changed of it. */
export type LevelShifts = components['schemas']['Shifts']['levels'][number];

/** A date as its heading: `11月29日 周日`. */
export const dayWords = ({ date }: Day): string =>
  new Intl.DateTimeFormat(dateLanguage(), {
    timeZone: 'UTC',
    month: spoken() === 'en' ? 'short' : 'long',
    day: 'numeric',
    weekday: 'short',
  }).format(new Date(`${date}T00:00:00Z`));
