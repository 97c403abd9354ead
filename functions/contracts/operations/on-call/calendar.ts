import * as z from 'zod';
import { StoredInstant } from '../../time.ts';
import type { OpenOperation } from '../open-operation.ts';
import { KEY, NO_BODY, NONE, type Operation } from '../operation.ts';
import { WORKERS } from '../who-may-ask.ts';

/** The secret address of somebody's calendar. */
export const CalendarLink = z
  .strictObject({
    url: z.url().meta({ description: 'For a calendar program: whoever has it sees this duty.' }),
    expiresAt: StoredInstant,
  })
  .meta({ id: 'CalendarLink' });
export type CalendarLink = z.infer<typeof CalendarLink>;

export const makeCalendarLink = {
  id: 'makeCalendarLink',
  label: { zh: '生成值班日历地址', en: 'Make a calendar address' },
  room: 'on-call',
  method: 'POST',
  path: '/on-call/calendar-link',
  params: NONE,
  query: NONE,
  summary: 'The address of a calendar of one’s own duty, for calendar programs (F3)',
  description:
    'One’s own alone. Each call gives an address of its own, good for 180 days; those made before stay good.',
  posts: [...WORKERS, 'on-call'],
  clients: [],
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 200, schema: CalendarLink },
  refusals: ['not-found'],
} satisfies Operation;

/** What a calendar program subscribes to. */
export const readCalendar = {
  id: 'readCalendar',
  room: 'on-call',
  method: 'GET',
  path: '/on-call/calendar/{token}',
  // Whatever is no token is answered as one that was guessed.
  params: z.object({ token: z.string() }),
  query: NONE,
  summary: 'Somebody’s duty as an iCalendar (RFC 5545): from a week ago to 60 days ahead',
  description:
    'The token comes from `POST /on-call/calendar-link` and expires. One that is guessed, expired, or of somebody who has left is answered alike. `text/calendar`, in Chinese or English by `Accept-Language`.',
  open: {
    throttle: { rateLimit: 10, burstLimit: 50 },
    admittedBy: 'The secret in its path, which expires.',
  },
  calendar: true,
  body: NO_BODY,
  answer: { status: 200, schema: z.string() },
  refusals: ['not-found'],
} satisfies OpenOperation;
