import * as z from 'zod';
import { WholePersonView } from '../../members.ts';
import { GivenAbsence, GivenPerson, GivenPosts, MemberId } from '../../organisation.ts';
import { jsonBody, NONE, type Operation } from '../operation.ts';
import {
  ADDING_REFUSALS,
  emptyBody,
  type MemberCommand,
  memberCommand,
  refusalsOf,
} from './member-command.ts';

export const PersonPath = z.object({ id: MemberId });

const onPerson = {
  ...memberCommand,
  params: PersonPath,
  query: NONE,
  answer: { status: 200, schema: WholePersonView },
  refusals: refusalsOf('person-left'),
} as const satisfies Partial<Operation>;

/** Of what may take a post away from somebody. */
const LEAVING_REFUSALS = [...onPerson.refusals, 'last-manager'] as const;

const SUN = {
  sub: 'ha-sun-yue',
  name: '孙悦',
  ways: { email: 'sun-yue@huaian.example.cn' },
  posts: [{ post: 'handler', unit: 'qingjiangpu' }],
  refundLimitFen: 20_000,
} as const;

/** Somebody is of the branch from now on, with their posts (A1, A7). */
export const addPerson = {
  ...memberCommand,
  id: 'addPerson',
  label: { zh: '新增人员', en: 'Add a person' },
  path: '/organisation/people',
  params: NONE,
  query: NONE,
  summary: 'Add a person, with their posts; their token may at once what these allow (A1, A7)',
  ifMatch: false,
  body: jsonBody(
    GivenPerson.extend({ id: MemberId }).transform(({ id, ...profile }) => ({ id, profile })),
    { id: 'ha-sun-yue', ...SUN, posts: [...SUN.posts] },
  ),
  answer: { status: 201, schema: WholePersonView },
  refusals: ADDING_REFUSALS,
} satisfies Operation;

/** All that is said of a person, said anew. */
export const changePerson = {
  ...onPerson,
  id: 'changePerson',
  label: { zh: '修改人员', en: 'Change the person' },
  refusals: LEAVING_REFUSALS,
  path: '/organisation/people/{id}/change',
  summary:
    'Change what is said of a person: name, ways, posts, limit (I2); the whole of it, what is left out is no more',
  body: jsonBody(
    GivenPerson.transform((profile): MemberCommand => ({ kind: 'change-person', profile })),
    { ...SUN, posts: [...SUN.posts], refundLimitFen: 50_000 },
  ),
} satisfies Operation;

/** What somebody is posted as from now on. */
export const changePosts = {
  ...onPerson,
  id: 'changePosts',
  label: { zh: '调整岗位', en: 'Change posts' },
  refusals: LEAVING_REFUSALS,
  path: '/organisation/people/{id}/change-posts',
  summary: 'Say what a person is posted as from now on, and where: all of it',
  body: jsonBody(
    z
      .strictObject({ posts: GivenPosts })
      .transform(({ posts }): MemberCommand => ({ kind: 'change-posts', posts })),
    { posts: [{ post: 'handler', unit: 'lianshui' }] },
  ),
} satisfies Operation;

/** Body of an absence, somebody's own or another's; each operation names its own in the document. */
export const absenceBody = () =>
  jsonBody(
    GivenAbsence.transform((absence): MemberCommand => ({ kind: 'enter-absence', absence })),
    {
      from: '2026-10-08T08:30:00+08:00',
      to: '2026-10-15T08:30:00+08:00',
      deputy: 'ha-qingjiangpu-deputy',
    },
  );

/** Body of coming back. */
export const comingBackBody = () =>
  emptyBody(
    z.strictObject({}).transform((): MemberCommand => ({ kind: 'come-back' })),
    {},
  );

/** Somebody is away; whoever they name stands in (A7). */
export const enterAbsence = {
  ...onPerson,
  id: 'enterAbsence',
  label: { zh: '登记外出', en: 'Enter an absence' },
  path: '/organisation/people/{id}/enter-absence',
  summary: 'Enter when a person is away, and who stands in (A7); the one before is replaced',
  description:
    'Without `deputy` that of the unit which they head stands in. Deputies who are away themselves have deputies: such a chain must end with somebody who is there.',
  body: absenceBody(),
} satisfies Operation;

/** Somebody is back, or does not go. */
export const comeBack = {
  ...onPerson,
  id: 'comeBack',
  label: { zh: '登记返岗', en: 'End the absence' },
  path: '/organisation/people/{id}/come-back',
  summary: 'A person is back, or does not go; nobody stands in any more',
  body: comingBackBody(),
} satisfies Operation;

/** Somebody leaves the branch for good. */
export const leave = {
  ...onPerson,
  id: 'leave',
  label: { zh: '登记离职', en: 'Record the departure' },
  refusals: LEAVING_REFUSALS,
  path: '/organisation/people/{id}/leave',
  summary: 'A person leaves for good: their token may nothing from now on',
  body: emptyBody(
    z.strictObject({}).transform((): MemberCommand => ({ kind: 'leave' })),
    {},
  ),
} satisfies Operation;
