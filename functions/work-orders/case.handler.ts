import { readOrderCase } from '../contracts/operations/work-orders/readings.ts';
import { route } from '../runtime/answer-request.ts';
import {
  caseFileReader,
  neighbourCases,
  orderReader,
  ownBranch,
  unitById,
} from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { logFailure, logger } from '../runtime/logger.ts';
import { makeReadOrderCase } from './read-order-case.ts';

const orderCase = makeReadOrderCase({
  orders: orderReader(),
  unitById: unitById(),
  caseFiles: caseFileReader(),
  neighbours: neighbourCases(),
  ownBranch,
  logReading: ({ id: orderId, ticketId, issuer: owner }, by) =>
    logger.info('case read', { ticketId, ...by, orderId, owner, rule: 'M2' }),
  logUnreachable: ({ issuer }, error) =>
    logFailure('owner unreachable', error, { owner: issuer, why: error.message }),
});

export const handler = httpHandler(
  route(readOrderCase, ({ params, inPosts }) => orderCase(params.id, inPosts)),
);
