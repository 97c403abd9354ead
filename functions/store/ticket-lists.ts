import * as z from 'zod';
import { StoredSnapshot } from '../contracts/items/snapshot.ts';
import { StoredTicket } from '../contracts/items/ticket.ts';
import { LEVELS } from '../domain/level.ts';
import { snapshotOf, type TicketSnapshot } from '../domain/ticket/snapshot.ts';
import { isOpen, TICKET_STATES } from '../domain/ticket/ticket.ts';
import type { TicketFilter, TicketLists } from '../ports/readers.ts';
import { LIST_SHARDS, openListKey, ticketListKey } from './indexes.ts';
import { readPage } from './page.ts';
import type { Item, Stored } from './stored.ts';

const SHARDS = Array.from({ length: LIST_SHARDS }, (_, shard) => shard);
const OPEN_STATES = TICKET_STATES.filter((state) => isOpen({ state }));
const Kind = z.enum(['TICKET', 'MIRROR']);

/**
 * Lists tickets and mirrors, the next limit first, those without one last. Without a `state` these
 * are the open ones, at any level or at the level given; settled ones are listed by their state.
 */
export const makeTicketLists = (stored: Stored): TicketLists => ({
  list: (filter, page) =>
    readPage(
      stored,
      {
        identity: ['tickets', filter.state, filter.level, filter.dueBefore],
        ...placesOf(filter),
        sort: 'listSort',
        order: 'rising',
        ...(filter.dueBefore !== undefined && { below: filter.dueBefore }),
        consistent: false,
        evenly: LIST_SHARDS,
        parse: snapshotIn,
      },
      page,
    ),
});

const placesOf = ({ state, level }: TicketFilter) => {
  if (state === undefined && level === undefined)
    return {
      index: 'open',
      partitions: SHARDS.map((shard) => ['openKey', openListKey(shard)] as const),
    };
  const states = state === undefined ? OPEN_STATES : [state];
  const levels = level === undefined ? LEVELS : [level];
  const keys = states.flatMap((one) =>
    levels.flatMap((other) => SHARDS.map((shard) => ticketListKey(one, other, shard))),
  );
  return { index: 'list', partitions: keys.map((key) => ['listKey', key] as const) };
};

const snapshotIn = (item: Item): TicketSnapshot =>
  Kind.parse(item.kind) === 'TICKET'
    ? snapshotOf(StoredTicket.parse(item))
    : StoredSnapshot.parse(item);
