import * as z from 'zod';
import type { Envelope, EventMeta } from '../contracts/envelope.ts';
import { type EventType, eventSchema, isEventType } from '../contracts/events.ts';
import type { AnyEntry } from '../contracts/items/entry.ts';
import { type ProblemDetail, problemsOf } from '../contracts/problem.ts';
import { unreachable } from '../domain/unreachable.ts';

/** The branch that tells, and where it takes commands. */
export type Teller = { readonly branch: string; readonly apiUrl: string };

/** What an entry becomes on the bus, or why it can become nothing. */
export type Told =
  | { readonly kind: 'event'; readonly type: EventType; readonly detail: Envelope }
  | {
      readonly kind: 'untellable';
      readonly reason: 'unknown-event' | 'unfit-event';
      readonly details: readonly ProblemDetail[];
    };

/**
 * The event that an entry is. One that came from another branch keeps its id and its origin, and
 * shows that it came through here.
 */
export const eventOf = (entry: AnyEntry, teller: Teller): Told => {
  const { type } = entry;
  if (!isEventType(type)) return { kind: 'untellable', reason: 'unknown-event', details: [] };
  const event = eventSchema(type).safeParse({
    meta: metaOf(entry, teller.branch),
    data: dataOf(entry, teller),
  });
  return event.success
    ? { kind: 'event', type, detail: event.data }
    : { kind: 'untellable', reason: 'unfit-event', details: problemsOf(event.error) };
};

const metaOf = (entry: AnyEntry, branch: string): EventMeta => {
  const via = [...(entry.via ?? []), branch];
  const ticketId = ticketOf(entry);
  return {
    id: entry.eventId,
    version: 1,
    branch: via[0] ?? branch,
    ...(ticketId !== undefined && { ticketId }),
    sequence: entry.sequence,
    occurredAt: entry.at,
    correlationId: entry.correlationId,
    via,
  };
};

const AboutTicket = z.union([
  z.object({ ticketId: z.string() }),
  z.object({ cause: z.object({ ticketId: z.string() }) }).transform(({ cause }) => cause),
]);

const ticketOf = ({ aggregate, id, data }: AnyEntry): string | undefined =>
  aggregate === 'ticket' ? id : AboutTicket.safeParse(data).data?.ticketId;

const dataOf = (entry: AnyEntry, { apiUrl }: Teller): Record<string, unknown> => {
  const { by, rule } = entry;
  switch (entry.aggregate) {
    case 'ticket':
      return { ...outerParts(entry), ticket: { ...entry.after, ownerApiUrl: apiUrl }, by, rule };
    case 'alert':
      return { ...factsOf(entry), alertId: entry.id, by, rule };
    case 'notice':
      return { ...factsOf(entry), by, rule };
    default:
      return unreachable(entry.aggregate);
  }
};

const Facts = z.record(z.string(), z.unknown());
const factsOf = ({ data }: AnyEntry) => Facts.safeParse(data).data;

// How a limit is counted, and what the ticket snapshot tells anyway, stay inside.
const Clock = z.object({ kind: z.unknown(), rule: z.unknown(), dueAt: z.unknown() });
const OUTER_PARTS: Readonly<Record<string, z.ZodType<Record<string, unknown>>>> = {
  ComplaintRegistered: z.object({
    refusalProposed: z.unknown().optional(),
    repeatOf: z.unknown().optional(),
    clocks: z.array(Clock),
  }),
  ComplaintEscalated: z.looseObject({ started: Clock.exactOptional() }),
};
const End = z.object({ rule: z.unknown(), dueAt: z.unknown() });
const Limits = z.looseObject({
  changes: z
    .array(z.object({ kind: z.unknown(), old: End.exactOptional(), new: End.exactOptional() }))
    .exactOptional(),
});

const outerParts = (entry: AnyEntry) =>
  (OUTER_PARTS[entry.type] ?? Limits).safeParse(entry.data).data;
