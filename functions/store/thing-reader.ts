import * as z from 'zod';
import { type AggregateKind, rowOf, type ThingOf } from '../contracts/aggregates.ts';
import { stateList } from '../contracts/list-places.ts';
import type { ThingList, ThingReader } from '../ports/readers.ts';
import { LIST_SHARDS, shardsOf } from './indexes.ts';
import { aggregateKey } from './keys.ts';
import { readPage } from './page.ts';
import { type ReadAs, readItem } from './read-item.ts';
import type { Stored } from './tables.ts';
import { ListedItem, thingIn } from './thing-item.ts';

const AnyItem = z.record(z.string(), z.unknown());

/** Reads things of a kind, consistently if not said otherwise. */
export const makeThingReader = <Kind extends AggregateKind>(
  stored: Stored,
  kind: Kind,
  as: ReadAs = 'consistent',
): ThingReader<Kind> => ({
  load: async (id) => {
    const item = await readItem(stored, 'tickets', aggregateKey(kind, id), AnyItem, as);
    return item && thingIn(kind, item);
  },
});

/** Lists things of a kind by their state, the newest first. */
export const makeThingList = <Kind extends AggregateKind>(
  stored: Stored,
  kind: Kind,
): ThingList<Kind> => ({
  list: (state, page) => {
    const row = rowOf(kind);
    const states: readonly ThingOf<Kind>['state'][] = state === undefined ? row.states : [state];
    return readPage(
      stored,
      {
        identity: [`${kind}s`, state],
        index: 'list',
        partitions: states
          .flatMap((one) => shardsOf(stateList(kind, one)))
          .map((key) => ['listKey', key] as const),
        sort: 'listSort',
        order: 'falling',
        consistent: false,
        evenly: LIST_SHARDS,
        parse: (item) => row.shownAs.parse(ListedItem.parse(item).listed),
      },
      page,
    );
  },
});
