import { COMPLAINT_COMMANDS } from '../contracts/operations/handling/commands.ts';
import { route } from '../runtime/answer-request.ts';
import { bases } from '../runtime/bases.ts';
import { clockContext } from '../runtime/counting.ts';
import {
  changePorts,
  fingerprints,
  mirrorReader,
  objectStore,
  orderReader,
  ticketReader,
} from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { desksBelow } from '../runtime/owner-deps.ts';
import { makeCarryOut } from './carry-out.ts';
import { makeSendDown } from './send-down.ts';

const mirrors = mirrorReader();
const carryOut = makeSendDown({
  carryOut: makeCarryOut({
    ...changePorts(),
    tickets: ticketReader(),
    mirrors,
    orders: orderReader(),
    uploads: objectStore(env('LETTER_BUCKET')),
    fingerprints: fingerprints(),
    clockContext,
    bases,
  }),
  mirrors,
  ...desksBelow(),
});

export const handler = httpHandler(
  ...Object.values(COMPLAINT_COMMANDS).map((command) =>
    route(command, ({ params, body, by, correlationId, idempotencyKey, version }) =>
      carryOut({
        ticketId: params.id,
        ...body,
        by,
        scope: by.subject,
        correlationId,
        idempotencyKey,
        version,
      }),
    ),
  ),
);
