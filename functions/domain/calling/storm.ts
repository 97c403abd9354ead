import type { Alert, AlertCause } from '../on-call/alert.ts';
import type { ChainPlan } from '../on-call/chain.ts';
import { secondsOf } from '../policy/limit.ts';
import type { Policy } from '../policy/policy.ts';
import { earliest, type Instant, plusSeconds } from '../time.ts';

/** The last alert of its kind that began a page: those that begin soon after are told with it. */
export type Storm = {
  readonly head: string;
  /** When its page goes out. */
  readonly from: Instant;
};

/** A storm as it is found: its first alert, and how many others have joined it, where none may any more. */
export type StormFound = Storm & { readonly alert: Alert; readonly members: number };

/** What becomes of an alert whose time to call somebody has come. */
export type StormPlace =
  /** It has a page of its own. */
  | { readonly kind: 'leads' }
  /** It is told with another one's page. */
  | { readonly kind: 'joins'; readonly head: string }
  /** It is the first of those that are told next. */
  | { readonly kind: 'waits'; readonly until: Instant };

/**
 * As what alerts are told together: only those that call the same people in the same order, as far up. What
 * always wakes never hides behind what does not.
 * @param always whether it wakes somebody whatever a policy says
 */
export const stormKey = (
  { level }: Pick<Alert, 'level'>,
  { steps, above, alarms }: ChainPlan,
  always: boolean,
): string =>
  [
    level,
    ...steps.map(({ people }) => people.join('+')),
    ...(above === undefined ? [] : [`^${above}`]),
    ...(alarms ? ['!'] : []),
    ...(always ? ['*'] : []),
  ].join(' ');

/**
 * As what an alert is the same as an earlier one: of what is said again and again, one for each ticket, level
 * and cause. Undefined for what happens once.
 */
export const repeatKey = ({
  level,
  role,
  cause,
}: Pick<Alert, 'level' | 'role' | 'cause'>): string | undefined => {
  const said = saidAgain(cause);
  return said && ['=', ...said, level, role].join(' ');
};

const saidAgain = (cause: AlertCause): readonly string[] | undefined => {
  switch (cause.kind) {
    case 'customer-word':
      return [cause.kind, cause.ticketId, cause.word, cause.orderId ?? '-'];
    case 'order-late':
    case 'order-silent':
      return [cause.kind, cause.orderId, cause.missed];
    case 'customer-not-told':
      return [cause.kind, cause.messageId, cause.why];
    case 'notice-overdue':
      return [cause.kind, cause.noticeId];
    case 'hand-over-open':
      return [cause.kind, cause.handOverId];
    default:
      return undefined;
  }
};

/**
 * Whether an alert has a page of its own. Those that begin within the policy's time of one that nobody has
 * acknowledged join it. Those that come later, where many have joined before, are told together: one page
 * when the policy's time is over, or so many of them have come.
 * @see rule F3
 */
export const placeInStorm = (
  alertId: string,
  found: StormFound | undefined,
  { storm }: Pick<Policy, 'storm'>,
  now: Instant,
): StormPlace => {
  if (!found || found.head === alertId) return { kind: 'leads' };
  const { head, from, members } = found;
  if (isJoinable(found, { storm }, now)) return { kind: 'joins', head };
  const next = plusSeconds(earliest(from, now) ?? now, secondsOf(storm.againAfter.value));
  return members > 0 && now < next ? { kind: 'waits', until: next } : { kind: 'leads' };
};

/** Whether what begins now is told with it: nobody has acknowledged it, and the policy's time is not over. */
export const isJoinable = (
  { from, alert }: Pick<StormFound, 'from' | 'alert'>,
  { storm }: Pick<Policy, 'storm'>,
  now: Instant,
): boolean => now < plusSeconds(from, secondsOf(storm.joinWithin.value)) && isCalling(alert);

/** Whether enough have gathered for the next page. @param gathered the first of them included */
export const isEnough = (gathered: number, { storm }: Pick<Policy, 'storm'>): boolean =>
  gathered >= storm.againAt.value;

/** Whether an alert waits for its page, or somebody is called for it now. */
export const isCalling = ({ state, chain }: Alert): boolean =>
  state === 'raised' && (!chain || chain.state === 'climbing' || chain.state === 'handed-over');
