import { chaseAfter } from '../clock/overdue-chase.ts';
import type { DecisionContext } from './decision.ts';
import type { Occasion } from './record.ts';

/** The occasion on which a command is recorded: who, when, and the next chase if no limit is left. */
export const occasionOf = (
  ticketId: string,
  context: DecisionContext,
  execution: Occasion['execution'],
): Occasion => ({
  ticketId,
  at: context.now,
  by: context.by,
  correlationId: context.correlationId,
  chaseAt: chaseAfter(context.now, context),
  execution,
});
