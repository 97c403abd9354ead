import type { Happened, HappeningKinds } from '../happening-kind.ts';
import type { Ticket } from '../ticket.ts';

/** What becomes of a timer that was lost. */
export const timerRepairs = {
  TimerRearmed: {
    told: 'trail',
    isRepair: true,
    apply: (
      ticket: Ticket,
      _: Happened<{ readonly found: 'overdue' | 'execution-ended' }>,
    ): Ticket => ({ ...ticket, rearms: ticket.rearms + 1 }),
  },
  TimerSetAside: {
    told: 'trail',
    isRepair: true,
    apply: (ticket: Ticket, _: Happened<{ readonly rearms: number }>): Ticket => ({
      ...ticket,
      setAside: true,
    }),
  },
} satisfies HappeningKinds;
