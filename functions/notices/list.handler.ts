import { listNotices, readNotice } from '../contracts/operations/notices/readings.ts';
import { route } from '../runtime/answer-request.ts';
import { clock, noticeReader, ownBranch } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { settings } from '../runtime/settings.ts';
import { makeListNotices } from './list-notices.ts';
import { makeReadNotice } from './read-notice.ts';

const notices = noticeReader();
const list = makeListNotices({ notices });
const read = makeReadNotice({
  notices,
  clock,
  branch: ownBranch.id,
  neighbours: settings.neighbours,
});

export const handler = httpHandler(
  route(listNotices, ({ query }) => list(query)),
  route(readNotice, ({ params, inPosts }) => read(params.id, inPosts)),
);
