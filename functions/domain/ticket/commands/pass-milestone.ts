import {
  type Decision,
  type DecisionContext,
  recorded,
  refused,
  type TimerRefusal,
} from '../decision.ts';
import type { Happening } from '../happenings.ts';
import { whatIsDue } from '../milestones.ts';
import { occasionOf } from '../occasion.ts';
import { record } from '../record.ts';
import type { Ticket } from '../ticket.ts';

/** A timer's wake-up, with the generation that it was started for. */
export type PassMilestone = { readonly kind: 'pass-milestone'; readonly generation: number };

/**
 * What a wake-up finds due: climbs (F1), missed limits, reminders (D7), or, when every limit has
 * passed, a chase. An early, late or doubled wake-up finds nothing and changes nothing.
 */
export const passMilestone = (
  ticket: Ticket,
  { generation }: PassMilestone,
  context: DecisionContext,
): Decision<TimerRefusal> => {
  if (ticket.wakeAt === undefined) return refused({ kind: 'already-settled', state: ticket.state });
  if (generation !== ticket.generation)
    return refused({ kind: 'superseded', generation: ticket.generation });
  const { now } = context;
  if (now < ticket.wakeAt) return refused({ kind: 'nothing-due', wakeAt: ticket.wakeAt });
  const due = whatIsDue(ticket, now, context);
  const happenings: Happening[] =
    due.length > 0 ? due : [{ type: 'ComplaintChased', rule: 'F4', data: { level: ticket.level } }];
  return recorded(record(ticket, happenings, occasionOf(ticket.id, context, 'follow')));
};
