import type { Happened, HappeningKinds } from '../../happening.ts';
import { type TimerData, timerRepaired } from '../../timer.ts';
import type { Ticket } from '../ticket.ts';

const repair = <Type extends keyof TimerData>(type: Type) => ({
  told: 'trail' as const,
  isRepair: true as const,
  apply: (ticket: Ticket, _: Happened<TimerData[Type]>): Ticket => ({
    ...ticket,
    ...timerRepaired(ticket, { type }),
  }),
});

/** What becomes of a timer: started in time, or replaced when it was lost. */
export const timerRepairs = {
  TimerArmed: repair('TimerArmed'),
  TimerRearmed: repair('TimerRearmed'),
  TimerSetAside: repair('TimerSetAside'),
} satisfies HappeningKinds<Ticket>;
