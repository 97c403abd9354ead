import type { Actor, TokenHolder } from '../../functions/domain/actor.ts';
import type { OrderContext, OrderDecision } from '../../functions/domain/order/decide.ts';
import { decideOrder, type OrderCommand } from '../../functions/domain/order/decide.ts';
import { issue, type NewOrder } from '../../functions/domain/order/issue.ts';
import type { WorkOrder } from '../../functions/domain/order/order.ts';
import type { OrderRecorded } from '../../functions/domain/order/record.ts';
import type { Post } from '../../functions/domain/post.ts';
import type { Ticket } from '../../functions/domain/ticket/ticket.ts';
import type { Instant } from '../../functions/domain/time.ts';
import { aContext, aTicket, MONDAY } from './ticket.ts';

const person = (subject: string, post: Post, unit = 'complaint-centre'): TokenHolder => ({
  kind: 'person',
  subject,
  post,
  unit,
});

/** Whoever dispatches, and the people at the unit and at the review. */
export const aDispatcher = person('dispatcher-1', 'dispatcher');
export const aUnitHandler = person('unit-handler-1', 'handler', 'qingjiangpu');
export const aHead = person('head-1', 'head', 'qingjiangpu');
export const aReviewer = person('reviewer-1', 'reviewer');

/** The context in which somebody of the branch decides. */
export const orderContext = (
  now: Instant,
  by: Actor = aUnitHandler,
  changes: Partial<OrderContext> = {},
): OrderContext => ({ ...aContext(now), by, branch: 'huaian', ...changes });

/** An order as issued, of an ordinary complaint to a county unit unless told otherwise. */
export const anOrder = (
  order: Partial<NewOrder> = {},
  ticket: Ticket = aTicket().ticket,
  now: Instant = MONDAY,
): OrderRecorded =>
  issue(
    { id: '01J0000000000000000000000W', worker: 'huaian', unit: 'qingjiangpu', ...order },
    ticket,
    orderContext(now, aDispatcher),
  );

/** What somebody does with an order, and when. */
export type OrderStep = readonly [command: OrderCommand, by: Actor, now: Instant];

export const tell = (order: WorkOrder, [command, by, now]: OrderStep): OrderDecision =>
  decideOrder(order, command, orderContext(now, by));

/** An order after steps that must all be taken. */
export const worked = (order: WorkOrder, ...steps: readonly OrderStep[]): WorkOrder =>
  steps.reduce((current, step) => {
    const decision = tell(current, step);
    if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.refusal));
    return decision.order;
  }, order);
