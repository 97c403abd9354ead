import * as z from 'zod';
import { AlertId, AlertList, AlertListQuery, AlertView } from '../../alerts.ts';
import { KEY, NO_BODY, NONE, type Operation } from '../operation.ts';
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
