import * as z from 'zod';
import { POSTS } from '../../../domain/post.ts';
import { MyselfView, WholePersonView } from '../../members.ts';
import { GivenQuietWish } from '../../organisation.ts';
import { KEY, NO_BODY, NONE, type Operation } from '../operation.ts';
import { emptyBody, type MemberCommand, memberCommand, refusalsOf } from './member-command.ts';
import { absenceBody, comingBackBody } from './people.ts';

/** What everybody may say and see of themselves. */
const own = {
  ...memberCommand,
  posts: POSTS,
  params: NONE,
  query: NONE,
  answer: { status: 200, schema: WholePersonView },
  refusals: refusalsOf('person-left'),
} as const satisfies Partial<Operation>;

/** Who somebody is here, with all of their posts. */
export const readMyself = {
  ...own,
  id: 'readMyself',
  method: 'GET',
  path: '/organisation/me',
  summary: 'Read who you are here: your posts, your limit, your absence, and what you may ask for',
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 200, schema: MyselfView },
  refusals: ['not-found'],
} satisfies Operation;

/** Somebody says themselves when they are away. */
export const enterMyAbsence = {
  ...own,
  id: 'enterMyAbsence',
  label: { zh: '登记本人外出', en: 'Enter my absence' },
  path: '/organisation/me/enter-absence',
  summary: 'Enter when you are away yourself, and who stands in (A7)',
  body: absenceBody(),
} satisfies Operation;

/** Somebody says when they would rather not be reached by some of their ways. */
export const wishQuiet = {
  ...own,
  id: 'wishQuiet',
  label: { zh: '设置免打扰', en: 'Set quiet hours' },
  path: '/organisation/me/quiet',
  summary: 'Say when you would rather not be reached by some of your ways (F3); without any, never',
  description:
    'In these hours they are used only where none of your others has worked: a wish never keeps a page from you.',
  body: emptyBody(
    z
      .strictObject({ quiet: GivenQuietWish.exactOptional() })
      .transform((wish): MemberCommand => ({ kind: 'wish-quiet', ...wish })),
    { quiet: { from: '22:00', to: '07:00', quietWays: ['email', 'robot'] } },
  ),
} satisfies Operation;

/** Somebody says themselves that they are back. */
export const comeBackMyself = {
  ...own,
  id: 'comeBackMyself',
  label: { zh: '本人返岗', en: 'I am back' },
  path: '/organisation/me/come-back',
  summary: 'You are back, or do not go; nobody stands in for you any more',
  body: comingBackBody(),
} satisfies Operation;
