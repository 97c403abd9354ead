import { COMPLAINT_COMMANDS } from '../contracts/operations/handling/commands.ts';
import { route } from '../runtime/answer-request.ts';
import { clockContext } from '../runtime/counting.ts';
import {
  changePorts,
  fingerprints,
  mirrorReader,
  ownBranch,
  ticketReader,
} from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { makeCarryOut } from './carry-out.ts';

const carryOut = makeCarryOut({
  ...changePorts(),
  tickets: ticketReader(),
  mirrors: mirrorReader(),
  fingerprints: fingerprints(),
  ownBranch,
  clockContext,
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
