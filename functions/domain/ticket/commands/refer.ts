import { bodyReplyClock } from '../../clock/body-reply-clock.ts';
import { changedLimits } from '../../clock/change-limits.ts';
import { isSameDocument, type Referral } from '../../referral.ts';
import { happens, type Rule, type Ruling } from '../command-rule.ts';
import { type DecisionContext, type Refused, type Refusing, refused } from '../decision.ts';
import { byLimitRule } from '../limit-rule.ts';
import { isOpen, runningClocks, type Ticket } from '../ticket.ts';

/** A referral as it comes in. */
export type GivenReferral = Omit<Referral, 'sequence' | 'repliedAt' | 'inTime'>;

type ReferRefusal = Refusing<'wrong-time' | 'already-referred'>;

/**
 * A body hands on a complaint that is on record, with a document of its own: its reply has a limit of
 * its own, and the date that it set binds the answer to the customer where no earlier one does (A5,
 * E5). The customer may have been answered already: the body has not.
 */
export const refer: Rule<{ readonly referral: GivenReferral }, ReferRefusal, 'not-closed'> = {
  needs: 'not-closed',
  rule: (ticket, { referral }, context) =>
    notReferable(ticket, referral, context) ?? referredBy(ticket, referral, context),
};

const notReferable = (
  { referrals = [] }: Ticket,
  referral: GivenReferral,
  { now }: DecisionContext,
): Refused<ReferRefusal> | undefined => {
  const known = referrals.find((one) => isSameDocument(one, referral));
  if (known) return refused({ kind: 'already-referred', sequence: known.sequence });
  const { receivedAt, until } = referral;
  if (receivedAt > now)
    return refused({
      kind: 'wrong-time',
      field: 'receivedAt',
      must: 'not-be-later',
      than: 'now',
      at: now,
    });
  return until !== undefined && until <= receivedAt
    ? refused({
        kind: 'wrong-time',
        field: 'until',
        must: 'be-later',
        than: 'receipt',
        at: receivedAt,
      })
    : undefined;
};

/** What a referral is to a ticket that can have it. */
export const referredBy = (
  ticket: Ticket,
  referral: GivenReferral,
  context: DecisionContext,
): Ruling<never> => {
  const { receivedAt, until } = referral;
  const clock = bodyReplyClock(receivedAt, until, runningClocks(ticket), context);
  if (until === undefined || !binds(ticket, until))
    return happens({
      type: 'ComplaintReferred',
      rule: 'A5',
      data: { referral, clock, changes: [] },
    });
  return byLimitRule<never>(
    ticket,
    {
      change: (state, counting) => changedLimits(state, { ...state, bodyDate: until }, counting),
      happening: (changes) => ({
        type: 'ComplaintReferred',
        rule: 'A5',
        data: { referral, clock, bodyDate: until, changes },
      }),
    },
    context,
  );
};

/** Of the dates of several bodies the earliest binds the answer to the customer. */
const binds = (ticket: Ticket, until: string): boolean =>
  isOpen(ticket) &&
  until > ticket.facts.receivedAt &&
  (ticket.bodyDate === undefined || until < ticket.bodyDate);
