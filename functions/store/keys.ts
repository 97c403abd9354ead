import {
  AGGREGATES,
  type AggregateKind,
  type EntryOf,
  ORGANISATION,
  rowOf,
} from '../contracts/aggregates.ts';
import type { Monitored } from '../domain/heartbeat/heartbeat.ts';

/** Primary key of an item, in either table. */
export type ItemKey = { readonly pk: string; readonly sk: string };

// Six digits keep string order and number order the same up to 999,999 of them.
const digits = (sequence: number): string => String(sequence).padStart(6, '0');

/** Partition of a thing's entries; of the thing itself too, unless all of its kind stand together. */
export const partitionOf = (aggregate: AggregateKind, id: string): string =>
  `${AGGREGATES[aggregate].prefix}#${id}`;

/** The thing itself. */
export const aggregateKey = (aggregate: AggregateKind, id: string): ItemKey => {
  const { prefix, within } = rowOf(aggregate);
  return within === undefined
    ? { pk: partitionOf(aggregate, id), sk: prefix }
    : { pk: within, sk: `${prefix}#${id}` };
};

export const ENTRY_PREFIX = 'ENTRY#';

/**
 * An entry stands under its sequence. One whose event id says more, because another branch caused
 * it (a receipt), stands beside the entry of that sequence, under the rest of its event id.
 */
export const entryKey = (
  entry: Pick<EntryOf, 'aggregate' | 'id' | 'sequence' | 'eventId'>,
): ItemKey => {
  const own = `${entry.id}.${entry.sequence}`;
  const { eventId } = entry;
  const rest = eventId.startsWith(`${own}.`) ? eventId.slice(own.length + 1) : eventId;
  return {
    pk: partitionOf(entry.aggregate, entry.id),
    sk: `${ENTRY_PREFIX}${digits(entry.sequence)}${eventId === own ? '' : `#${rest}`}`,
  };
};

export const idempotencyKey = (key: string): ItemKey => ({ pk: `KEY#${key}`, sk: 'KEY' });

export const numberKey = (ticketNumber: string): ItemKey => ({
  pk: `NUMBER#${ticketNumber}`,
  sk: 'NUMBER',
});

export const contactPartition = (contact: string, category: string): string =>
  `CONTACT#${contact}#${category}`;

export const mirrorKey = (ticketId: string): ItemKey => ({
  pk: `MIRROR#${ticketId}`,
  sk: 'MIRROR',
});

export const regulatorFileKey = (ticketId: string): ItemKey => ({
  pk: `FILE#${ticketId}`,
  sk: 'FILE',
});

export const RECEIPT_PREFIX = 'RECEIPT#';

/** One item for each version that a branch has taken in: an older receipt that comes late hides none. */
export const receiptKey = (noticeId: string, branch: string, version: number): ItemKey => ({
  pk: partitionOf('notice', noticeId),
  sk: `${RECEIPT_PREFIX}${branch}#${digits(version)}`,
});

/** How often the organisation has changed: who changes it says after which time. */
export const revisionKey: ItemKey = { pk: ORGANISATION, sk: 'REVISION' };

/** Whose a token's subject is. */
export const subjectKey = (subject: string): ItemKey => ({
  pk: `SUBJECT#${subject}`,
  sk: 'SUBJECT',
});

export const STANDS_IN_PREFIX = 'STANDS-IN#';

/** Of a unit without a head: no person's id has such a sign in it. */
export const headlessUnit = (unit: string): string => `unit#${unit}`;

/** For whom somebody stands in, or has: one item for each absent person, and each unit without a head. */
export const standsInKey = (deputy: string, absent: string): ItemKey => ({
  pk: partitionOf('person', deputy),
  sk: `${STANDS_IN_PREFIX}${absent}`,
});

/** The last alert that began a page of those who are called in this way. */
export const stormKey = (key: string): ItemKey => ({ pk: `STORM#${key}`, sk: 'STORM' });

export const MEMBER_PREFIX = 'MEMBER#';

/** What was told with an alert's page. */
export const memberKey = (head: string, alertId: string): ItemKey => ({
  pk: partitionOf('alert', head),
  sk: `${MEMBER_PREFIX}${alertId}`,
});

export const seenKey = (eventId: string): ItemKey => ({ pk: `SEEN#${eventId}`, sk: 'SEEN' });

/** All signs of life, read as one. */
export const HEARTBEATS = 'HEARTBEATS';
export const HEARTBEAT_PREFIX = 'OF#';

export const heartbeatKey = ({ of, name }: Monitored): ItemKey => ({
  pk: HEARTBEATS,
  sk: `${HEARTBEAT_PREFIX}${of}#${name}`,
});

/** The personal half of a ticket, in the case-files table. */
export const caseFileKey = (ticketId: string): ItemKey => ({
  pk: partitionOf('ticket', ticketId),
  sk: 'INTAKE',
});

export const NOTE_PREFIX = 'TEXT#';

export const noteKey = (ticketId: string, sequence: number): ItemKey => ({
  pk: partitionOf('ticket', ticketId),
  sk: `${NOTE_PREFIX}${digits(sequence)}`,
});

/** What is written about a work order stands with its ticket's personal half, and is erased with it. */
export const orderNotePrefix = (orderId: string): string =>
  `${AGGREGATES.order.prefix}#${orderId}#`;

export const orderNoteKey = (ticketId: string, orderId: string, sequence: number): ItemKey => ({
  pk: partitionOf('ticket', ticketId),
  sk: `${orderNotePrefix(orderId)}${digits(sequence)}`,
});

/** A message as it was sent stands there too. */
export const MESSAGE_NOTE_PREFIX = `${AGGREGATES.message.prefix}#`;

export const messageNoteKey = (ticketId: string, messageId: string, sequence: number): ItemKey => ({
  pk: partitionOf('ticket', ticketId),
  sk: `${MESSAGE_NOTE_PREFIX}${messageId}#${digits(sequence)}`,
});

/** What whoever handed a shift over wrote to the next one. */
export const handOverNoteKey = (handOverId: string): ItemKey => ({
  pk: partitionOf('hand-over', handOverId),
  sk: 'NOTE',
});
