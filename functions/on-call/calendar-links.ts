import type { CalendarLink } from '../contracts/operations/on-call/calendar.ts';
import { type Instant, plusSeconds } from '../domain/time.ts';
import { makeHolds, makeStamp, type Sealing, STAMP } from '../showing/seals.ts';

/** So long the address of a calendar works: half a year, then one makes another. */
export const CALENDAR_SECONDS = 180 * 86_400;

/** The stamp, and whose it is. */
const TOKEN = new RegExp(`^(${STAMP})([a-z0-9][a-z0-9-]{0,63})$`);

/** Makes the secret address of somebody's calendar of duty. Nothing is stored. */
export const makeCalendarLinks =
  (ports: Sealing & { readonly apiUrl: string }) =>
  async (person: string, now: Instant): Promise<CalendarLink> => {
    const expiresAt = plusSeconds(now, CALENDAR_SECONDS);
    const stamp = await makeStamp(ports)(['calendar', person], expiresAt);
    return { url: `${ports.apiUrl}/on-call/calendar/${stamp}${person}`, expiresAt };
  };

/** Whose calendar a token is of; undefined for one that was guessed or has ended. */
export const makeOpenCalendar =
  (ports: Sealing) =>
  async (token: string, now: Instant): Promise<string | undefined> => {
    const [, stamp = '', person = ''] = TOKEN.exec(token) ?? [];
    return (await makeHolds(ports)(['calendar', person], stamp, now)) ? person : undefined;
  };
