import {
  acknowledgeHandOver,
  handOverShift,
  listHandOvers,
  readHandOver,
} from '../contracts/operations/handling/hand-overs.ts';
import { route } from '../runtime/answer-request.ts';
import { clockContext } from '../runtime/counting.ts';
import {
  alertReader,
  changePorts,
  clock,
  fingerprints,
  handOverNotes,
  handOverReader,
  identifiers,
  messageList,
  orderLists,
  organisationReader,
  ticketLists,
  ticketReader,
  unitById,
} from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { makeAcknowledgeHandOver, makeHandOverShift } from './hand-overs.ts';
import { makeListHandOvers, makeReadHandOver } from './read-hand-overs.ts';

const ports = changePorts();
const { policy } = clockContext;
const handOvers = handOverReader();
const readings = { handOvers, notes: handOverNotes(), clock, policy };

const handOver = makeHandOverShift({
  ...ports,
  ticketLists: ticketLists(),
  tickets: ticketReader(),
  orderLists: orderLists(),
  unitById: unitById(),
  organisation: organisationReader(),
  alerts: alertReader(),
  messages: messageList(),
  identifiers: identifiers(),
  fingerprints: fingerprints(),
  policy,
});
const acknowledge = makeAcknowledgeHandOver({ ...ports, handOvers });
const list = makeListHandOvers(readings);
const read = makeReadHandOver(readings);

export const handler = httpHandler(
  route(handOverShift, ({ body, ...sender }) => handOver(body, sender)),
  route(listHandOvers, ({ query, inPosts }) => list(query, inPosts)),
  route(readHandOver, ({ params, inPosts }) => read(params.id, inPosts)),
  route(acknowledgeHandOver, ({ params, inPosts, correlationId }) =>
    acknowledge(params.id, inPosts, correlationId),
  ),
);
