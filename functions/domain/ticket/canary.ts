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

/** True in the minutes in which the policy has a canary sent; in none where it sends none. */
export const isCanaryTime = (now: Instant, { canary }: Pick<Policy, 'canary'>): boolean => {
  const minutes = Math.ceil(secondsOf(canary.every.value) / MINUTE);
  return minutes > 0 && Math.floor(epochSeconds(now) / MINUTE) % minutes === 0;
};

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
