import * as z from 'zod';
import { StoredInstant } from '../../time.ts';
import type { OpenOperation } from '../open-operation.ts';
import { NO_BODY, NONE } from '../operation.ts';

/** How an alert stands, as whoever was called for it is shown it by their link. */
export const CalledFor = z
  .strictObject({
    /** What it is about, in both languages. */
    subject: z.string(),
    state: z.enum(['raised', 'acknowledged']),
    acknowledgedAt: StoredInstant.optional(),
  })
  .meta({ id: 'CalledFor' });
export type CalledFor = z.infer<typeof CalledFor>;

const common = {
  room: 'on-call',
  path: '/acknowledge/{token}',
  // Whatever is no token is answered as one that was guessed.
  params: z.object({ token: z.string() }),
  query: NONE,
  open: {
    throttle: { rateLimit: 20, burstLimit: 40 },
    admittedBy: 'The secret in its path, which expires and is good for one call of one person.',
  },
  page: true,
  body: NO_BODY,
  answer: { status: 200, schema: CalledFor },
} as const;

/** What somebody who is called opens on their telephone: a page with one button. */
export const showCall = {
  ...common,
  id: 'showCall',
  method: 'GET',
  summary: 'What one is called for, and a button to acknowledge; opening it acknowledges nothing',
  description:
    'The link stands in the page that somebody was sent (F3), for them alone, for 24 hours. Programs that open links in mail to look at them change nothing. One that is guessed, expired, or used up because the alert was handed over since, is answered alike. A page in Chinese or English (`Accept-Language`) where `Accept` prefers `text/html`, else JSON.',
  refusals: ['not-found'],
} satisfies OpenOperation;

/** The button. */
export const acknowledgeCall = {
  ...common,
  id: 'acknowledgeCall',
  method: 'POST',
  summary: 'Acknowledge what one is called for (F3); twice is once',
  description: 'As the person whom the link was sent to. The limits go on running.',
  refusals: ['not-found', 'busy-record'],
} satisfies OpenOperation;
