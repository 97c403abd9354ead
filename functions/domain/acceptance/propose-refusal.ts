import type { ClockContext } from '../clock/clock.ts';
import { plusDuration } from '../clock/limit-end.ts';
import type { Instant } from '../time.ts';

/** Why a complaint may be refused, by a person (B5). */
export const REFUSAL_GROUNDS = [
  'already-decided',
  'past-acceptance-period',
  'not-concerned',
  'no-evidence',
] as const;
export type RefusalGround = (typeof REFUSAL_GROUNDS)[number];

/** What B4 and B5 ask about the person and the matter. */
export type AcceptanceFacts = {
  readonly relation: 'self' | 'authorised' | 'other';
  /** An agent's proof of authority is on file (B4). */
  readonly authorityShown: boolean;
  /** An upper or local authority took it up with the company's part and came to a conclusion. */
  readonly alreadyDecided: boolean;
  /** The complainant can show nothing for it, and was asked. */
  readonly withoutEvidence: boolean;
};

type Times = { readonly occurredAt?: Instant; readonly receivedAt: Instant };

/**
 * The ground on which a person **may** refuse, or undefined; nothing is refused by itself.
 * @see rule B5
 */
export const proposeRefusal = (
  acceptance: AcceptanceFacts,
  facts: Times,
  context: ClockContext,
): RefusalGround | undefined => {
  if (acceptance.alreadyDecided) return 'already-decided';
  if (isPastAcceptance(facts, context)) return 'past-acceptance-period';
  if (acceptance.relation === 'other') return 'not-concerned';
  if (acceptance.relation === 'authorised' && !acceptance.authorityShown) return 'not-concerned';
  return acceptance.withoutEvidence ? 'no-evidence' : undefined;
};

const isPastAcceptance = ({ occurredAt, receivedAt }: Times, context: ClockContext): boolean => {
  const period = context.policy.acceptancePeriod.value;
  if (period === null || occurredAt === undefined) return false;
  return plusDuration(occurredAt, period, context) < receivedAt;
};
