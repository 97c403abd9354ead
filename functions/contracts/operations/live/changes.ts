import { POSTS } from '../../../domain/post.ts';
import { ChangesQuery, ChangesView } from '../../changes.ts';
import { KEY, NO_BODY, NONE, type Operation } from '../operation.ts';

/** What pages that stay open ask for every few seconds. */
export const readChanges = {
  id: 'readChanges',
  room: 'live',
  method: 'GET',
  path: '/changes',
  params: NONE,
  query: ChangesQuery,
  summary:
    'What has changed in the branch since you last asked, and who else has open what you have',
  description:
    'Ids alone, within five seconds of what happened, for as long as ten minutes. It has a throttle of its own: pages that ask for it keep nobody from registering a complaint.',
  posts: POSTS,
  clients: [],
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 200, schema: ChangesView },
  refusals: [],
} satisfies Operation;

/** How often it may be asked for, by all of a branch together: a thousand pages, each five seconds. */
export const CHANGES_THROTTLE = { rateLimit: 250, burstLimit: 500 };
