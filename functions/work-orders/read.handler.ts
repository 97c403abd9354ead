import { readOrder, readOrderTimeline } from '../contracts/operations/work-orders/readings.ts';
import { route } from '../runtime/answer-request.ts';
import { clockContext } from '../runtime/counting.ts';
import { clock, orderEntryReader, orderReader, ownBranch, unitById } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { readingPorts } from '../runtime/reading-deps.ts';
import { makeReadOrder, makeReadOrderTimeline } from './read-order.ts';

const ports = {
  ...readingPorts(),
  orders: orderReader(),
  entries: orderEntryReader(),
  unitById: unitById(),
  clock,
  clockContext,
  ownBranch,
};
const order = makeReadOrder(ports);
const timeline = makeReadOrderTimeline(ports);

export const handler = httpHandler(
  route(readOrder, ({ params, inPosts }) => order(params.id, inPosts)),
  route(readOrderTimeline, ({ params, query, inPosts }) => timeline(params.id, query, inPosts)),
);
