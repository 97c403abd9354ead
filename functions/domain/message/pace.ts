import type { ClockContext } from '../clock/clock.ts';
import { chaseAfter } from '../clock/overdue-chase.ts';
import { quietWindowAt } from '../clock/quiet-hours.ts';
import { secondsOf } from '../policy/limit.ts';
import { rings } from '../ticket/outgoing.ts';
import { type Instant, plusSeconds } from '../time.ts';
import type { Message } from './message.ts';

/** Whoever began a try longer ago than this, in seconds, is dead: the sender's time is up. */
export const TRY_SECONDS = 180;

/** The event that it is due may be lost: after so many seconds it is told again. */
const UNHEARD_SECONDS = 180;

/** Half a working day: so long somebody has before the first word that a call or letter waits. */
const FIRST_CHASE_SECONDS = 4 * 3600;

const later = (one: Instant, other: Instant | undefined): Instant =>
  other !== undefined && other > one ? other : one;

/** When a message that was just queued is looked at: what begins it knows no policy. */
export const firstLookAt = ({ state, queuedAt, notBefore }: Message): Instant =>
  state === 'by-hand'
    ? plusSeconds(later(queuedAt, notBefore), FIRST_CHASE_SECONDS)
    : (notBefore ?? plusSeconds(queuedAt, UNHEARD_SECONDS));

/** When a message is looked at next: nothing that is under way is forgotten. */
export const nextLookAt = (
  message: Message,
  now: Instant,
  context: ClockContext,
): Instant | undefined => {
  if (message.state === 'by-hand') return chaseAfter(later(now, message.notBefore), context);
  if (message.state !== 'queued') return undefined;
  if (message.tryingSince !== undefined && !hasDied(message, now))
    return plusSeconds(message.tryingSince, TRY_SECONDS);
  const dueAt = dueAtOf(message);
  return dueAt > now ? dueAt : plusSeconds(now, UNHEARD_SECONDS);
};

/** From when on a provider may be asked. */
export const dueAtOf = ({ queuedAt, notBefore, nextTryAt }: Message): Instant =>
  later(later(queuedAt, notBefore), nextTryAt);

/** True once whoever began the last try is dead. */
export const hasDied = ({ tryingSince }: Message, now: Instant): boolean =>
  tryingSince !== undefined && plusSeconds(tryingSince, TRY_SECONDS) <= now;

/** When a provider that failed is asked again: each time twice as long after, up to the policy's most. */
export const retryAt = ({ tries }: Message, now: Instant, { policy }: ClockContext): Instant => {
  const { retryAfter, retryAtMost } = policy.messages;
  const doubled = secondsOf(retryAfter.value) * 2 ** Math.min(Math.max(0, tries - 1), 30);
  return plusSeconds(now, Math.min(doubled, secondsOf(retryAtMost.value)));
};

/** The end of the quiet hours in which something would ring now; undefined while it may (D5, N5). */
export const quietUntil = (
  { way }: Pick<Message, 'way'>,
  now: Instant,
  { policy, timeZone }: ClockContext,
): Instant | undefined =>
  rings(way) ? quietWindowAt(now, policy.quietHours.value, timeZone)?.to : undefined;

/** True once the policy has it tried no longer. */
export const isGivenUp = (
  { queuedAt, notBefore }: Message,
  now: Instant,
  { policy }: ClockContext,
): boolean =>
  now >= plusSeconds(later(queuedAt, notBefore), secondsOf(policy.messages.giveUpAfter.value));
