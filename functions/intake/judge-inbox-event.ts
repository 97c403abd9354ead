import * as z from 'zod';
import { Letter, PhoneCall, Transferred, WalkIn, WebsiteForm } from '../contracts/intake.ts';
import { type ProblemDetail, readBy } from '../contracts/problem.ts';
import type { ProblemReason } from '../contracts/problem-reasons.ts';

/** An event as it came off the inbox bus; anybody with the right to put may have made it. */
export const InboxEvent = z.looseObject({
  id: z.string(),
  source: z.string(),
  'detail-type': z.string(),
  /** As whoever put it has given it, or EventBridge. */
  time: z.string().optional(),
  detail: z.unknown(),
});
export type InboxEvent = z.infer<typeof InboxEvent>;

/** A complaint in an event, by its channel. */
export type Inbound =
  | { readonly channel: 'phone'; readonly message: z.output<typeof PhoneCall> }
  | { readonly channel: 'walk-in'; readonly message: z.output<typeof WalkIn> }
  | { readonly channel: 'letter'; readonly message: z.output<typeof Letter> }
  | { readonly channel: 'website'; readonly message: z.output<typeof WebsiteForm> }
  | { readonly channel: 'transferred'; readonly message: z.output<typeof Transferred> };

/** Why an event is not taken in; it goes to the dead-letter queue with this. */
export type EventRefusal = {
  readonly kind: 'refused';
  readonly reason: ProblemReason | 'foreign-source' | 'unknown-event';
  readonly details: readonly ProblemDetail[];
};

/** The one source that integrators put events under. */
const SOURCE = 'redress.integrator';

/** What an integrator says about the event itself, and nothing beside it. */
const Envelope = z.strictObject({
  meta: z.looseObject({ branch: z.string().optional() }).optional(),
  data: z.unknown(),
});

// Whom an event is meant for is told before anything else, whatever else is wrong with it.
const Meant = z.looseObject({ meta: z.looseObject({ branch: z.string() }) });

const refused = (
  reason: EventRefusal['reason'],
  details: readonly ProblemDetail[] = [],
): EventRefusal => ({ kind: 'refused', reason, details });

type Judged = EventRefusal | { readonly kind: 'inbound'; readonly inbound: Inbound };

/** Judges an inbox event: its source, its type, the branch that it names and its shape. */
export const judgeInboxEvent = (event: InboxEvent, branch: string): Judged => {
  if (event.source !== SOURCE) return refused('foreign-source');
  const meant = Meant.safeParse(event.detail);
  if (meant.success && meant.data.meta.branch !== branch) return refused('foreign-branch');
  switch (event['detail-type']) {
    case 'PhoneCallLogged':
      return fitting(PhoneCall, event.detail, (message) => ({ channel: 'phone', message }));
    case 'WalkInRegistered':
      return fitting(WalkIn, event.detail, (message) => ({ channel: 'walk-in', message }));
    case 'LetterReceived':
      return fitting(Letter, event.detail, (message) => ({ channel: 'letter', message }));
    case 'WebsiteFormSubmitted':
      return fitting(WebsiteForm, event.detail, (message) => ({ channel: 'website', message }));
    case 'ReferralReceived':
      return fitting(Transferred, event.detail, (message) => ({ channel: 'transferred', message }));
    default:
      return refused('unknown-event');
  }
};

const fitting = <Schema extends z.ZodType>(
  schema: Schema,
  detail: unknown,
  wrap: (message: z.output<Schema>) => Inbound,
): Judged => {
  const envelope = readBy(Envelope, detail, 'detail');
  if (envelope.kind === 'unreadable') return refused('invalid-request', envelope.details);
  const message = readBy(schema, envelope.value.data, 'data');
  return message.kind === 'unreadable'
    ? refused('invalid-request', message.details)
    : { kind: 'inbound', inbound: wrap(message.value) };
};
