import * as z from 'zod';
import { TICKET_STATES } from '../../../domain/ticket/ticket.ts';
import { StoredInstant } from '../../time.ts';
import { ComplaintPath } from '../handling/complaint-command.ts';
import type { OpenOperation } from '../open-operation.ts';
import { KEY, NO_BODY, NONE, type Operation } from '../operation.ts';
import { DESK } from '../who-may-ask.ts';

/** How a complaint stands, as its customer is shown it: nothing personal (M3). */
export const Progress = z
  .strictObject({
    ticketNumber: z.string(),
    state: z.enum(TICKET_STATES),
    /** By when the customer hears from us next; absent when nothing more is promised. */
    nextDate: StoredInstant.optional(),
  })
  .meta({ id: 'Progress' });
export type Progress = z.infer<typeof Progress>;

/** What a customer opens on their phone: how their complaint stands. */
export const readProgress = {
  id: 'readProgress',
  room: 'customers',
  method: 'GET',
  path: '/progress/{token}',
  // Whatever is no token is answered as one that was guessed.
  params: z.object({ token: z.string() }),
  query: NONE,
  summary: 'How a complaint stands, for its customer: number, state and next date only',
  description:
    'The token comes from `POST /complaints/{id}/progress-link` and expires. One that is guessed, expired or of another ticket is answered alike. A page in Chinese or English (`Accept-Language`) where `Accept` prefers `text/html`, else JSON.',
  open: {
    throttle: { rateLimit: 20, burstLimit: 40 },
    admittedBy: 'The secret in its path, which expires.',
  },
  page: true,
  body: NO_BODY,
  answer: { status: 200, schema: Progress },
  refusals: ['not-found'],
} satisfies OpenOperation;

/** A link that can be given to the customer of a complaint. */
export const ProgressLink = z
  .strictObject({
    url: z.url().meta({ description: 'For this customer alone: whoever has it sees the state.' }),
    expiresAt: StoredInstant,
  })
  .meta({ id: 'ProgressLink' });
export type ProgressLink = z.infer<typeof ProgressLink>;

/** Makes the link; that it was made is logged with who asked (M2). */
export const makeProgressLink = {
  id: 'makeProgressLink',
  label: { zh: '生成进度查询链接', en: 'Make a progress link' },
  room: 'customers',
  method: 'POST',
  path: '/complaints/{id}/progress-link',
  params: ComplaintPath,
  query: NONE,
  summary: 'A link by which the customer sees how the complaint stands; the look-up is logged (M2)',
  description:
    'Each call gives a link of its own, good for as long as the policy says (`progressLink`). Links made before stay good.',
  posts: DESK,
  clients: [],
  key: KEY.none,
  ifMatch: false,
  body: NO_BODY,
  answer: { status: 200, schema: ProgressLink },
  refusals: ['not-found', 'not-owner'],
} satisfies Operation;
