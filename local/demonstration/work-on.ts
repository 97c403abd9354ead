import type * as z from 'zod';
import type { OrderSummary } from '../../functions/contracts/orders.ts';
import type { OrderState } from '../../functions/domain/order/order.ts';
import type { Api } from './api/api.ts';
import type { Cast } from './cast.ts';
import type { Course } from './complaints/complaint.ts';
import { eventually, noneYet } from './waiting.ts';

type Worked = Extract<Course, { kind: 'worked' }>;
type Order = z.infer<typeof OrderSummary>;

/** What one branch says of an order has come to the other within this many seconds. */
const patience = 60;

/**
 * Has a unit work a complaint, here or in another branch, until the review has accepted its report.
 * @throws Declined when somebody may not do their part; Error when there is no work order, or word of it
 *   does not come
 */
export const workOn = async (
  course: Worked,
  { ticketId, branch }: { readonly ticketId: string; readonly branch: string },
  { apiOf, signal }: Pick<Cast, 'apiOf' | 'signal'>,
): Promise<void> => {
  const { hands, report, sentBack, returned } = course;
  const issuer = apiOf(branch);
  const worker = apiOf(course.dispatched?.branch ?? branch);
  const { id } = await orderOf(course, ticketId, issuer);
  const isThere = async (state: OrderState, api: Api): Promise<void> => {
    const look = async () =>
      (await api.order(id).catch(noneYet))?.state === state ? id : undefined;
    if ((await eventually(look, patience, signal)) === undefined)
      throw new Error(`${id} is not ${state} after ${patience} s`);
  };
  const handler = worker.desk(hands.handler);
  const head = worker.desk(hands.head);
  const reviewer = issuer.desk(hands.reviewer);
  await isThere('issued', worker);
  await handler.order(id, 'take', {});
  await handler.order(id, 'report', report);
  if (sentBack !== undefined) {
    await head.order(id, 'send-back', { reason: sentBack });
    await handler.order(id, 'report', report);
  }
  await head.order(id, 'confirm', {});
  await isThere('confirmed', issuer);
  if (returned !== undefined) {
    await reviewer.order(id, 'return', { reason: returned });
    await isThere('returned', worker);
    await handler.order(id, 'report', report);
    await head.order(id, 'confirm', {});
    await isThere('confirmed', issuer);
  }
  await reviewer.order(id, 'accept', {});
};

const orderOf = async (
  { dispatched, hands }: Worked,
  ticketId: string,
  api: Api,
): Promise<Order> => {
  if (dispatched) return (await api.desk(hands.dispatcher).dispatch(ticketId, dispatched)).body;
  const order = (await api.orders()).find((one) => one.ticketId === ticketId);
  if (!order) throw new Error(`${ticketId} has no work order`);
  return order;
};
