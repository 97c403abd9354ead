import * as z from 'zod';
import { AlertId, AlertList, AlertListQuery, AlertView } from '../../alerts.ts';
import { MemberId } from '../../organisation.ts';
import { jsonBody, KEY, NO_BODY, NONE, type Operation } from '../operation.ts';
import { WORKERS } from '../who-may-ask.ts';

export const listAlerts = {
  id: 'listAlerts',
  room: 'on-call',
  method: 'GET',
  path: '/alerts',
  params: NONE,
  query: AlertListQuery,
  summary: 'List alerts, the newest first',
  posts: [...WORKERS, 'on-call'],
  clients: [],
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 200, schema: AlertList },
  refusals: [],
} satisfies Operation;

export const acknowledgeAlert = {
  id: 'acknowledgeAlert',
  label: { zh: '确认告警', en: 'Acknowledge' },
  room: 'on-call',
  method: 'POST',
  path: '/alerts/{id}/acknowledge',
  params: z.object({ id: AlertId }),
  query: NONE,
  summary: 'Acknowledge an alert (F3); twice is once',
  posts: ['on-call', 'manager', 'head'],
  clients: [],
  // Taken and checked, but not needed: acknowledging twice is acknowledging once.
  key: KEY.natural,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 200, schema: AlertView },
  refusals: ['not-found', 'busy-record'],
} satisfies Operation;

export const handOverAlert = {
  id: 'handOverAlert',
  label: { zh: '转交告警', en: 'Hand over' },
  room: 'on-call',
  method: 'POST',
  path: '/alerts/{id}/hand-over',
  params: z.object({ id: AlertId }),
  query: NONE,
  summary:
    'Hand an alert over to somebody, who must take it by acknowledging; else its chain goes on (F3)',
  posts: ['on-call', 'manager', 'head'],
  clients: [],
  // Handing over to the same person twice is handing over once.
  key: KEY.natural,
  ifMatch: false,
  body: jsonBody(z.strictObject({ to: MemberId }), { to: 'ha-duty-1' }),
  answer: { status: 200, schema: AlertView },
  refusals: ['not-found', 'no-such-person', 'not-called-yet', 'busy-record'],
} satisfies Operation;
