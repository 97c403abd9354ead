import * as z from 'zod';
import type { OpenOperation } from '../open-operation.ts';
import { jsonBody, NONE } from '../operation.ts';

/** What has become of a text message, as its provider tells it. */
export const SmsReport = z
  .strictObject({
    /** The `messageId` that the text came with. */
    messageId: z.string().min(1).max(200),
    outcome: z.enum(['delivered', 'undelivered', 'failed']),
  })
  .meta({ id: 'SmsReport' });
export type SmsReport = z.infer<typeof SmsReport>;

/** A provider's delivery report. */
export const takeSmsReport = {
  id: 'takeSmsReport',
  room: 'customers',
  method: 'POST',
  path: '/providers/sms/reports',
  params: NONE,
  query: NONE,
  summary: 'What has become of a text message, from its provider',
  description:
    'Signed like what we send: `Redress-Signature: t=<epoch seconds>,v1=<hex HMAC-SHA256 of "<t>.<raw body>">`, `t` at most 300 s off. May come again. Tells of messages to customers and of pages to whoever is on call alike; of a page that has not got through, the next way of whoever was called is tried at once (F3). A message that there is not is answered as one that there is; 503 where the text to a customer is still on its way out: send it again.',
  open: {
    throttle: { rateLimit: 50, burstLimit: 100 },
    admittedBy: 'The signature over time and body, under the secret shared with the provider.',
  },
  body: jsonBody(SmsReport, {
    messageId: '01M82513NRAA006SAANQFS5AKA-1-receipt',
    outcome: 'delivered',
  }),
  answer: { status: 200, schema: z.strictObject({ taken: z.literal(true) }) },
  refusals: ['invalid-signature'],
} satisfies OpenOperation;
