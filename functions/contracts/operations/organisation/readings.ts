import { POSTS } from '../../../domain/post.ts';
import {
  PersonListQuery,
  PersonPage,
  UnitListQuery,
  UnitPage,
  UnitView,
  WholePersonView,
} from '../../members.ts';
import { PageQuery } from '../../page.ts';
import { TimelinePage } from '../../views.ts';
import { KEY, NO_BODY, NONE, type Operation } from '../operation.ts';
import { MANAGERS } from './member-command.ts';
import { PersonPath } from './people.ts';
import { UnitPath } from './units.ts';

const reading = {
  room: 'organisation',
  method: 'GET',
  clients: [],
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
} as const satisfies Partial<Operation>;

export const listUnits = {
  ...reading,
  id: 'listUnits',
  path: '/organisation/units',
  params: NONE,
  query: UnitListQuery,
  summary: 'List units, by id; without `state` those that are open',
  posts: POSTS,
  answer: { status: 200, schema: UnitPage },
  refusals: [],
} satisfies Operation;

export const readUnit = {
  ...reading,
  id: 'readUnit',
  path: '/organisation/units/{id}',
  params: UnitPath,
  query: NONE,
  summary: 'Read a unit',
  posts: POSTS,
  answer: { status: 200, schema: UnitView },
  refusals: ['not-found'],
} satisfies Operation;

export const readUnitTimeline = {
  ...reading,
  id: 'readUnitTimeline',
  path: '/organisation/units/{id}/timeline',
  params: UnitPath,
  query: PageQuery,
  summary: 'Who has changed a unit, when, and into what',
  posts: MANAGERS,
  answer: { status: 200, schema: TimelinePage },
  refusals: ['not-found'],
} satisfies Operation;

export const listPeople = {
  ...reading,
  id: 'listPeople',
  path: '/organisation/people',
  params: NONE,
  query: PersonListQuery,
  summary: 'List people and their posts, by id; without `state` those who have not left',
  posts: POSTS,
  answer: { status: 200, schema: PersonPage },
  refusals: [],
} satisfies Operation;

export const readPerson = {
  ...reading,
  id: 'readPerson',
  path: '/organisation/people/{id}',
  params: PersonPath,
  query: NONE,
  summary: 'Read a person, with how to reach them and what they may grant',
  posts: MANAGERS,
  answer: { status: 200, schema: WholePersonView },
  refusals: ['not-found'],
} satisfies Operation;

export const readPersonTimeline = {
  ...reading,
  id: 'readPersonTimeline',
  path: '/organisation/people/{id}/timeline',
  params: PersonPath,
  query: PageQuery,
  summary: 'Who has changed what is said of a person, when, and into what',
  posts: MANAGERS,
  answer: { status: 200, schema: TimelinePage },
  refusals: ['not-found'],
} satisfies Operation;
