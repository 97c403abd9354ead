import { StoredOrderShown } from '../contracts/items/order.ts';
import { orderList, unitOrderList } from '../contracts/list-places.ts';
import { OPEN_ORDER_STATES } from '../domain/order/order.ts';
import type { OrderFilter, OrderLists } from '../ports/readers.ts';
import { LIST_SHARDS, shardsOf } from './indexes.ts';
import { readPage } from './page.ts';
import type { Stored } from './tables.ts';
import { ListedItem } from './thing-item.ts';

/** Lists work orders, the next limit first, those without one last; of one unit, or of all. */
export const makeOrderLists = (stored: Stored): OrderLists => ({
  list: (filter, page) =>
    readPage(
      stored,
      {
        identity: ['orders', filter.branch, filter.unit, filter.state],
        ...placesOf(filter),
        sort: 'listSort',
        order: 'rising',
        consistent: false,
        evenly: LIST_SHARDS,
        parse: (item) => StoredOrderShown.parse(ListedItem.parse(item).listed),
      },
      page,
    ),
});

const placesOf = ({ branch, unit, state }: OrderFilter) => {
  const states = state === undefined ? OPEN_ORDER_STATES : [state];
  if (unit === undefined)
    return {
      index: 'open',
      partitions: states
        .flatMap((one) => shardsOf(orderList(one)))
        .map((key) => ['openKey', key] as const),
    };
  return {
    index: 'list',
    partitions: states
      .flatMap((one) => shardsOf(unitOrderList(unit, one, branch)))
      .map((key) => ['listKey', key] as const),
  };
};
