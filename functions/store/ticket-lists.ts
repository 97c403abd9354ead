import * as z from 'zod';
import { StoredSnapshot } from '../contracts/items/snapshot.ts';
import {
  AWAITING_DISPATCH,
  OPEN_TICKETS,
  RECEIVED_TICKETS,
  ticketList,
} from '../contracts/list-places.ts';
import { LEVELS } from '../domain/level.ts';
import { isOpen, TICKET_STATES } from '../domain/ticket/ticket.ts';
import type {
  DispatchQueue,
  ReceivedTickets,
  TicketFilter,
  TicketLists,
} from '../ports/readers.ts';
import { LIST_SHARDS, listedId, shardsOf } from './indexes.ts';
import { readPage } from './page.ts';
import type { Stored } from './tables.ts';
import { ListedItem } from './thing-item.ts';

const OPEN_STATES = TICKET_STATES.filter((state) => isOpen({ state }));

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
        parse: (item) => StoredSnapshot.parse(ListedItem.parse(item).listed),
      },
      page,
    ),
});

/** Lists the branch's own tickets that await dispatch, the next limit first. */
export const makeDispatchQueue = (stored: Stored): DispatchQueue => ({
  page: (page) =>
    readPage(
      stored,
      {
        identity: ['dispatch'],
        index: 'open',
        partitions: openPartitions(AWAITING_DISPATCH),
        sort: 'listSort',
        order: 'rising',
        consistent: false,
        evenly: LIST_SHARDS,
        parse: (item) => StoredSnapshot.parse(ListedItem.parse(item).listed).id,
      },
      page,
    ),
});

const ListedAlone = z.object({ listSort: z.string() });

/** Lists the branch's own tickets by when they were received, the newest first. */
export const makeReceivedTickets = (stored: Stored): ReceivedTickets => ({
  within: ({ from, until }, page) =>
    readPage(
      stored,
      {
        identity: ['received', from, until],
        index: 'list',
        partitions: shardsOf(RECEIVED_TICKETS).map((key) => ['listKey', key] as const),
        sort: 'listSort',
        order: 'falling',
        ...(from !== undefined && { above: from }),
        ...(until !== undefined && { below: until }),
        consistent: false,
        evenly: LIST_SHARDS,
        parse: (item) => listedId(ListedAlone.parse(item).listSort),
      },
      page,
    ),
});

const openPartitions = (list: string) => shardsOf(list).map((key) => ['openKey', key] as const);

const placesOf = ({ state, level }: TicketFilter) => {
  if (state === undefined && level === undefined)
    return {
      index: 'open',
      partitions: [OPEN_TICKETS, AWAITING_DISPATCH].flatMap(openPartitions),
    };
  const states = state === undefined ? OPEN_STATES : [state];
  const levels = level === undefined ? LEVELS : [level];
  const keys = states.flatMap((one) => levels.flatMap((other) => shardsOf(ticketList(one, other))));
  return { index: 'list', partitions: keys.map((key) => ['listKey', key] as const) };
};
