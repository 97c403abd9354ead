import type { Level } from '../domain/level.ts';
import type { TicketSnapshot } from '../domain/ticket/snapshot.ts';
import { isOpen, type TicketState } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';

/** Where something stands in the lists, before these are spread over shards. */
export type Listed = {
  readonly list: string;
  /** By what the lists are sorted; behind all others where there is nothing. */
  readonly at: Instant | undefined;
  /** A list besides, of what is open, whatever its state. */
  readonly openList?: string;
};

/** The list of a kind's things in one state. */
export const stateList = (kind: string, state: string): string => `${kind}#${state}`;

/** The list of tickets and mirrors in one state at one level. */
export const ticketList = (state: TicketState, level: Level): string => `${state}#${level}`;

/** The list of open tickets and mirrors. */
export const OPEN_TICKETS = 'open';

/** Where a ticket or a mirror stands: sorted by its next limit. */
export const listedTicket = ({
  state,
  level,
  nextDueAt,
}: Pick<TicketSnapshot, 'state' | 'level' | 'nextDueAt'>): Listed => ({
  list: ticketList(state, level),
  at: nextDueAt,
  ...(isOpen({ state }) && { openList: OPEN_TICKETS }),
});
