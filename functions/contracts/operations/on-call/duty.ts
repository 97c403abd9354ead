import { DutyQuery, DutyView } from '../../duty.ts';
import { KEY, NO_BODY, NONE, type Operation } from '../operation.ts';
import { WORKERS } from '../who-may-ask.ts';

export const readDuty = {
  id: 'readDuty',
  room: 'on-call',
  method: 'GET',
  path: '/on-call',
  params: NONE,
  query: DutyQuery,
  summary: 'Read who is on call at an instant, level by level, and when nobody is (F3)',
  posts: [...WORKERS, 'on-call'],
  clients: [],
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 200, schema: DutyView },
  refusals: [],
} satisfies Operation;
