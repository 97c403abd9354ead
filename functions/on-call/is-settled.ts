import type { Alert } from '../domain/on-call/alert.ts';
import { isOpenOrder } from '../domain/order/order.ts';
import { isOpen, runningClocks, type TicketClock } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';
import type { MirrorReader, ThingReader } from '../ports/readers.ts';

/**
 * Where that stands which alerts are about: the branch's own tickets, orders and hand-overs, and other
 * branches' tickets.
 */
export type Matters = {
  readonly tickets: ThingReader<'ticket'>;
  readonly mirrors: MirrorReader;
  readonly orders: ThingReader<'order'>;
  readonly handOvers: ThingReader<'hand-over'>;
};

/**
 * Whether an alert that was put off is about what is done with by now: a climb or a chase whose ticket has its
 * answer or refusal, an order that has ended, or whose limit in question runs no more, a hand-over that somebody has acknowledged.
 * What somebody must hear of all the same never is: what was
 * reported up or handed on, what a customer has replied, that a customer could not be told, a notice, a silence.
 * @see rule F2
 */
export const isSettled = async ({ cause, putOff }: Alert, matters: Matters): Promise<boolean> => {
  if (putOff?.broughtUpAt === undefined || putOff.as === 'storm') return false;
  switch (cause.kind) {
    case 'customer-word':
      return cause.word === 'chased' && isTicketSettled(cause.ticketId, matters);
    case 'escalation':
    case 'unmoved':
      return isTicketSettled(cause.ticketId, matters);
    case 'order-due':
      // What was missed meanwhile had an alert of its own: there is nothing left to remind of.
      return isOrderSettled(cause, cause.limit, matters, ({ missed }) => !missed);
    case 'order-late':
      return isOrderSettled(cause, cause.missed, matters);
    case 'hand-over-open':
      return (await matters.handOvers.load(cause.handOverId))?.state === 'acknowledged';
    case 'order-silent':
      return (
        (await isTicketSettled(cause.ticketId, matters)) ||
        (cause.missed !== 'everything' && isOrderSettled(cause, cause.missed, matters))
      );
    default:
      return false;
  }
};

const isTicketSettled = async (
  ticketId: string,
  { tickets, mirrors }: Matters,
): Promise<boolean> => {
  const ticket = (await tickets.load(ticketId)) ?? (await mirrors.find(ticketId));
  return ticket !== undefined && !isOpen(ticket);
};

type AboutOrder = {
  readonly orderId: string;
  readonly ticketId: string;
  readonly dueAt?: Instant;
};

/** An order that is passed on is to be taken anew, by a new instant; one that is returned, replied to by the same. */
const isOrderSettled = async (
  { orderId, ticketId, dueAt }: AboutOrder,
  missing: 'take' | 'reply' | 'everything',
  matters: Matters,
  counts: (clock: TicketClock) => boolean = () => true,
): Promise<boolean> => {
  const order = await matters.orders.load(orderId);
  if (!order) return isTicketSettled(ticketId, matters);
  if (!isOpenOrder(order)) return true;
  if (missing === 'everything') return false;
  const isAnyOf = missing === 'reply' || dueAt === undefined;
  return !runningClocks(order).some(
    (clock) =>
      clock.kind === `work-order-${missing}` && (isAnyOf || clock.dueAt === dueAt) && counts(clock),
  );
};
