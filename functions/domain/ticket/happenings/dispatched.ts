import type { Happened, HappeningKinds } from '../../happening.ts';
import { isOpen, stateByWork, type Ticket, type TicketWork } from '../ticket.ts';

type Dispatched = {
  /** Id of the work order. */
  readonly order: string;
  /** The branch whose unit works it. */
  readonly worker: string;
  readonly unit: string;
  /** The customer may be answered while the order is out, by the unit's rule (E4). */
  readonly reviewMayBeSkipped?: true;
};

/** How a work order about a ticket ended. */
export type OrderEnding = {
  readonly order: string;
  readonly ending: 'accepted' | 'misrouted' | 'cancelled';
};

/** What becomes of a ticket as work orders about it go out and end (A4, E1, E9, F6). */
export const dispatched = {
  ComplaintDispatched: {
    told: 'parent',
    apply: (ticket: Ticket, { data: { order, ...given } }: Happened<Dispatched>): Ticket => {
      const { firstUnit = given.unit, open = [] } = ticket.work ?? {};
      return withWork(ticket, {
        firstUnit,
        open: [...open, { id: order, ...given }],
        awaitsDispatch: false,
      });
    },
  },
  OrderEnded: {
    told: 'trail',
    apply: (ticket: Ticket, { data: { order, ending } }: Happened<OrderEnding>): Ticket => {
      const { firstUnit, open = [], awaitsDispatch = false } = ticket.work ?? {};
      const ended = open.find(({ id }) => id === order);
      const left = open.filter(({ id }) => id !== order);
      // The order had never found the unit that is responsible.
      const wasNobodys = ending === 'misrouted' && ended?.unit === firstUnit;
      return withWork(ticket, {
        ...(firstUnit !== undefined && !wasNobodys && { firstUnit }),
        open: left,
        awaitsDispatch:
          awaitsDispatch || ending === 'misrouted' || (ending === 'cancelled' && left.length === 0),
      });
    },
  },
} satisfies HappeningKinds<Ticket>;

const withWork = (ticket: Ticket, work: TicketWork): Ticket => ({
  ...ticket,
  work,
  state: isOpen(ticket) && ticket.state !== 'held' ? stateByWork({ work }) : ticket.state,
});
