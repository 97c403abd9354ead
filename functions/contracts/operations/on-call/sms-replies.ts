import * as z from 'zod';
import type { OpenOperation } from '../open-operation.ts';
import { jsonBody, NONE } from '../operation.ts';

/** A text message that somebody has sent back to a page, as the provider hands it on. */
export const SmsReply = z
  .strictObject({
    /** The number that sent it, as the network says. */
    from: z.string().regex(/^\+[1-9]\d{6,14}$/, 'expected an E.164 number'),
    text: z.string().max(1000),
  })
  .meta({ id: 'SmsReply' });
export type SmsReply = z.infer<typeof SmsReply>;

/** What a reply came to, as its provider may know it: not why nothing came of it. */
const REPLY_OUTCOMES = ['acknowledged', 'acknowledged-before', 'nothing'] as const;

/** A reply to a page, by which its alert is acknowledged. */
export const takeSmsReply = {
  id: 'takeSmsReply',
  room: 'on-call',
  method: 'POST',
  path: '/providers/sms/replies',
  params: NONE,
  query: NONE,
  summary: 'A reply to a page by text message, from its provider',
  description:
    'Where a branch has `messages.sms.replies`, a page by text message bears a code of six digits; whoever sends it back from the number that was paged acknowledges that alert (F3). Signed like reports: `Redress-Signature: t=<epoch seconds>,v1=<hex HMAC-SHA256 of "<t>.<raw body>">`, `t` at most 300 s off. May come again. A wrong code, another number and a call that is over are answered alike: `nothing`.',
  open: {
    throttle: { rateLimit: 10, burstLimit: 20 },
    admittedBy:
      'The signature over time and body, under the secret shared with the provider alone; and a code that is good from the number that was paged, while its chain calls.',
  },
  body: jsonBody(SmsReply, { from: '+8613800000000', text: '482167' }),
  answer: { status: 200, schema: z.strictObject({ outcome: z.enum(REPLY_OUTCOMES) }) },
  refusals: ['invalid-signature', 'not-found'],
} satisfies OpenOperation;
