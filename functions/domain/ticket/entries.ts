import type { Entry } from '../entry.ts';
import type { Instant } from '../time.ts';
import type { TicketData } from './happenings.ts';
import type { TicketSnapshot } from './snapshot.ts';

/** What follows an entry for the timer: carried in the entry so that replaying it needs no policy. */
export type TimerAfter = {
  readonly generation: number;
  readonly wakeAt?: Instant;
};

/** A ticket's entry. */
export type TicketEntry<Type extends keyof TicketData = keyof TicketData> = {
  readonly [One in Type]: Entry<One, TicketData[One]> & {
    readonly aggregate: 'ticket';
    readonly timer: TimerAfter;
    /** The ticket as this entry leaves it: what events and mirrors show. */
    readonly after: TicketSnapshot;
    /** Set when this generation needs an execution of its own. */
    readonly arms?: number;
  };
}[Type];
