import { PageQuery } from '../../page.ts';
import { CaseView, TimelinePage } from '../../views.ts';
import { KEY, NO_BODY, NONE, type Operation } from '../operation.ts';
import { CASE_READERS, WORKERS } from '../who-may-ask.ts';
import { ComplaintPath } from './complaint-command.ts';

const reading = {
  room: 'handling',
  method: 'GET',
  params: ComplaintPath,
  posts: WORKERS,
  clients: [],
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
} as const satisfies Partial<Operation>;

export const readComplaint = {
  ...reading,
  id: 'readComplaint',
  path: '/complaints/{id}',
  query: NONE,
  ...CASE_READERS,
  summary: 'Read a case; the look-up is logged (M2)',
  description:
    'Whole for the desk, the review, whoever took it, the dispatcher while it waits, those of a unit with an order about it or of one above, and Regulatory & Legal where something was reported up; everybody else sees the customer masked and no words (M3). Of a complaint that has climbed here its owner is asked, now, and nothing is kept; of other branches’ it is what they have told. An integrator reads what it has sent itself (the same `sub`), without `caseFile`.',
  answer: { status: 200, schema: CaseView },
  refusals: ['not-found', 'owner-unreachable'],
} satisfies Operation;

export const readTimeline = {
  ...reading,
  id: 'readTimeline',
  path: '/complaints/{id}/timeline',
  query: PageQuery,
  summary: 'What happened: who, when, by which rule, in which words',
  answer: { status: 200, schema: TimelinePage },
  refusals: ['not-found', 'not-owner', 'not-disclosed', 'owner-unreachable'],
} satisfies Operation;
