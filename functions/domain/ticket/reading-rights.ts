import { areSameHands, type TokenHolder } from '../actor.ts';
import type { Post } from '../post.ts';
import { awaitsDispatch, type Ticket } from './ticket.ts';

const isChannel = (reader: TokenHolder): boolean =>
  'role' in reader && reader.role === 'integrator';

/** The branch's people read what customer and staff have said; a channel does not. */
export const readsWords = (reader: TokenHolder): boolean => !isChannel(reader);

/** The branch's people see every ticket of it, a channel those that it has sent itself. */
export const sees = (reader: TokenHolder, { takenBy }: Ticket): boolean =>
  !isChannel(reader) ||
  (takenBy.kind === 'person' && isChannel(takenBy) && takenBy.subject === reader.subject);

/** Who answers for every complaint of the branch towards the customer, and who reviews what was done (E4-E6). */
const ON_ALL: readonly Post[] = ['taker', 'lead', 'manager', 'reviewer'];

/** Whether somebody works on every complaint of the branch, and so sees its customer whole (M3). */
export const worksOnAll = (reader: TokenHolder): boolean =>
  'post' in reader && ON_ALL.includes(reader.post);

/** Whether somebody works on a ticket by what it says itself: they took it, or are to give it out (A3, A4). */
export const worksOnTicket = (reader: TokenHolder, ticket: Ticket): boolean =>
  'post' in reader &&
  (areSameHands(reader, ticket.takenBy) ||
    (reader.post === 'dispatcher' && awaitsDispatch(ticket)));
