import { isBelow, type Level } from '../level.ts';
import type { Ticket } from './ticket.ts';

type Standing = Pick<Ticket, 'level'>;

/**
 * Whether a ticket has climbed above the branch that owns it (F1). Then the branch above works on it
 * too, at the regulator's level as well; its owner keeps it, and its first unit answers for it (A4, F6).
 */
export const hasClimbed = ({ level }: Standing, owner: { readonly level: Level }): boolean =>
  isBelow(owner.level, level);

/**
 * Whether the branch above may look into it: one that has climbed, or of which something was reported up
 * at once (E8, G2); a closed one nobody works on (M3).
 */
export const isToldAbove = (
  ticket: Pick<Ticket, 'level' | 'state' | 'reportedUp'>,
  owner: { readonly level: Level },
): boolean =>
  (hasClimbed(ticket, owner) || ticket.reportedUp !== undefined) &&
  ticket.state !== 'closed' &&
  ticket.state !== 'cancelled';
