import type * as z from 'zod';
import type { OrderSummary } from '../../functions/contracts/orders.ts';
import type { Api } from './api/api.ts';
import type { Course } from './complaints/complaint.ts';

type Worked = Extract<Course, { kind: 'worked' }>;
type Order = z.infer<typeof OrderSummary>;

/**
 * Has a unit work a complaint until the review has accepted its report.
 * @throws Declined when somebody may not do their part; Error when there is no work order
 */
export const workOn = async (course: Worked, ticketId: string, api: Api): Promise<void> => {
  const { hands, report, sentBack, returned } = course;
  const { id } = await orderOf(course, ticketId, api);
  const handler = api.desk(hands.handler);
  const head = api.desk(hands.head);
  const reviewer = api.desk(hands.reviewer);
  await handler.order(id, 'take', {});
  await handler.order(id, 'report', report);
  if (sentBack !== undefined) {
    await head.order(id, 'send-back', { reason: sentBack });
    await handler.order(id, 'report', report);
  }
  await head.order(id, 'confirm', {});
  if (returned !== undefined) {
    await reviewer.order(id, 'return', { reason: returned });
    await handler.order(id, 'report', report);
    await head.order(id, 'confirm', {});
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
