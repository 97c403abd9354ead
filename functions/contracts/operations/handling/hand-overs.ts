import * as z from 'zod';
import type { Post } from '../../../domain/post.ts';
import {
  HandOverId,
  HandOverList,
  HandOverQuery,
  HandOverRequest,
  HandOverSummary,
  HandOverView,
} from '../../hand-overs.ts';
import { jsonBody, KEY, NO_BODY, NONE, type Operation } from '../operation.ts';
import { LEADS } from '../who-may-ask.ts';

/** Who reads hand-overs: those who write them, and whoever is called because one is not acknowledged. */
const READERS: readonly Post[] = [...LEADS, 'on-call'];

const HandOverPath = z.object({ id: HandOverId });

export const handOverShift = {
  id: 'handOverShift',
  label: { zh: '交班', en: 'Hand the shift over' },
  room: 'handling',
  method: 'POST',
  path: '/hand-overs',
  params: NONE,
  query: NONE,
  summary: 'Hand the shift over: what it leaves is put on record as it is now (E9)',
  description:
    'What the unit has is counted, and the first thirty of each named: complaints with which its open work orders are, by the order’s next limit, those of them promised or chased, whose customers are to be told something, and unacknowledged alerts about them or the unit, alerts and messages from the newest. Units under it that have no lead of their own count with it. Of the complaint centre, and of every unit at once, it is all that the branch has, by each complaint’s next limit. Whoever leads one unit need not name it; who leads several must. Managers may name any unit; without one it is that of the only unit that they lead, and every unit’s where they lead none. Somebody else of the unit, or a manager, acknowledges it in the time that the policy gives; else whoever is on call hears of it.',
  posts: LEADS,
  clients: [],
  key: KEY.required,
  ifMatch: false,
  body: jsonBody(HandOverRequest, {
    unit: 'complaint-centre',
    note: '北区割接后仍有零星投诉，基站已报修',
  }),
  answer: { status: 201, schema: HandOverSummary },
  refusals: [
    'idempotency-key-required',
    'idempotency-conflict',
    'unit-not-led',
    'several-units-led',
    'no-such-unit',
    'busy-record',
  ],
} satisfies Operation;

export const listHandOvers = {
  id: 'listHandOvers',
  room: 'handling',
  method: 'GET',
  path: '/hand-overs',
  params: NONE,
  query: HandOverQuery,
  summary:
    'List hand-overs, the newest first, and whether your unit’s last one is too long ago (E9)',
  posts: READERS,
  clients: [],
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 200, schema: HandOverList },
  refusals: [],
} satisfies Operation;

export const readHandOver = {
  id: 'readHandOver',
  room: 'handling',
  method: 'GET',
  path: '/hand-overs/{id}',
  params: HandOverPath,
  query: NONE,
  summary: 'Read a hand-over: what the shift left, and what was written besides (E9)',
  posts: READERS,
  clients: [],
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 200, schema: HandOverView },
  refusals: ['not-found'],
} satisfies Operation;

export const acknowledgeHandOver = {
  id: 'acknowledgeHandOver',
  label: { zh: '确认接班', en: 'Take the shift over' },
  room: 'handling',
  method: 'POST',
  path: '/hand-overs/{id}/acknowledge',
  params: HandOverPath,
  query: NONE,
  summary: 'Acknowledge a hand-over of one’s unit, never one’s own (E9); twice is once',
  posts: LEADS,
  clients: [],
  // Taken and checked, but not needed: the first one stands.
  key: KEY.natural,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 200, schema: HandOverSummary },
  refusals: ['not-found', 'own-hand-over', 'not-of-shift', 'busy-record'],
} satisfies Operation;
