import type { Clock, ClockContext } from '../../clock/clock.ts';
import { clocksOf, type LimitState } from '../../clock/limit-state.ts';
import { ownAnswerClock } from '../../clock/own-answer-clock.ts';
import { reapplied, type Shift, shiftsOf } from '../../clock/reapply.ts';
import { type Decision, type DecisionContext, recorded, refused } from '../decision.ts';
import { limitStateOf } from '../limit-state-of.ts';
import { occasionOf } from '../occasion.ts';
import { record } from '../record.ts';
import { isOpen, type Ticket, type TicketClock } from '../ticket.ts';

/**
 * What a policy and a calendar would do to an open ticket's limits: a dry run. A limit that has been
 * missed stays as it is, and no statutory limit becomes later: such a shift is withheld.
 * @see rules D8, D9
 */
export const recountShifts = (ticket: Ticket, context: ClockContext): Shift[] => {
  if (!isOpen(ticket)) return [];
  const running = ticket.clocks.filter((clock) => clock.endedAt === undefined && !clock.missed);
  const state = limitStateOf(ticket, context.policy);
  const fresh = clocksOf(state, context);
  const duty = keptDuty(running, fresh);
  const counted = duty ? fresh.map((clock) => within(duty, clock, state, context)) : fresh;
  return shiftsOf(running, counted);
};

/** D9 as it will stand: not the new count, where that is later. */
const keptDuty = (running: readonly Clock[], fresh: readonly Clock[]): Clock | undefined => {
  const isDuty = ({ kind }: Clock) => kind === 'statutory-answer';
  const [old, counted] = [running.find(isDuty), fresh.find(isDuty)];
  return old && counted ? reapplied(old, counted) : old;
};

/**
 * An own limit that was counted up to a later D9 than the one that stands is counted up to that. An
 * outside body's date that ends sooner has bound it already.
 */
const within = (
  duty: Clock,
  clock: Clock,
  { facts, extension, reopenedAt }: LimitState,
  context: ClockContext,
): Clock => {
  if (clock.kind !== 'own-answer' || clock.dueAt <= duty.dueAt) return clock;
  const { pauses = [] } = clock;
  return ownAnswerClock(facts, context, { pauses, extension, caps: [duty] }, reopenedAt);
};

/** Reminders that were sent are never sent again, those of the new timeline still to come are. */
const renewed = ({ old, new: counted }: Shift, { clocks }: Ticket): TicketClock => {
  const sent = clocks.find((clock) => clock === old)?.remindersSent ?? 0;
  return { ...counted, remindersSent: Math.min(sent, counted.remindAt.length), missed: false };
};

/** Counts an open ticket's limits anew, by command, with old and new in its trail (D8). */
export const recount = (ticket: Ticket, context: DecisionContext): Decision => {
  if (!isOpen(ticket)) return refused({ kind: 'already-settled', state: ticket.state });
  const shifts = recountShifts(ticket, context).filter(({ withheld }) => !withheld);
  if (shifts.length === 0) return refused({ kind: 'limits-unchanged' });
  return recorded(
    record(
      ticket,
      [
        {
          type: 'LimitsRecounted',
          rule: 'D8',
          data: {
            policyVersion: context.policy.version,
            calendarVersion: context.calendar.version,
            changes: shifts.map((shift) => ({
              old: { rule: shift.old.rule, actBy: shift.old.actBy, dueAt: shift.old.dueAt },
              new: renewed(shift, ticket),
            })),
          },
        },
      ],
      occasionOf(ticket.id, context, 'shorten'),
    ),
  );
};
