import { type LimitRefusal, resumeLimits, type StatutoryLater } from '../../clock/change-limits.ts';
import { earliest } from '../../time.ts';
import { type Decision, type DecisionContext, refused } from '../decision.ts';
import type { ResumeCause } from '../entries.ts';
import { missedDrafts } from '../milestones.ts';
import type { Draft } from '../record.ts';
import { type Relimiting, relimit, relimitDrafts } from '../relimit.ts';
import { isOpen, type Ticket } from '../ticket.ts';

const resumption = (
  { pauses, heldUntil }: Ticket,
  cause: ResumeCause,
  context: DecisionContext,
): Relimiting<Exclude<LimitRefusal, StatutoryLater>> => {
  const { now } = context;
  return {
    change: (state, counting) => resumeLimits(state, now, counting),
    entry: (changes) => ({
      type: 'ComplaintResumed',
      rule: 'D8',
      data: {
        cause,
        heldFrom: pauses.at(-1)?.from ?? now,
        until: earliest(now, heldUntil) ?? now,
        changes,
      },
    }),
  };
};

/** The customer has been heard from: the own limits run again, later by what the wait took (D8). */
export const resume = (ticket: Ticket, context: DecisionContext): Decision =>
  isOpen(ticket)
    ? relimit(ticket, resumption(ticket, 'by-hand', context), context)
    : refused({ kind: 'already-settled', state: ticket.state });

/**
 * What goes on record before an answer or a refusal: the limits that had passed, so that it hides
 * none, and the end of a wait for the customer.
 */
export const settlingDrafts = (ticket: Ticket, context: DecisionContext): readonly Draft[] => {
  if (ticket.heldUntil === undefined) return missedDrafts(ticket, context.now);
  const outcome = relimitDrafts(ticket, resumption(ticket, 'settled', context), context);
  return outcome.kind === 'drafts' ? outcome.drafts : missedDrafts(ticket, context.now);
};
