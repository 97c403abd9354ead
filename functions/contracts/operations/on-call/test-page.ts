import { POSTS } from '../../../domain/post.ts';
import { TestPageView } from '../../test-page.ts';
import { KEY, NO_BODY, NONE, type Operation } from '../operation.ts';

export const testMyPage = {
  id: 'testMyPage',
  label: { zh: '测试呼叫自己', en: 'Test my ways' },
  room: 'on-call',
  method: 'POST',
  path: '/on-call/test-page',
  params: NONE,
  query: NONE,
  summary: 'Send yourself a test page by each of your own ways; it reaches you alone (F3)',
  description:
    'At most once a minute. The alert topic is left out, and so is a group’s robot: others read along there.',
  posts: POSTS,
  clients: [],
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 200, schema: TestPageView },
  refusals: ['not-found', 'tested-just-now', 'busy-record'],
} satisfies Operation;
