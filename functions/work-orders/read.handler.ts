import { readOrder, readOrderTimeline } from '../contracts/operations/work-orders/readings.ts';
import { route } from '../runtime/answer-request.ts';
import { orderEntryReader, orderReader, ownBranch, unitById } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { readingPorts } from '../runtime/reading-deps.ts';
import { makeReadOrder, makeReadOrderTimeline } from './read-order.ts';

const ports = {
  ...readingPorts(),
  orders: orderReader(),
  entries: orderEntryReader(),
  unitById: unitById(),
  ownBranch,
};
const order = makeReadOrder(ports);
const timeline = makeReadOrderTimeline(ports);

export const handler = httpHandler(
  route(readOrder, ({ params }) => order(params.id)),
  route(readOrderTimeline, ({ params, query, inPosts }) => timeline(params.id, query, inPosts)),
);
