import type { Clock, ClockContext } from '../clock/clock.ts';
import { countClock } from '../clock/count-clock.ts';
import { type Duration, secondsOf } from '../policy/limit.ts';
import type { Policy } from '../policy/policy.ts';
import { epochSeconds, type Instant, plusSeconds } from '../time.ts';
import type { Happening } from './happenings.ts';
import type { Ticket } from './ticket.ts';
import { missedLimits } from './what-is-due.ts';

/** How long a canary waits for its limit to pass. */
const WAIT: Duration = 'PT1M';

/** The table forgets a canary by itself, some time after. */
const KEPT_SECONDS = 7 * 86_400;

/** A sweep comes once a minute. */
const MINUTE = 60;

const LIMIT = {
  value: WAIT,
  rule: 'B2',
  source: {
    zh: '公司规定；数值为本系统默认值',
    en: "operator's rule; the figure is this system's default",
  },
};

/** A canary's only limit. It binds at every level, so that an execution waits for it. */
export const canaryClock = (receivedAt: Instant, context: ClockContext): Clock => ({
  ...countClock('statutory-answer', receivedAt, LIMIT, context),
  remindAt: [],
});

/** Until when a canary, or an entry of it, is kept; undefined for a real complaint and its entries. */
export const canaryKeptUntil = (canary: true | undefined, at: Instant): Instant | undefined =>
  canary && plusSeconds(at, KEPT_SECONDS);

/** The digits of ULIDs, by their value. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A ULID is ten digits of time, in milliseconds, and sixteen that are random elsewhere. */
const TIME_DIGITS = 10;
const OF_CANARIES = '0000000000CANARY';

/**
 * The id of the canary of the slot in which an instant lies; undefined where the policy sends none. Slots are as
 * long as the policy says, in whole minutes, and begin with the epoch: of each there is one canary, whichever
 * sweep comes first in it, and however many come.
 */
export const canaryIdAt = (
  now: Instant,
  { canary }: Pick<Policy, 'canary'>,
): string | undefined => {
  const seconds = Math.ceil(secondsOf(canary.every.value) / MINUTE) * MINUTE;
  if (seconds === 0) return undefined;
  const slot = Math.floor(epochSeconds(now) / seconds) * seconds;
  return `${timeDigits(slot * 1000)}${OF_CANARIES}`;
};

const timeDigits = (milliseconds: number): string =>
  Array.from(
    { length: TIME_DIGITS },
    (_, digit) => DIGITS[Math.floor(milliseconds / 32 ** (TIME_DIGITS - 1 - digit)) % 32],
  ).join('');

/** True where the policy has canaries sent. */
export const sendsCanaries = ({ canary }: Pick<Policy, 'canary'>): boolean =>
  secondsOf(canary.every.value) > 0;

/**
 * What a canary's limit comes to once it has passed: it is missed like any other, and that closes the
 * canary. Only one whose execution woke it has come the whole way.
 */
export const canaryReturns = (
  ticket: Pick<Ticket, 'canary' | 'clocks'>,
  now: Instant,
  through: 'execution' | 'sweep',
): Happening[] => {
  const missed = ticket.canary ? missedLimits(ticket, now) : [];
  return missed.length === 0
    ? []
    : [...missed, { type: 'CanaryReturned', rule: 'B2', data: { through } }];
};
