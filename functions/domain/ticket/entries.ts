import type { Entry } from '../entry.ts';
import type { TimerAfter, TimerOrders } from '../timer.ts';
import type { TicketData } from './happenings.ts';
import type { TicketSnapshot } from './snapshot.ts';

/** A ticket's entry. */
export type TicketEntry<Type extends keyof TicketData = keyof TicketData> = {
  readonly [One in Type]: Entry<One, TicketData[One]> & {
    readonly aggregate: 'ticket';
    readonly timer: TimerAfter;
    /** The ticket as this entry leaves it: what events and mirrors show. */
    readonly after: TicketSnapshot;
    /** Of a canary: no page hears of it, and the table forgets it. */
    readonly canary?: true;
  } & TimerOrders;
}[Type];
