import { listOrders } from '../contracts/operations/work-orders/readings.ts';
import { route } from '../runtime/answer-request.ts';
import { orderLists } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { makeListOrders } from './list-orders.ts';

const list = makeListOrders({ lists: orderLists() });

export const handler = httpHandler(route(listOrders, ({ query }) => list(query)));
