import type { TicketEntry } from './entries.ts';
import { begin, happen } from './happenings.ts';
import type { Ticket } from './ticket.ts';

type WithoutSnapshot<E> = E extends unknown ? Omit<E, 'after'> : never;

/** What of an entry makes the next ticket. */
export type Appliable = WithoutSnapshot<TicketEntry>;

/**
 * The ticket after an entry. Applying all of a ticket's entries from the first gives the ticket.
 * @throws Error when the entry is not the ticket's next one
 */
export const apply = (ticket: Ticket | undefined, entry: Appliable): Ticket => {
  if (entry.sequence !== (ticket?.version ?? 0) + 1)
    throw new Error(`entry ${entry.eventId} does not follow version ${ticket?.version ?? 0}`);
  const { wakeAt: _, lookAt: __, ...next } = after(ticket, entry);
  return { ...next, ...entry.timer, version: entry.sequence };
};

const after = (ticket: Ticket | undefined, entry: Appliable): Ticket => {
  if (entry.type === 'ComplaintRegistered') return begin(entry);
  if (!ticket) throw new Error(`entry ${entry.eventId} has no ticket to apply to`);
  return happen(ticket, entry);
};
