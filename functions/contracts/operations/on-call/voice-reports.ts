import * as z from 'zod';
import type { OpenOperation } from '../open-operation.ts';
import { jsonBody, NONE } from '../operation.ts';

/** What became of a call to somebody, as its provider tells it. */
export const VoiceReport = z
  .strictObject({
    /** The `callId` that the call came with. */
    callId: z.string().min(1).max(300),
    outcome: z.enum(['answered', 'no-answer', 'busy', 'failed']),
    /** What they pressed. */
    digit: z
      .string()
      .regex(/^[0-9*#]$/, 'expected one of 0-9, * and #')
      .exactOptional(),
  })
  .meta({ id: 'VoiceReport' });
export type VoiceReport = z.infer<typeof VoiceReport>;

/** A provider's report of a call, by which its alert is acknowledged. */
export const takeVoiceReport = {
  id: 'takeVoiceReport',
  room: 'on-call',
  method: 'POST',
  path: '/providers/voice/reports',
  params: NONE,
  query: NONE,
  summary: 'What has become of a call to somebody on call, from its provider',
  description:
    'Where a branch has `messages.voice`, who is paged may be called; whoever presses 1 acknowledges that alert (F3). Signed: `Redress-Signature: t=<epoch seconds>,v1=<hex HMAC-SHA256 of "<t>.<raw body>">` under the secret of `messages.voice`, `t` at most 300 s off. May come again. What became of the call is on record with it; one that has not got through (`no-answer`, `busy`, `failed`) has the next way of whoever was called tried at once. Another digit, a call that there is not and one that is over are answered alike: `nothing`.',
  open: {
    throttle: { rateLimit: 10, burstLimit: 20 },
    admittedBy:
      'The signature over time and body, under the secret shared with the provider alone; a call acknowledges while its chain calls.',
  },
  body: jsonBody(VoiceReport, {
    callId: '01M82513NRAA006SAANQFS5AKA.3.on-call.1.js-duty-1',
    outcome: 'answered',
    digit: '1',
  }),
  answer: {
    status: 200,
    schema: z.strictObject({
      outcome: z.enum(['acknowledged', 'acknowledged-before', 'nothing']),
    }),
  },
  refusals: ['invalid-signature', 'not-found'],
} satisfies OpenOperation;
