import { StoredTicket } from '../contracts/items/ticket.ts';
import type { TicketReader } from '../ports/readers.ts';
import { aggregateKey } from './keys.ts';
import { readItem } from './read-item.ts';
import type { Stored } from './stored.ts';

/** Reads tickets, consistently. */
export const makeTicketReader = (stored: Stored): TicketReader => ({
  load: (id) => readItem(stored, 'tickets', aggregateKey('ticket', id), StoredTicket),
});
