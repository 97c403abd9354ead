import * as z from 'zod';
import type { TicketEntry } from '../../domain/ticket/entries.ts';
import { exactly } from './exactly.ts';
import { StoredOutgoing } from './outgoing.ts';
import { StoredTicket } from './ticket.ts';
import { dispatchedEntries } from './ticket-entries/dispatched.ts';
import { ticketEntry } from './ticket-entries/entry.ts';
import { fromCustomerEntries } from './ticket-entries/from-customer.ts';
import { limitEntries } from './ticket-entries/limits-changed.ts';
import { settledEntries } from './ticket-entries/noted-and-settled.ts';
import { passedEntries } from './ticket-entries/passed.ts';
import { referredEntries } from './ticket-entries/referred.ts';
import { reportedUpEntries } from './ticket-entries/reported-up.ts';
import { toldCustomerEntries } from './ticket-entries/told-customer.ts';

const registered = StoredTicket.pick({
  ticketNumber: true,
  branch: true,
  level: true,
  facts: true,
  attention: true,
  accepted: true,
  refusalProposed: true,
  repeatOf: true,
  clocks: true,
  takenBy: true,
  canary: true,
});

/** A ticket's entry, as stored: whatever can happen to a ticket, each with its own data. */
export const StoredTicketEntry = exactly<TicketEntry>()(
  z.discriminatedUnion('type', [
    ticketEntry('ComplaintRegistered')(
      registered.extend({ outgoing: StoredOutgoing.exactOptional() }),
    ),
    ...settledEntries,
    ...passedEntries,
    ...reportedUpEntries,
    ...fromCustomerEntries,
    ...referredEntries,
    ...dispatchedEntries,
    ...limitEntries,
    ...toldCustomerEntries,
  ]),
);
