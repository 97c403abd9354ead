import {
  closeNotice,
  publishNotice,
  updateNotice,
} from '../contracts/operations/notices/commands.ts';
import { noticePace } from '../domain/notice/silence-limits.ts';
import { route, senderOf } from '../runtime/answer-request.ts';
import { clockContext } from '../runtime/counting.ts';
import { changePorts, fingerprints, identifiers, noticeReader } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { makeChangeNotice } from './change-notice.ts';

const changeNotice = makeChangeNotice({
  ...changePorts(),
  notices: noticeReader(),
  identifiers: identifiers(),
  fingerprints: fingerprints(),
  pace: noticePace(clockContext),
});

export const handler = httpHandler(
  route(publishNotice, (request) =>
    changeNotice({ kind: 'publish', draft: request.body }, senderOf(request)),
  ),
  route(updateNotice, (request) =>
    changeNotice(
      { kind: 'update', noticeId: request.params.id, update: request.body },
      senderOf(request),
    ),
  ),
  route(closeNotice, (request) =>
    changeNotice(
      { kind: 'close', noticeId: request.params.id, closing: request.body },
      senderOf(request),
    ),
  ),
);
