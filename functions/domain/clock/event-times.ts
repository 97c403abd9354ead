import type { LocalDate } from '../calendar/calendar-year.ts';
import type { Policy } from '../policy/policy.ts';
import type { Instant } from '../time.ts';
import type { ClockFacts } from './clock.ts';
import { atLocalTime, startOfDay, type TimeZone } from './local-time.ts';

/** When the event happened, as well as it is known: at the latest when the letter was posted. */
export const instantOfEvent = ({ occurredAt, postmarkedAt, receivedAt }: ClockFacts): Instant =>
  occurredAt ?? postmarkedAt ?? receivedAt;

/** The instant of receipt where only its date is known: opening time of that day. @see rule D1 */
export const receivedOnDate = (date: LocalDate, policy: Policy, timeZone: TimeZone): Instant =>
  atLocalTime(date, policy.openingTime.value, timeZone);

/**
 * The instant of an event or a postmark where only its date is known: the first of that day. So it
 * lies after no receipt of the same day, and a letter posted on the last day finds the regulator's
 * door open. That door itself is counted in whole days, from any second of the day alike.
 * @see rules B6, F7
 */
export const happenedOnDate = (date: LocalDate, timeZone: TimeZone): Instant =>
  startOfDay(date, timeZone);
