import type { Alert } from '../domain/on-call/alert.ts';
import { isOpenOrder } from '../domain/order/order.ts';
import { isOpen } from '../domain/ticket/ticket.ts';
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
 * answer or refusal, an order that has ended, or that was taken where it was to be taken, a hand-over that somebody has acknowledged.
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
    case 'order-silent':
      return isTicketSettled(cause.ticketId, matters);
    case 'order-due':
      return isOrderSettled(cause, cause.limit, matters);
    case 'order-late':
      return isOrderSettled(cause, cause.missed, matters);
    case 'hand-over-open':
      return (await matters.handOvers.load(cause.handOverId))?.state === 'acknowledged';
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

const isOrderSettled = async (
  { orderId, ticketId }: { readonly orderId: string; readonly ticketId: string },
  missing: 'take' | 'reply' | 'everything',
  matters: Matters,
): Promise<boolean> => {
  const order = await matters.orders.load(orderId);
  if (!order) return isTicketSettled(ticketId, matters);
  return !isOpenOrder(order) || (missing === 'take' && order.state !== 'issued');
};
