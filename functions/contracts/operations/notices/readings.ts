import * as z from 'zod';
import { POSTS } from '../../../domain/post.ts';
import { NoticeId, NoticeList, NoticeListQuery, NoticeWithReceipts } from '../../notices.ts';
import { KEY, NO_BODY, NONE, type Operation } from '../operation.ts';

const READERS = { posts: POSTS, clients: ['integrator', 'publisher'] } as const;

export const listNotices = {
  id: 'listNotices',
  room: 'notices',
  method: 'GET',
  path: '/notices',
  params: NONE,
  query: NoticeListQuery,
  summary: 'List notices of all branches, the newest first',
  ...READERS,
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 200, schema: NoticeList },
  refusals: [],
} satisfies Operation;

export const readNotice = {
  id: 'readNotice',
  room: 'notices',
  method: 'GET',
  path: '/notices/{id}',
  params: z.object({ id: NoticeId }),
  query: NONE,
  summary: 'Read a notice: updates, who has it and who has not (H4)',
  ...READERS,
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 200, schema: NoticeWithReceipts },
  refusals: ['not-found'],
} satisfies Operation;
