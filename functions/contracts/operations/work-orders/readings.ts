import * as z from 'zod';
import { ORDER_STATES } from '../../../domain/order/order.ts';
import type { Post } from '../../../domain/post.ts';
import { BranchId } from '../../branch.ts';
import { OrderCase, OrderPage, OrderView } from '../../orders.ts';
import { PageQuery } from '../../page.ts';
import { Code } from '../../text.ts';
import { TimelinePage } from '../../views.ts';
import { KEY, NO_BODY, NONE, type Operation } from '../operation.ts';
import { WORKERS } from '../who-may-ask.ts';
import { OrderPath } from './order-command.ts';

const READERS: readonly Post[] = [...WORKERS, 'on-call'];

const reading = {
  room: 'work-orders',
  method: 'GET',
  posts: READERS,
  clients: [],
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
} as const satisfies Partial<Operation>;

/** The query of `GET /orders`. */
export const OrderListQuery = PageQuery.extend({
  unit: Code.optional(),
  branch: BranchId.optional().meta({
    description: 'Whose unit it is, where another branch works it; without `unit` of no effect.',
  }),
  state: z.enum(ORDER_STATES).optional(),
});

export const listOrders = {
  ...reading,
  id: 'listOrders',
  path: '/orders',
  params: NONE,
  query: OrderListQuery,
  summary: 'List work orders, the next limit first',
  description: 'Of all units where no `unit` is given; without `state` those that have not ended.',
  answer: { status: 200, schema: OrderPage },
  refusals: [],
} satisfies Operation;

export const readOrder = {
  ...reading,
  id: 'readOrder',
  path: '/orders/{id}',
  params: OrderPath,
  query: NONE,
  summary: 'Read a work order: who has done what, and its limits',
  answer: { status: 200, schema: OrderView },
  refusals: ['not-found'],
} satisfies Operation;

/** What working a work order takes to know of its customer, as their branch tells it. */
export const readOrderCase = {
  ...reading,
  id: 'readOrderCase',
  path: '/orders/{id}/case',
  params: OrderPath,
  query: NONE,
  posts: ['handler', 'head'],
  summary: 'The customer and the words of a work order; the look-up is logged (M2, M3)',
  description:
    "Of another branch's complaint they are fetched from there, now, and kept nowhere here. Whoever may not act on the order, being of neither its unit nor one above it, sees the customer masked, and no words.",
  answer: { status: 200, schema: OrderCase },
  refusals: ['not-found', 'not-disclosed', 'owner-unreachable'],
} satisfies Operation;

export const readOrderTimeline = {
  ...reading,
  id: 'readOrderTimeline',
  path: '/orders/{id}/timeline',
  params: OrderPath,
  query: PageQuery,
  posts: WORKERS,
  summary: 'What happened to a work order; the look-up is logged (M2)',
  description:
    'In which words it happened is for whoever may act on the order at its unit, has done so or issued it, and for those who work on every complaint (M3).',
  answer: { status: 200, schema: TimelinePage },
  refusals: ['not-found'],
} satisfies Operation;
