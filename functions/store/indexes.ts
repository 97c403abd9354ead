import { crc32 } from 'node:zlib';
import type { Level } from '../domain/level.ts';
import type { Notice } from '../domain/notice/notice.ts';
import type { Alert } from '../domain/on-call/alert.ts';
import type { TicketSnapshot } from '../domain/ticket/snapshot.ts';
import { isOpen, nextDueAt, type Ticket, type TicketState } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';

/** Partitions of the due index. A whole storm of wake-ups is read in this many queries. */
export const DUE_SHARDS = 16;

/**
 * Partitions of each list. An index partition takes 1,000 write units a second and a ticket costs
 * about four, so four of them let a branch register or change some 1,000 tickets a second; each
 * further one would cost every page of every list one more query.
 */
export const LIST_SHARDS = 4;

/** Sorts behind every limit: nothing is due. */
const NEVER = '9999-12-31T23:59:59Z';

// The two take different bits, so that one due shard's tickets spread over all list shards.
const dueShardOf = (id: string): number => crc32(id) % DUE_SHARDS;
const listShardOf = (id: string): number => (crc32(id) >>> 8) % LIST_SHARDS;

export const ticketListKey = (state: TicketState, level: Level, shard: number): string =>
  `${state}#${level}#${shard}`;
export const openListKey = (shard: number): string => `open#${shard}`;
export const alertListKey = (state: Alert['state'], shard: number): string =>
  `alert#${state}#${shard}`;
export const noticeListKey = (state: Notice['state'], shard: number): string =>
  `notice#${state}#${shard}`;

type Listed = Pick<TicketSnapshot, 'id' | 'state' | 'level' | 'nextDueAt'>;

/** Where a ticket or a mirror stands in the lists; in `open` only while it is open. */
export const ticketListing = ({ id, state, level, nextDueAt: dueAt }: Listed) => {
  const shard = listShardOf(id);
  return {
    listKey: ticketListKey(state, level, shard),
    listSort: `${dueAt ?? NEVER}#${id}`,
    ...(isOpen({ state }) && { openKey: openListKey(shard) }),
  };
};

/** Where a ticket stands in all indexes; in `due` while a timer watches it, set aside or not. */
export const ticketIndexes = (ticket: Ticket) => {
  const dueAt = nextDueAt(ticket);
  return {
    ...ticketListing({ ...ticket, ...(dueAt && { nextDueAt: dueAt }) }),
    ...(ticket.wakeAt !== undefined && { dueShard: dueShardOf(ticket.id) }),
  };
};

export const alertListing = ({ id, state, raisedAt }: Alert) =>
  newestLast(alertListKey(state, listShardOf(id)), raisedAt, id);

export const noticeListing = ({ id, state, publishedAt }: Notice) =>
  newestLast(noticeListKey(state, listShardOf(id)), publishedAt, id);

const newestLast = (listKey: string, at: Instant, id: string) => ({
  listKey,
  listSort: `${at}#${id}`,
});
