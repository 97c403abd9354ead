import { plusSeconds } from '../../time.ts';
import {
  type Decision,
  type DecisionContext,
  recorded,
  refused,
  type TimerRefusal,
} from '../decision.ts';
import { occasionOf } from '../occasion.ts';
import { record } from '../record.ts';
import type { Ticket } from '../ticket.ts';

/** A timer that was found to be lost: by the sweep, or by its execution's end. */
export type Rearm = {
  readonly kind: 'rearm';
  readonly found: 'overdue' | 'execution-ended';
  /** The generation whose execution ended. */
  readonly generation?: number;
};

/** After so many re-armings with nothing happening in between, people must look at it. */
const REARMS_BEFORE_ASIDE = 5;

/** A wake-up is overdue after this many seconds, doubled with every re-arming. */
export const OVERDUE_SECONDS = 60;

/**
 * Starts a new execution for a ticket whose timer was lost, backing off per ticket, and sets the
 * ticket aside after five tries. The wake-up itself stays where it was.
 */
export const rearm = (
  ticket: Ticket,
  command: Rearm,
  context: DecisionContext,
): Decision<TimerRefusal> => {
  if (ticket.wakeAt === undefined) return refused({ kind: 'already-settled', state: ticket.state });
  if (command.generation !== undefined && command.generation !== ticket.generation)
    return refused({ kind: 'superseded', generation: ticket.generation });
  if (ticket.setAside || !isLost(ticket, command, context))
    return refused({ kind: 'timer-is-fine' });
  const occasion = { ...occasionOf(ticket.id, context, 'anew'), chaseAt: ticket.wakeAt };
  return ticket.rearms < REARMS_BEFORE_ASIDE
    ? recorded(record(ticket, [{ type: 'TimerRearmed', data: { found: command.found } }], occasion))
    : recorded(
        record(ticket, [{ type: 'TimerSetAside', data: { rearms: ticket.rearms } }], {
          ...occasion,
          execution: 'follow',
        }),
      );
};

const isLost = (ticket: Ticket, { found }: Rearm, { now }: DecisionContext): boolean => {
  // A first ended execution is replaced at once; after that the sweep's back-off decides.
  if (found === 'execution-ended' && ticket.rearms === 0) return true;
  const patience = OVERDUE_SECONDS * 2 ** ticket.rearms;
  return ticket.wakeAt !== undefined && plusSeconds(ticket.wakeAt, patience) < now;
};
