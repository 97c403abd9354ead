import { type Decided, makeChange, unchanged } from '../changing/change.ts';
import { httpAnswer } from '../changing/change-answer.ts';
import { ticketAtOrderEnd } from '../changing/order-end.ts';
import { staleVersion } from '../changing/stale-version.ts';
import { orderChange } from '../changing/thing-change.ts';
import { type HttpAnswer, type HttpRefusal, refusal } from '../contracts/http-answer.ts';
import type { OrderGiven } from '../contracts/operations/work-orders/order-command.ts';
import { asIs } from '../contracts/problem-sentences.ts';
import type { TokenHolder } from '../domain/actor.ts';
import { decideOrder } from '../domain/order/decide.ts';
import { type OrderShown, shownOf, type WorkOrder } from '../domain/order/order.ts';
import type { KnownOfAddressee } from '../domain/organisation/judge-addressee.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';
import { unitAndAbove } from '../showing/unit-and-above.ts';
import { actsOnOrder } from './acts-on-order.ts';
import { addresseeRefusal, knownOf } from './addressee.ts';
import { type Asker, type OrderPorts, requestKey } from './asked.ts';
import { orderRefusal } from './order-refusal.ts';

/** A command on a work order, and who gives it. */
export type AskedOfOrder = OrderGiven &
  Asker & {
    readonly orderId: string;
    /** All the posts that let them give it. */
    readonly inPosts: readonly TokenHolder[];
  };

type Found = {
  readonly order: WorkOrder;
  /** Absent where another branch issued the order: that has the ticket. */
  readonly ticket: Ticket | undefined;
  /** To whom it is passed on, where it is. */
  readonly next: KnownOfAddressee | undefined;
  /** The order's unit and those above it, where it is worked here. */
  readonly units: readonly string[];
};

/** The one way in which people change a work order; one that ends it changes its ticket along. */
export const makeCarryOutOrder = (ports: OrderPorts) => {
  const change = makeChange(ports);
  const { ownBranch, orders, tickets, unitById } = ports;
  const load = async ({ orderId, command }: AskedOfOrder): Promise<Found | undefined> => {
    const order = await orders.load(orderId);
    if (!order) return undefined;
    const [ticket, units, next] = await Promise.all([
      order.issuer === ownBranch.id ? tickets.load(order.ticketId) : undefined,
      order.worker === ownBranch.id ? unitAndAbove(order.unit, unitById) : [],
      command.kind === 'pass-on' ? knownOf(command, ports) : undefined,
    ]);
    return { order, ticket, units, next };
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
  { order, ticket, units, next }: Found,
  asked: AskedOfOrder,
  now: Instant,
  { clockContext, ownBranch }: OrderPorts,
): Decided<OrderShown, HttpRefusal> => {
  const stale = staleVersion(asked, order);
  if (stale) return unchanged(stale);
  const { command, words, correlationId } = asked;
  const by = actsOnOrder(command.kind, { order, units }, asked.inPosts, ownBranch.id);
  if (!by) return unchanged(refusal('not-of-unit', { field: 'unit', problem: asIs(order.unit) }));
  const context = { ...clockContext, now, by, correlationId };
  const decision = decideOrder(order, command, { ...context, branch: ownBranch.id });
  if (decision.kind === 'refused') return unchanged(orderRefusal(decision.refusal, order));
  const nobody = command.kind === 'pass-on' && next ? addresseeRefusal(command, next) : undefined;
  if (nobody) return unchanged(nobody);
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
