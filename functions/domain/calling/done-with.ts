import type { HandOver } from '../hand-over/hand-over.ts';
import type { AlertCause } from '../on-call/alert.ts';
import { isOpenOrder, type WorkOrder } from '../order/order.ts';
import { isOpen, runningClocks, type TicketState } from '../ticket/ticket.ts';

/** What an alert is about, as it stands now; absent where nothing is known of it. */
export type Matter = {
  readonly ticket?: { readonly state: TicketState } | undefined;
  readonly order?: WorkOrder | undefined;
  readonly handOver?: Pick<HandOver, 'state'> | undefined;
};

/**
 * Whether what an alert is about is done with: a climb or a chase whose ticket has its answer or refusal; an
 * order that has ended, or whose limit in question runs no more; a hand-over that somebody has acknowledged.
 * What somebody must hear of all the same never is: what was reported up or handed on, what a customer has
 * replied, that a customer could not be told, a notice, a silence.
 * @see rule F2
 */
export const isDoneWith = (cause: AlertCause, matter: Matter): boolean => {
  switch (cause.kind) {
    case 'customer-word':
      return cause.word === 'chased' && isTicketSettled(matter);
    case 'escalation':
    case 'unmoved':
      return isTicketSettled(matter);
    case 'order-due':
    case 'order-late':
      return matter.order ? isOrderSettled(cause, matter.order) : isTicketSettled(matter);
    case 'order-silent':
      return (
        isTicketSettled(matter) ||
        (cause.missed !== 'everything' &&
          matter.order !== undefined &&
          isOrderSettled(cause, matter.order))
      );
    case 'hand-over-open':
      return matter.handOver?.state === 'acknowledged';
    default:
      return false;
  }
};

const isTicketSettled = ({ ticket }: Matter): boolean => ticket !== undefined && !isOpen(ticket);

type AboutOrder = Extract<AlertCause, { kind: 'order-due' | 'order-late' | 'order-silent' }>;

/** An order that is passed on is to be taken anew, by a new instant; one that is returned, replied to by the same. */
const isOrderSettled = (cause: AboutOrder, order: WorkOrder): boolean => {
  if (!isOpenOrder(order)) return true;
  const limit = cause.kind === 'order-due' ? cause.limit : cause.missed;
  if (limit === 'everything') return false;
  const isAnyOf = limit === 'reply' || cause.dueAt === undefined;
  return !runningClocks(order).some(
    ({ kind, dueAt, missed }) =>
      kind === `work-order-${limit}` &&
      (isAnyOf || dueAt === cause.dueAt) &&
      // What was missed meanwhile had an alert of its own: there is nothing left to remind of.
      !(cause.kind === 'order-due' && missed),
  );
};
