import { NoticeId, NoticeListQuery } from '../contracts/notices.ts';
import { MAY } from '../contracts/roles.ts';
import { parsed } from '../runtime/body.ts';
import { noticeReader, watcher } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http.ts';
import { HttpProblem } from '../runtime/http-problem.ts';
import { settings } from '../runtime/settings.ts';
import { makeListNotices } from './list-notices.ts';
import { makeReadNotice } from './read-notice.ts';

const notices = noticeReader();
const list = makeListNotices({ notices });
const read = makeReadNotice({
  notices,
  branch: watcher.branch,
  neighbours: settings.neighbours,
});

export const handler = httpHandler({
  roles: MAY.readNotices,
  run: ({ event }) => {
    switch (event.routeKey) {
      case 'GET /notices':
        return list(parsed(NoticeListQuery, event.queryStringParameters ?? {}));
      case 'GET /notices/{id}':
        return read(parsed(NoticeId, event.pathParameters?.id));
      default:
        throw new HttpProblem('not-found');
    }
  },
});
