import type { AnswerMeans } from '../clock/judge-answer.ts';
import type { Policy } from '../policy/policy.ts';
import { answered, type RestsOn } from './commands/answer.ts';
import type { DecisionContext } from './decision.ts';
import type { Happening } from './happenings.ts';
import type { Channel, Ticket } from './ticket.ts';
import { missedLimits } from './what-is-due.ts';

/** How somebody who is still there is answered. */
export type OnTheSpotMeans = Extract<AnswerMeans, 'on-the-line' | 'counter'>;

/** Whoever calls is on the line, whoever comes stands at the counter. */
export const meansOnTheSpot = (channel: Channel): OnTheSpotMeans =>
  channel === 'phone' ? 'on-the-line' : 'counter';

/**
 * Whether a unit may close on the spot what the customer is content with: the telephone desk may (B7), a
 * hall from so many stars on (P2), a unit that is no hall may. A counter that nobody knows may not.
 */
export const mayCloseOnTheSpot = (
  means: OnTheSpotMeans,
  unit: { readonly type: string; readonly stars?: number } | undefined,
  { onTheSpot }: Pick<Policy, 'onTheSpot'>,
): boolean =>
  means === 'on-the-line' ||
  (unit !== undefined && (unit.type !== 'hall' || (unit.stars ?? 0) >= onTheSpot.hallStars.value));

/** The customer was content at once: answered, and archived in the same breath (B7). */
export const solvedOnTheSpot = (
  ticket: Ticket,
  solved: { readonly means: OnTheSpotMeans } & RestsOn,
  context: DecisionContext,
): Happening[] => {
  const ruling = answered(ticket, solved, context);
  return ruling.kind === 'refused'
    ? []
    : [
        ...missedLimits(ticket, context.now),
        ...ruling.before,
        ruling.own,
        { type: 'ComplaintClosed', rule: 'B7', data: {} },
      ];
};
