import type { Clock, ClockContext } from '../../clock/clock.ts';
import { pauseCap, pauseEndsAt } from '../../clock/pauses.ts';
import { keptAfterRecount, type Shift, shiftsOf } from '../../clock/recount-limits.ts';
import { clocksOf, withinDuty } from '../../clock/ticket-clocks.ts';
import type { Instant } from '../../time.ts';
import { happens, type Rule } from '../command-rule.ts';
import { type DecisionContext, refused } from '../decision.ts';
import { limitChange } from '../limit-change.ts';
import { limitInputsOf } from '../limit-inputs.ts';
import { isOpen, type Ticket } from '../ticket.ts';

/**
 * What a policy and a calendar would do to an open ticket's limits: a dry run. A limit that has been
 * missed stays as it is, and no statutory duty of ours becomes later: such a shift is withheld.
 * @see rules D8, D9
 */
export const recountShifts = (ticket: Ticket, context: ClockContext): Shift[] => {
  if (!isOpen(ticket)) return [];
  const running = ticket.clocks.filter((clock) => clock.endedAt === undefined && !clock.missed);
  const state = limitInputsOf(ticket);
  const fresh = clocksOf(state, context);
  const duty = keptDuty(running, fresh);
  const counted = duty ? fresh.map((clock) => withinDuty(duty, clock, state, context)) : fresh;
  return shiftsOf(running, counted);
};

/** D9 as it will stand: not the new count, where that is later. */
const keptDuty = (running: readonly Clock[], fresh: readonly Clock[]): Clock | undefined => {
  const isDuty = ({ kind }: Clock) => kind === 'statutory-answer';
  const [old, counted] = [running.find(isDuty), fresh.find(isDuty)];
  return old && counted ? keptAfterRecount(old, counted) : old;
};

/**
 * Counts an open ticket's limits anew, by command, with old and new in its trail (D8).
 */
export const recount: Rule<unknown, { readonly kind: 'limits-unchanged' }, 'open'> = {
  needs: 'open',
  rule: (ticket, _, context) => {
    const shifts = recountShifts(ticket, context).filter(({ withheld }) => !withheld);
    const wait = heldUntil(ticket, context);
    if (shifts.length === 0 && wait.heldUntil === ticket.heldUntil)
      return refused({ kind: 'limits-unchanged' });
    return happens({
      type: 'LimitsRecounted',
      rule: 'D8',
      data: {
        policyVersion: context.policy.version,
        calendarVersion: context.calendar.version,
        changes: shifts.flatMap((shift) => limitChange(ticket, shift, context.now)),
        ...wait,
      },
    });
  },
};

/** A held ticket's wait is capped by the policy that now counts (D8). */
const heldUntil = (
  { pauses }: Ticket,
  { policy }: DecisionContext,
): { readonly heldUntil?: Instant } => {
  const at = pauseEndsAt(pauses, pauseCap(policy));
  return at === undefined ? {} : { heldUntil: at };
};
