import type * as z from 'zod';
import { AGGREGATES } from '../contracts/aggregates.ts';
import type { Envelope, EventMeta } from '../contracts/envelope.ts';
import { EVENTS, type EventType, isEventType } from '../contracts/events.ts';
import type { StreamedEntry } from '../contracts/items/streamed-entry.ts';
import { readBy, type ToldDetail, toldIn } from '../contracts/problem.ts';

/** The branch that tells, and where it takes commands. */
export type Teller = { readonly branch: string; readonly apiUrl: string };

/** What an entry becomes on the bus, or why it can become nothing. */
export type Told =
  | { readonly kind: 'event'; readonly type: EventType; readonly detail: Envelope }
  | {
      readonly kind: 'untellable';
      readonly reason: 'unknown-event' | 'unfit-event';
      readonly details: readonly ToldDetail[];
    };

/**
 * The event that an entry is: what the event's shape names of the entry's data, all else stays
 * inside. One that came from another branch keeps its id and its origin, and shows that it came
 * through here.
 */
export const eventOf = (entry: StreamedEntry, { branch, apiUrl }: Teller): Told => {
  const { type } = entry;
  if (!isEventType(type)) return { kind: 'untellable', reason: 'unknown-event', details: [] };
  const { by, rule } = entry;
  const shown = {
    ...entry.data,
    ...AGGREGATES[entry.aggregate].subject(entry, apiUrl),
    by,
    rule,
  };
  const told = readBy(EVENTS[type], shown, 'data');
  if (told.kind === 'unreadable')
    return { kind: 'untellable', reason: 'unfit-event', details: toldIn('en', told.details) };
  const meta = metaOf(entry, branch, ticketIn(told.value));
  return { kind: 'event', type, detail: { meta, data: told.value } };
};

const metaOf = (entry: StreamedEntry, branch: string, ticketId: string | undefined): EventMeta => {
  const via = [...(entry.via ?? []), branch];
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

/** The ticket that an event is about, if it is about one. */
const ticketIn = (data: z.output<(typeof EVENTS)[EventType]>): string | undefined => {
  if ('ticket' in data) return data.ticket.id;
  if ('order' in data && typeof data.order === 'object') return data.order.ticketId;
  if ('cause' in data) return 'ticketId' in data.cause ? data.cause.ticketId : undefined;
  return 'ticketId' in data ? data.ticketId : undefined;
};
