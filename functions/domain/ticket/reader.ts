import type { Role } from '../actor.ts';
import type { Ticket } from './ticket.ts';

/** Who asks for a ticket. */
export type Reader = { readonly subject: string; readonly role: Role };

/** The branch's people read what customer and staff have said; a channel does not. */
export const readsWords = ({ role }: Reader): boolean => role !== 'integrator';

/** The branch's people see every ticket of it, a channel those that it has sent itself. */
export const sees = ({ subject, role }: Reader, { takenBy }: Ticket): boolean =>
  role !== 'integrator' ||
  (takenBy.kind === 'person' && takenBy.role === role && takenBy.subject === subject);
