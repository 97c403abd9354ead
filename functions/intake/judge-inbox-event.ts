import * as z from 'zod';
import { Letter, PhoneCall, WalkIn } from '../contracts/intake.ts';
import { type ProblemDetail, problemsOf } from '../contracts/problem.ts';
import type { ProblemReason } from '../contracts/problem-reasons.ts';

/** An event as it came off the inbox bus; anybody with the right to put may have made it. */
export const InboxEvent = z.looseObject({
  id: z.string(),
  source: z.string(),
  'detail-type': z.string(),
  detail: z.unknown(),
});
export type InboxEvent = z.infer<typeof InboxEvent>;

/** A complaint in an event, by its channel. */
export type Inbound =
  | { readonly channel: 'phone'; readonly message: z.output<typeof PhoneCall> }
  | { readonly channel: 'walk-in'; readonly message: z.output<typeof WalkIn> }
  | { readonly channel: 'letter'; readonly message: z.output<typeof Letter> };

/** Why an event is not taken in; it goes to the dead-letter queue with this. */
export type EventRefusal = {
  readonly kind: 'refused';
  readonly reason: ProblemReason | 'foreign-source' | 'unknown-event';
  readonly details: readonly ProblemDetail[];
};

/** The one source that integrators put events under. */
const SOURCE = 'redress.integrator';

/** What an integrator says about the event itself. */
const InboundMeta = z.looseObject({ branch: z.string().optional() });

const refused = (
  reason: EventRefusal['reason'],
  details: readonly ProblemDetail[] = [],
): EventRefusal => ({ kind: 'refused', reason, details });

/**
 * Judges an inbox event: its source, its type, the branch that it names and its shape. The complaint
 * stands in `detail.data`, or is the detail itself where there is no `data`.
 */
export const judgeInboxEvent = (
  event: InboxEvent,
  branch: string,
): EventRefusal | { readonly kind: 'inbound'; readonly inbound: Inbound } => {
  if (event.source !== SOURCE) return refused('foreign-source');
  const envelope = z.object({ meta: InboundMeta.optional(), data: z.unknown() });
  const wrapped = envelope.safeParse(event.detail);
  const meant = wrapped.success ? wrapped.data.meta?.branch : undefined;
  if (meant !== undefined && meant !== branch) return refused('foreign-branch');
  const data =
    wrapped.success && wrapped.data.data !== undefined ? wrapped.data.data : event.detail;
  switch (event['detail-type']) {
    case 'PhoneCallLogged':
      return fitting(PhoneCall, data, (message) => ({ channel: 'phone', message }));
    case 'WalkInRegistered':
      return fitting(WalkIn, data, (message) => ({ channel: 'walk-in', message }));
    case 'LetterReceived':
      return fitting(Letter, data, (message) => ({ channel: 'letter', message }));
    default:
      return refused('unknown-event');
  }
};

const fitting = <Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  wrap: (message: z.output<Schema>) => Inbound,
): EventRefusal | { readonly kind: 'inbound'; readonly inbound: Inbound } => {
  const result = schema.safeParse(data);
  return result.success
    ? { kind: 'inbound', inbound: wrap(result.data) }
    : refused('invalid-request', problemsOf(result.error));
};
