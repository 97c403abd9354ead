import type { TokenHolder } from '../actor.ts';
import type { Ticket } from './ticket.ts';

const isChannel = (reader: TokenHolder): boolean =>
  'role' in reader && reader.role === 'integrator';

/** The branch's people read what customer and staff have said; a channel does not. */
export const readsWords = (reader: TokenHolder): boolean => !isChannel(reader);

/** The branch's people see every ticket of it, a channel those that it has sent itself. */
export const sees = (reader: TokenHolder, { takenBy }: Ticket): boolean =>
  !isChannel(reader) ||
  (takenBy.kind === 'person' && isChannel(takenBy) && takenBy.subject === reader.subject);
