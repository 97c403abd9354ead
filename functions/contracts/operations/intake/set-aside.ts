import * as z from 'zod';
import type { Post } from '../../../domain/post.ts';
import { Registered } from '../../registered.ts';
import {
  DismissRequest,
  SetAsideId,
  SetAsidePage,
  SetAsideQuery,
  SetAsideView,
} from '../../set-aside.ts';
import { jsonBody, KEY, NO_BODY, NONE, type Operation } from '../operation.ts';

/** Who judges anew what opened no ticket. */
const JUDGES: readonly Post[] = ['manager'];

const SetAsidePath = z.object({ id: SetAsideId });

export const listSetAside = {
  id: 'listSetAside',
  room: 'intake',
  method: 'GET',
  path: '/intake/set-aside',
  params: NONE,
  query: SetAsideQuery,
  summary: 'List what came in and opened no ticket, the newest first (B2)',
  description: "Machines' mail, refused events, what nobody could read: why, when, where it lies.",
  posts: JUDGES,
  clients: [],
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 200, schema: SetAsidePage },
  refusals: [],
} satisfies Operation;

export const registerSetAside = {
  id: 'registerSetAside',
  label: { zh: '登记为工单', en: 'Make a ticket of it' },
  room: 'intake',
  method: 'POST',
  path: '/intake/set-aside/{id}/register',
  params: SetAsidePath,
  query: NONE,
  summary: 'Make a ticket of it, with clocks from when it came (B2); twice is once',
  description:
    'What can be read of it becomes the words; it is evidence in any case. It may have been dismissed before. Where it is a complaint that has a ticket already, by its Message-ID or its content, that one is answered.',
  posts: JUDGES,
  clients: [],
  // It is known by itself, and becomes one ticket under whatever key.
  key: KEY.natural,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 201, schema: Registered },
  refusals: ['not-found', 'idempotency-conflict', 'busy-record'],
} satisfies Operation;

export const dismissSetAside = {
  id: 'dismissSetAside',
  label: { zh: '注明无需登记', en: 'Dismiss' },
  room: 'intake',
  method: 'POST',
  path: '/intake/set-aside/{id}/dismiss',
  params: SetAsidePath,
  query: NONE,
  summary: 'Say why no ticket is made of it; twice is once',
  posts: JUDGES,
  clients: [],
  // Taken and checked, but not needed: the first reason stands.
  key: KEY.natural,
  ifMatch: false,
  body: jsonBody(DismissRequest, { reason: 'machine-mail' }),
  answer: { status: 200, schema: SetAsideView },
  refusals: ['not-found', 'already-ticketed', 'busy-record'],
} satisfies Operation;
