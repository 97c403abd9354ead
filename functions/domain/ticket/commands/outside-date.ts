import { bodyReplyClock } from '../../clock/body-reply-clock.ts';
import { changedLimits } from '../../clock/change-limits.ts';
import { openReferrals, type Referral } from '../../referral.ts';
import { earliest, type Instant } from '../../time.ts';
import type { Rule } from '../command-rule.ts';
import { type DecisionContext, type Refused, type Refusing, refused } from '../decision.ts';
import { type LimitChange, limitChangeOf } from '../limit-change.ts';
import { byLimitRule } from '../limit-rule.ts';
import type { Ticket } from '../ticket.ts';

type OutsideDate = {
  /** Last instant in time, inclusive. */
  readonly until: Instant;
  /**
   * Sequence of the entry that the referral of the body came with; the only one that waits for its reply,
   * where left out.
   */
  readonly referral?: number;
};

type NoDate = Refusing<'wrong-time' | 'nothing-changed' | 'no-open-referral'>;

/**
 * The date that a transferring body has set, or now sets instead: a limit of its own, which the own one
 * never passes (A5, D3, D4). Where the body has handed the complaint on by a document, the limit of its
 * reply moves along (E5), and of the dates of several bodies the earliest binds the answer.
 */
export const outsideDate: Rule<OutsideDate, NoDate, 'open'> = {
  needs: 'open',
  rule: (ticket, { until, referral }, context) => {
    const of = referralMeant(ticket, referral);
    if (of === 'none') return refused({ kind: 'no-open-referral' });
    const no = noDate(ticket, until, of);
    if (no) return no;
    const bodyDate = of ? earliestDate(ticket, of, until) : until;
    const reply = of && replyMoved(ticket, of, until, context);
    return byLimitRule<never>(
      ticket,
      {
        change: (state, counting) => changedLimits(state, { ...state, bodyDate }, counting),
        happening: (changes) => ({
          type: 'OutsideDateSet',
          rule: 'A5',
          data: {
            until,
            ...(of && reply && { referral: of.sequence, bodyDate, reply }),
            changes,
          },
        }),
      },
      context,
    );
  },
};

/** The referral whose date it is; undefined where no document brought the date, `none` where it is unclear. */
const referralMeant = (
  ticket: Ticket,
  referral: number | undefined,
): Referral | 'none' | undefined => {
  const open = openReferrals(ticket);
  if (referral !== undefined) return open.find(({ sequence }) => sequence === referral) ?? 'none';
  return open.length > 1 ? 'none' : open[0];
};

const noDate = (
  { facts, bodyDate }: Ticket,
  until: Instant,
  of: Referral | undefined,
): Refused<NoDate> | undefined => {
  // A corrected receipt may lie after that of the document.
  const late = [facts.receivedAt, of?.receivedAt].find((at) => at !== undefined && until <= at);
  if (late !== undefined)
    return refused({
      ...{ kind: 'wrong-time', field: 'until', must: 'be-later', than: 'receipt' },
      at: late,
    });
  return until === (of ? of.until : bodyDate) ? refused({ kind: 'nothing-changed' }) : undefined;
};

/** Of all dates that bind, with the one of this body as it is now; one that came by no document stays. */
const earliestDate = (
  { referrals = [], bodyDate, facts }: Ticket,
  of: Referral,
  until: Instant,
): Instant => {
  const others = referrals.filter(({ sequence }) => sequence !== of.sequence);
  const dates = [...others.map((one) => one.until), bodyDate === of.until ? undefined : bodyDate];
  return (
    earliest(until, ...dates.filter((date) => date !== undefined && date > facts.receivedAt)) ??
    until
  );
};

const replyMoved = (
  { clocks }: Ticket,
  { sequence, receivedAt }: Referral,
  until: Instant,
  context: DecisionContext,
): LimitChange => {
  const old = clocks.find((clock) => clock.referral === sequence && clock.endedAt === undefined);
  const clock = bodyReplyClock(receivedAt, until, [], context);
  const moved = limitChangeOf(old, clock, context.now);
  return { ...moved, new: { ...moved.new, referral: sequence } };
};
