import { Refusal } from '../contracts/complaint.ts';
import { Answer, Close, Escalate } from '../contracts/handling.ts';
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
import { IfMatch } from './if-match.ts';
import type { TicketCommand } from './ticket-command.ts';

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

const commandOf = (event: HttpEvent): TicketCommand => {
  switch (event.routeKey) {
    case 'POST /complaints/{id}/answer':
      return { kind: 'answer', words: jsonBody(event, Answer) };
    case 'POST /complaints/{id}/refuse': {
      const { ground, reason } = jsonBody(event, Refusal);
      return { kind: 'refuse', ground, words: { reason } };
    }
    case 'POST /complaints/{id}/escalate':
      return { kind: 'escalate', words: jsonBody(event, Escalate) };
    case 'POST /complaints/{id}/close':
      // There is nothing to say when closing: a body is looked at only where there is one.
      if (bodyBytes(event).length > 0) jsonBody(event, Close);
      return { kind: 'close' };
    default:
      throw new HttpProblem('not-found');
  }
};

export const handler = httpHandler({
  roles: MAY.handle,
  run: ({ event, caller, by, correlationId }) => {
    const command = commandOf(event);
    // A second climb would be a second act; the other commands are refused when they come twice.
    const idempotencyKey =
      command.kind === 'escalate' ? requiredIdempotencyKey(event) : idempotencyKeyOf(event);
    const ifMatch = event.headers['if-match'];
    return carryOut({
      ticketId: parsed(TicketId, event.pathParameters?.id),
      command,
      by,
      scope: caller.subject,
      correlationId,
      ...(idempotencyKey !== undefined && { idempotencyKey }),
      ...(ifMatch !== undefined && { version: parsed(IfMatch, ifMatch) }),
    });
  },
});
