import type { Level } from '../domain/level.ts';
import { isWorkedHere, type OrderState, type WorkOrder } from '../domain/order/order.ts';
import { snapshotOf, type TicketSnapshot } from '../domain/ticket/snapshot.ts';
import {
  awaitsDispatch,
  isOpen,
  nextDueAt,
  type Ticket,
  type TicketState,
} from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';

/** Where something stands in the lists, before these are spread over shards. */
export type Listed = {
  readonly list: string;
  /** By what the lists are sorted; behind all others where there is nothing. */
  readonly at: Instant | undefined;
  /** A list besides: of open tickets whatever their state, of work orders whatever their unit. */
  readonly openList?: string;
};

/** The list of a kind's things in one state. */
export const stateList = (kind: string, state: string): string => `${kind}#${state}`;

/** The list of tickets and mirrors in one state at one level. */
export const ticketList = (state: TicketState, level: Level): string => `${state}#${level}`;

/** The list of open tickets and mirrors, but for those that await dispatch. */
export const OPEN_TICKETS = 'open';

/** The list of the branch's own open tickets that some unit is still to be given (A3). */
export const AWAITING_DISPATCH = 'dispatch';

/** The list of the branch's own tickets in every state, sorted by when each was received. */
export const RECEIVED_TICKETS = 'received';

/** Where a ticket stands by when it was received, for good: its number's item stands there, and is never changed. */
export const listedNumber = (receivedAt: Instant): Listed => ({
  list: RECEIVED_TICKETS,
  at: receivedAt,
});

/** Where one of the branch's own tickets stands: sorted by its next limit. */
export const listedTicket = (ticket: Ticket): Listed => ({
  ...listedMirror(snapshotOf(ticket)),
  ...(awaitsDispatch(ticket) && { openList: AWAITING_DISPATCH }),
});

/** Where another branch's stands. */
export const listedMirror = ({
  state,
  level,
  nextDueAt,
}: Pick<TicketSnapshot, 'state' | 'level' | 'nextDueAt'>): Listed => ({
  list: ticketList(state, level),
  at: nextDueAt,
  ...(isOpen({ state }) && { openList: OPEN_TICKETS }),
});

/**
 * The list of a unit's work orders in one state.
 * @param branch whose unit it is, where another branch works it: units there may be called the same
 */
export const unitOrderList = (unit: string, state: OrderState, branch?: string): string =>
  branch === undefined ? `order#${state}#${unit}` : `order#${state}#${branch}/${unit}`;

/** The list of all units' work orders in one state. */
export const orderList = (state: OrderState): string => `order#${state}`;

/** Where a work order stands: by its unit and by its state alone, sorted by its next limit. */
export const listedOrder = (order: WorkOrder): Listed => ({
  list: unitOrderList(order.unit, order.state, isWorkedHere(order) ? undefined : order.worker),
  at: nextDueAt(order),
  openList: orderList(order.state),
});
