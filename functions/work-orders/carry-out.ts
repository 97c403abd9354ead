import { type Decided, makeChange, unchanged } from '../changing/change.ts';
import { httpAnswer } from '../changing/change-answer.ts';
import { ticketAtOrderEnd } from '../changing/order-end.ts';
import { staleVersion } from '../changing/stale-version.ts';
import { orderChange } from '../changing/thing-change.ts';
import { type HttpAnswer, type HttpRefusal, refusal } from '../contracts/http-answer.ts';
import type { OrderGiven } from '../contracts/operations/work-orders/order-command.ts';
import { decideOrder } from '../domain/order/decide.ts';
import { type OrderShown, shownOf, type WorkOrder } from '../domain/order/order.ts';
import type { Unit } from '../domain/organisation/unit.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';
import { type Asker, type OrderPorts, requestKey } from './asked.ts';
import { orderRefusal } from './order-refusal.ts';
import { unitRefusal } from './unit-refusal.ts';

/** A command on a work order, and who gives it. */
export type AskedOfOrder = OrderGiven & Asker & { readonly orderId: string };

type Found = {
  readonly order: WorkOrder;
  /** Absent where another branch issued the order: that has the ticket. */
  readonly ticket: Ticket | undefined;
  /** The unit that it is passed on to, where it is. */
  readonly next: Unit | undefined;
};

/** The one way in which people change a work order; one that ends it changes its ticket along. */
export const makeCarryOutOrder = (ports: OrderPorts) => {
  const change = makeChange(ports);
  const load = async ({ orderId, command }: AskedOfOrder): Promise<Found | undefined> => {
    const [order, next] = await Promise.all([
      ports.orders.load(orderId),
      command.kind === 'pass-on' ? ports.unitById.load(command.unit) : undefined,
    ]);
    const isOurs = order?.issuer === ports.ownBranch.id;
    return (
      order && {
        order,
        next,
        ticket: isOurs ? await ports.tickets.load(order.ticketId) : undefined,
      }
    );
  };
  return async (asked: AskedOfOrder): Promise<HttpAnswer> =>
    httpAnswer(
      await change(
        {
          load: () => load(asked),
          decide: (found, now) =>
            found ? carriedOut(found, asked, now, ports) : unchanged(refusal('not-found')),
        },
        await requestKey(asked, [asked.orderId, { ...asked.command, words: asked.words }], ports),
      ),
    );
};

const carriedOut = (
  { order, ticket, next }: Found,
  asked: AskedOfOrder,
  now: Instant,
  { clockContext, ownBranch }: OrderPorts,
): Decided<OrderShown, HttpRefusal> => {
  const stale = staleVersion(asked, order);
  if (stale) return unchanged(stale);
  const { command, words, by, correlationId } = asked;
  const context = { ...clockContext, now, by, correlationId };
  const decision = decideOrder(order, command, { ...context, branch: ownBranch.id });
  if (decision.kind === 'refused') return unchanged(orderRefusal(decision.refusal, order));
  const noUnit = command.kind === 'pass-on' ? unitRefusal(command.unit, next) : undefined;
  if (noUnit) return unchanged(noUnit);
  const note = words && {
    ticketId: order.ticketId,
    orderId: order.id,
    sequence: decision.own,
    text: words,
  };
  return {
    kind: 'changed',
    changes: [orderChange(order, decision), ...ticketAtOrderEnd(decision.order, ticket, context)],
    also: note ? [{ kind: 'case-note', note }] : [],
    answer: shownOf(decision.order),
  };
};
