import { ORDER_COMMANDS } from '../contracts/operations/work-orders/commands.ts';
import { dispatchComplaint } from '../contracts/operations/work-orders/dispatch.ts';
import { dispatchMany } from '../contracts/operations/work-orders/dispatch-queue.ts';
import { route } from '../runtime/answer-request.ts';
import { clockContext } from '../runtime/counting.ts';
import {
  changePorts,
  fingerprints,
  identifiers,
  mirrorReader,
  orderReader,
  organisationReader,
  ticketReader,
  unitById,
} from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { settings } from '../runtime/settings.ts';
import { makeCarryOutOrder } from './carry-out.ts';
import { makeDispatch } from './dispatch.ts';
import { makeDispatchMany } from './dispatch-many.ts';

const ports = {
  ...changePorts(),
  tickets: ticketReader(),
  orders: orderReader(),
  unitById: unitById(),
  organisation: organisationReader(),
  fingerprints: fingerprints(),
  clockContext,
};
const dispatch = makeDispatch({
  ...ports,
  mirrors: mirrorReader(),
  identifiers: identifiers(),
  neighbours: settings.neighbours.map(({ id }) => id),
});
const dispatchAll = makeDispatchMany(dispatch);
const carryOut = makeCarryOutOrder(ports);

export const handler = httpHandler(
  route(dispatchComplaint, ({ params, body, ...asked }) =>
    dispatch({ ...asked, ...body, ticketId: params.id, scope: asked.by.subject }),
  ),
  route(dispatchMany, ({ body, by, correlationId, idempotencyKey }) =>
    dispatchAll({ ...body, by, scope: by.subject, correlationId, idempotencyKey }),
  ),
  ...Object.values(ORDER_COMMANDS).map((command) =>
    route(command, ({ params, body, ...asked }) =>
      carryOut({ ...asked, ...body, orderId: params.id, scope: asked.by.subject }),
    ),
  ),
);
