import { runningClocks, type TicketClock } from '../ticket/ticket.ts';
import type { Instant } from '../time.ts';
import type { OrderHappening } from './happenings.ts';
import { isWorkedHere, type WorkOrder } from './order.ts';
import { noticedSilences } from './silence.ts';

type Clocked = Pick<WorkOrder, 'clocks' | 'worker' | 'post'>;

const clockRef = ({ kind, rule, dueAt }: TicketClock) => ({ clock: kind, rule, dueAt });

/**
 * The limits that have passed at `now` and are not yet on record as missed: one late is late (D6). Of an
 * order that another branch works, those that passed there without a word.
 */
export const passedLimits = (order: Clocked, now: Instant): OrderHappening[] =>
  isWorkedHere(order)
    ? runningClocks(order)
        .filter((clock) => !clock.missed && clock.dueAt < now)
        .map((clock) => ({ type: 'WorkOrderLate', rule: clock.rule, data: clockRef(clock) }))
    : noticedSilences(order, now);

/** Everything that is due at `now`: missed limits, and one reminder for each that is still ahead (D7). */
export const dueOfOrder = (order: Clocked, now: Instant): OrderHappening[] => [
  ...passedLimits(order, now),
  ...(isWorkedHere(order) ? remindersDue(order, now) : []),
];

const remindersDue = (order: Clocked, now: Instant): OrderHappening[] =>
  runningClocks(order).flatMap((clock): OrderHappening[] => {
    const reminder = clock.remindAt.filter((at) => at <= now).length;
    if (clock.missed || now > clock.dueAt || reminder <= clock.remindersSent) return [];
    const data = { ...clockRef(clock), reminder, reminders: clock.remindAt.length };
    return [{ type: 'WorkOrderDue', rule: 'D7', data }];
  });
