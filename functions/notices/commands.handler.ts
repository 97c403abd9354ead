import { CloseNotice, NoticeId, PublishNotice, UpdateNotice } from '../contracts/notices.ts';
import { MAY } from '../contracts/roles.ts';
import { jsonBody, parsed } from '../runtime/body.ts';
import { clock, identifiers, keyReader, ledger, noticeReader, watcher } from '../runtime/deps.ts';
import { httpHandler, requiredIdempotencyKey } from '../runtime/http.ts';
import type { HttpEvent } from '../runtime/http-event.ts';
import { HttpProblem } from '../runtime/http-problem.ts';
import { makeCarryOut } from './carry-out.ts';
import type { NoticeOrder } from './order.ts';

const carryOut = makeCarryOut({
  ledger: ledger(),
  notices: noticeReader(),
  keys: keyReader(),
  identifiers,
  clock,
  branch: watcher.branch,
});

const orderOf = (event: HttpEvent): NoticeOrder => {
  const noticeId = () => parsed(NoticeId, event.pathParameters?.id);
  switch (event.routeKey) {
    case 'POST /notices':
      return { kind: 'publish', draft: jsonBody(event, PublishNotice) };
    case 'POST /notices/{id}/updates':
      return { kind: 'update', noticeId: noticeId(), update: jsonBody(event, UpdateNotice) };
    case 'POST /notices/{id}/close':
      return { kind: 'close', noticeId: noticeId(), closing: jsonBody(event, CloseNotice) };
    default:
      throw new HttpProblem('not-found');
  }
};

export const handler = httpHandler({
  roles: MAY.publish,
  run: ({ event, caller, by, correlationId }) =>
    carryOut(orderOf(event), {
      by,
      scope: caller.subject,
      idempotencyKey: requiredIdempotencyKey(event),
      correlationId,
    }),
});
