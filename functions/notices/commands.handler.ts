import {
  closeNotice,
  publishNotice,
  updateNotice,
} from '../contracts/operations/notices/commands.ts';
import { clock, identifiers, keyReader, ledger, noticeReader, watcher } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http.ts';
import { route } from '../runtime/route.ts';
import { senderOf } from '../runtime/sender.ts';
import { makeCarryOut } from './carry-out.ts';

const carryOut = makeCarryOut({
  ledger: ledger(),
  notices: noticeReader(),
  keys: keyReader(),
  identifiers,
  clock,
  branch: watcher.branch,
});

export const handler = httpHandler(
  route(publishNotice, (request) =>
    carryOut({ kind: 'publish', draft: request.body }, senderOf(request)),
  ),
  route(updateNotice, (request) =>
    carryOut(
      { kind: 'update', noticeId: request.params.id, update: request.body },
      senderOf(request),
    ),
  ),
  route(closeNotice, (request) =>
    carryOut(
      { kind: 'close', noticeId: request.params.id, closing: request.body },
      senderOf(request),
    ),
  ),
);
