import { MAY } from '../contracts/roles.ts';
import { TicketId } from '../contracts/text.ts';
import { bodyBytes, jsonBody, parsed } from '../runtime/body.ts';
import { clockContext } from '../runtime/counting.ts';
import {
  clock,
  fingerprints,
  keyReader,
  ledger,
  mirrorReader,
  ticketReader,
  watcher,
} from '../runtime/deps.ts';
import { httpHandler, idempotencyKeyOf, requiredIdempotencyKey } from '../runtime/http.ts';
import type { HttpEvent } from '../runtime/http-event.ts';
import { HttpProblem } from '../runtime/http-problem.ts';
import { makeCarryOut } from './carry-out.ts';
import { COMMAND_BODIES, type Given } from './command-bodies.ts';
import { IfMatch } from './if-match.ts';

const carryOut = makeCarryOut({
  ledger: ledger(),
  tickets: ticketReader(),
  keys: keyReader(),
  mirrors: mirrorReader(),
  fingerprints: fingerprints(),
  clock,
  watcher,
  clockContext,
});

/** `POST /complaints/{id}/answer` → `answer`. */
const verbOf = ({ routeKey }: HttpEvent): string => routeKey.slice(routeKey.lastIndexOf('/') + 1);

const givenIn = (event: HttpEvent): Given => {
  const verb = verbOf(event);
  const body = COMMAND_BODIES[verb];
  if (!body) throw new HttpProblem('not-found');
  // There is nothing to say when closing: a body is looked at only where there is one.
  if (verb === 'close' && bodyBytes(event).length === 0) return { command: { kind: 'close' } };
  return jsonBody(event, body);
};

export const handler = httpHandler({
  roles: MAY.handle,
  run: ({ event, caller, by, correlationId }) => {
    const given = givenIn(event);
    // A second climb would be a second act; the other commands are refused when they come twice.
    const idempotencyKey =
      given.command.kind === 'escalate' ? requiredIdempotencyKey(event) : idempotencyKeyOf(event);
    const ifMatch = event.headers['if-match'];
    return carryOut({
      ticketId: parsed(TicketId, event.pathParameters?.id),
      ...given,
      by,
      scope: caller.subject,
      correlationId,
      ...(idempotencyKey !== undefined && { idempotencyKey }),
      ...(ifMatch !== undefined && { version: parsed(IfMatch, ifMatch) }),
    });
  },
});
