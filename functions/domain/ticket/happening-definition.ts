import type { Audience, Entry } from '../entry.ts';
import type { Ticket } from './ticket.ts';

/** Something that happened, as the next ticket is made of it. */
export type Happened<Data> = Pick<Entry<string, Data>, 'id' | 'sequence' | 'at' | 'by' | 'data'>;

/** What can happen to a ticket: who is told of it, and what becomes of the ticket. */
export type HappeningKind<Data> = {
  readonly told: Audience;
  /** A repair of the timer: nothing that happened to the complaint, so tries go on being counted. */
  readonly isRepair?: true;
  readonly apply: (ticket: Ticket, happened: Happened<Data>) => Ticket;
};

/** Some of them by name; the parameter of each `apply` says what its data are. */
export type HappeningKinds = Readonly<Record<string, HappeningKind<never>>>;
