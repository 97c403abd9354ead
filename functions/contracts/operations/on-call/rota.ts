import * as z from 'zod';
import {
  ImportOverrides,
  OverrideRequest,
  RotaChangeId,
  RotaChanges,
  RotaExport,
  ShiftsQuery,
  ShiftsView,
  SwapRequest,
  TakeRequest,
} from '../../rota.ts';
import { jsonBody, KEY, NO_BODY, NONE, type Operation } from '../operation.ts';
import { LEADS, WORKERS } from '../who-may-ask.ts';

/** Who may be on call. */
const CALLED = [...WORKERS, 'on-call'] as const;

const reading = {
  room: 'on-call',
  method: 'GET',
  params: NONE,
  posts: CALLED,
  clients: [],
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  refusals: [],
} as const satisfies Partial<Operation>;

/** Given twice, each is done once. */
const changing = {
  room: 'on-call',
  method: 'POST',
  params: NONE,
  query: NONE,
  clients: [],
  key: KEY.natural,
  ifMatch: false,
  answer: { status: 200, schema: RotaChanges },
} as const satisfies Partial<Operation>;

const ByChange = z.object({ id: RotaChangeId });

export const readShifts = {
  ...reading,
  id: 'readShifts',
  path: '/on-call/shifts',
  query: ShiftsQuery,
  summary: 'Read who is on call when, past and to come, and what was changed of it (F3)',
  description:
    'Past times are told by the rota of then: what a deployment writes anew counts from when it was found out, within the hour.',
  answer: { status: 200, schema: ShiftsView },
} satisfies Operation;

export const exportRota = {
  ...reading,
  id: 'exportRota',
  path: '/on-call/rota',
  query: NONE,
  summary: 'Export the rotas whole, as JSON (F3)',
  description:
    'A level as it stands in `on-call.json`, and the overrides that `POST /on-call/rota` takes.',
  answer: { status: 200, schema: RotaExport },
} satisfies Operation;

export const importOverrides = {
  ...changing,
  id: 'importOverrides',
  label: { zh: '导入代班', en: 'Import overrides' },
  path: '/on-call/rota',
  summary: 'Import overrides as JSON, all or none of them (F3); what is over is left out',
  description: 'The rota itself is the deployment’s: it is written in `on-call.json`.',
  posts: LEADS,
  body: jsonBody(ImportOverrides, {
    overrides: [
      {
        level: 'city',
        from: '2027-02-06T09:00:00+08:00',
        to: '2027-02-07T09:00:00+08:00',
        person: 'ha-duty-2',
        insteadOf: 'ha-duty-1',
      },
    ],
  }),
  refusals: ['no-such-person', 'not-of-rota', 'out-of-order', 'no-rota-there', 'busy-record'],
} satisfies Operation;

export const overrideRota = {
  ...changing,
  id: 'overrideRota',
  label: { zh: '安排代班', en: 'Override' },
  path: '/on-call/overrides',
  summary: 'Put somebody on call for a time, before all others or for somebody (F3)',
  description: 'Chains that run go on as they began. What is over stays as it was.',
  posts: LEADS,
  body: jsonBody(OverrideRequest, {
    level: 'city',
    from: '2027-02-06T09:00:00+08:00',
    to: '2027-02-07T09:00:00+08:00',
    person: 'ha-duty-2',
    insteadOf: 'ha-duty-1',
    because: 'absence',
  }),
  refusals: [
    'no-such-person',
    'not-of-rota',
    'out-of-order',
    'time-passed',
    'no-rota-there',
    'busy-record',
  ],
} satisfies Operation;

export const endOverride = {
  ...changing,
  id: 'endOverride',
  label: { zh: '取消代班', en: 'Cancel' },
  path: '/on-call/overrides/{id}/end',
  params: ByChange,
  summary: 'Cancel an override: before it begins as if it never was, while it goes on from now',
  posts: LEADS,
  body: NO_BODY,
  refusals: ['not-found', 'time-passed', 'no-rota-there', 'busy-record'],
} satisfies Operation;

export const takeShift = {
  ...changing,
  id: 'takeShift',
  label: { zh: '接过当前班次', en: 'Take this shift now' },
  path: '/on-call/take',
  summary: 'Take the shift that goes on, for whoever is called first, until it ends (F3)',
  description:
    'From now until the rota changes, at most a day. Chains that run go on as they began.',
  posts: CALLED,
  body: jsonBody(TakeRequest, { level: 'city' }),
  refusals: ['no-such-person', 'not-of-rota', 'no-rota-there', 'busy-record'],
} satisfies Operation;

export const askSwap = {
  ...changing,
  id: 'askSwap',
  label: { zh: '请求换班', en: 'Ask for a swap' },
  path: '/on-call/swaps',
  summary: 'Ask somebody to stand for oneself, perhaps in return for a time of theirs (F3)',
  posts: CALLED,
  body: jsonBody(SwapRequest, {
    level: 'city',
    from: '2027-02-06T09:00:00+08:00',
    to: '2027-02-07T09:00:00+08:00',
    with: 'ha-duty-2',
  }),
  refusals: [
    'no-such-person',
    'not-of-rota',
    'not-on-call',
    'not-asked',
    'out-of-order',
    'time-passed',
    'no-rota-there',
    'busy-record',
  ],
} satisfies Operation;

export const agreeSwap = {
  ...changing,
  id: 'agreeSwap',
  label: { zh: '同意换班', en: 'Agree' },
  path: '/on-call/swaps/{id}/agree',
  params: ByChange,
  summary: 'Agree to a swap that one was asked for; nobody agrees to their own (F3)',
  posts: CALLED,
  body: NO_BODY,
  refusals: [
    'not-found',
    'not-asked',
    'not-on-call',
    'swap-settled',
    'time-passed',
    'no-rota-there',
    'busy-record',
  ],
} satisfies Operation;

export const declineSwap = {
  ...changing,
  id: 'declineSwap',
  label: { zh: '不换班', en: 'Do not swap' },
  path: '/on-call/swaps/{id}/decline',
  params: ByChange,
  summary: 'Decline a swap that one was asked for, or withdraw what one has asked for',
  posts: CALLED,
  body: NO_BODY,
  refusals: ['not-found', 'not-asked', 'swap-settled', 'no-rota-there', 'busy-record'],
} satisfies Operation;
