import { endOfWait } from './commands/resume.ts';
import { type DecisionContext, type Refused, type Refusing, refused } from './decision.ts';
import type { Happening } from './happenings.ts';
import { byLimitRule } from './limit-rule.ts';
import { occasionOf } from './occasion.ts';
import { ticketAfter } from './record.ts';
import type { Ticket } from './ticket.ts';

/** A proposed correction that nobody has judged ends with what it would have changed (D8). */
export const endOfProposal = ({ proposedCorrection }: Ticket): Happening[] =>
  proposedCorrection
    ? [
        {
          type: 'CorrectionDismissed',
          rule: 'D8',
          data: { facts: proposedCorrection.facts, cause: 'settled' },
        },
      ]
    : [];

/**
 * Why a ticket is not settled: units still work on it whose rule does not let it be answered before
 * somebody has reviewed their reports (E4).
 */
export const stillAtWork = ({ work }: Ticket): Refused<Refusing<'open-work-order'>> | undefined => {
  const orders = (work?.open ?? [])
    .filter(({ reviewMayBeSkipped }) => !reviewMayBeSkipped)
    .map(({ id }) => id);
  return orders.length > 0 ? refused({ kind: 'open-work-order', orders }) : undefined;
};

/** What an answer or a refusal ends before it, and the ticket after that: a wait, a proposal (D8). */
export const endsBySettling = (
  ticket: Ticket,
  context: DecisionContext,
): { readonly happenings: readonly Happening[]; readonly after: Ticket } => {
  const wait = byLimitRule(ticket, endOfWait(ticket, 'settled', context), context);
  const happenings = [...(wait.kind === 'happens' ? [wait.own] : []), ...endOfProposal(ticket)];
  const occasion = occasionOf(ticket.id, context, 'goes-on');
  return { happenings, after: ticketAfter(ticket, happenings, occasion) };
};
