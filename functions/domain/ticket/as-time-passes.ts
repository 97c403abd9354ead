import { findingOf, type TimerCommand } from '../timer.ts';
import { canaryReturns } from './canary.ts';
import type { DecisionContext } from './decision.ts';
import type { Happening } from './happenings.ts';
import { occasionOf } from './occasion.ts';
import { type Recorded, record } from './record.ts';
import type { Ticket } from './ticket.ts';
import { whatIsDue } from './what-is-due.ts';

/**
 * What comes of time for a ticket: climbs (F1), missed limits, reminders (D7), or, when every limit
 * has passed, a chase (F4), or a canary's return; and what its timer needs. Early, late or doubled, it finds nothing to do:
 * undefined.
 */
export const decideInTime = (
  ticket: Ticket,
  command: TimerCommand,
  context: DecisionContext,
): Recorded | undefined => {
  const finding = findingOf(ticket, command, context.now);
  if (finding.kind === 'nothing') return undefined;
  const returned = canaryReturns(
    ticket,
    context.now,
    command.kind === 'wake' ? 'execution' : 'sweep',
  );
  const due = returned.length > 0 ? returned : whatIsDue(ticket, context.now, context);
  const happenings: Happening[] = [...due, ...finding.repairs];
  const recorded: Happening[] =
    happenings.length > 0
      ? happenings
      : [{ type: 'ComplaintChased', rule: 'F4', data: { level: ticket.level } }];
  return record(ticket, recorded, occasionOf(ticket.id, context, finding.execution));
};
