import type * as z from 'zod';
import { AGGREGATES } from '../contracts/aggregates.ts';
import type { Envelope, EventMeta } from '../contracts/envelope.ts';
import type { LETTER_EVENTS } from '../contracts/events/letter-events.ts';
import { EVENTS, type EventType, isEventType } from '../contracts/events.ts';
import type { StreamedEntry } from '../contracts/items/streamed-entry.ts';
import { readBy, type ToldDetail, toldIn } from '../contracts/problem.ts';
import { lettersEventId } from '../domain/order/tell.ts';

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
 * The events that an entry is: what happened, where that is told, and what another branch is told on this
 * occasion.
 */
export const eventsOf = (entry: StreamedEntry, teller: Teller): Told[] => {
  const letters = lettersOf(entry, teller);
  if (!letters) return [eventOf(entry, teller)];
  return isEventType(entry.type) ? [eventOf(entry, teller), letters] : [letters];
};

const lettersOf = (
  { tells, ...entry }: StreamedEntry,
  { branch, apiUrl }: Teller,
): Told | undefined => {
  if (!tells) return undefined;
  const { repeatAt: _, ...said } = tells;
  const { via: __, ...own } = { ...entry, eventId: lettersEventId(entry.eventId) };
  const data: z.output<typeof LETTER_EVENTS.WorkOrderLetters> = {
    ...said,
    orderId: entry.id,
    from: branch,
    apiUrl,
  };
  return {
    kind: 'event',
    type: 'WorkOrderLetters',
    detail: { meta: metaOf(own, branch, undefined), data },
  };
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
  if ('message' in data) return data.message.ticketId;
  if ('cause' in data) return 'ticketId' in data.cause ? data.cause.ticketId : undefined;
  return 'ticketId' in data ? data.ticketId : undefined;
};
