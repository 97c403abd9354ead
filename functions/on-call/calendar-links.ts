import type { CalendarLink } from '../contracts/operations/on-call/calendar.ts';
import { epochSeconds, type Instant, plusSeconds, toInstant } from '../domain/time.ts';
import { makeFits, makeSeal, type Sealing } from '../showing/seals.ts';

/** So long the address of a calendar works: half a year, then one makes another. */
export const CALENDAR_SECONDS = 180 * 86_400;

/** The second at which it ends, its seal, and whose it is. */
const TOKEN = /^([0-9a-z]{7})([\w-]{22})([a-z0-9][a-z0-9-]{0,63})$/;

const factsOf = (person: string, ends: number) => ['calendar', person, ends] as const;

/** Makes the secret address of somebody's calendar of duty. Nothing is stored. */
export const makeCalendarLinks =
  (ports: Sealing & { readonly apiUrl: string }) =>
  async (person: string, now: Instant): Promise<CalendarLink> => {
    const expiresAt = plusSeconds(now, CALENDAR_SECONDS);
    const ends = epochSeconds(expiresAt);
    const seal = await makeSeal(ports)(factsOf(person, ends));
    const token = `${ends.toString(36).padStart(7, '0')}${seal}${person}`;
    return { url: `${ports.apiUrl}/on-call/calendar/${token}`, expiresAt };
  };

/** Whose calendar a token is of; undefined for one that was guessed or has ended. */
export const makeOpenCalendar =
  (ports: Sealing) =>
  async (token: string, now: Instant): Promise<string | undefined> => {
    const [, ends = '0', seal = '', person = ''] = TOKEN.exec(token) ?? [];
    const until = Number.parseInt(ends, 36);
    const fits = await makeFits(ports)(factsOf(person, until), seal);
    return fits && now <= toInstant(until * 1000) ? person : undefined;
  };
