import { countingLimit, type Order } from '../api/order.ts';

/** How much somebody has on their hands; what is late is not soon. */
export type Load = {
  readonly name: string;
  readonly orders: readonly Order[];
  readonly late: number;
  /** Due within the next hour. */
  readonly soon: number;
};

const HOUR_MS = 3_600_000;

/**
 * Open work orders by unit or by person, the most late first.
 * @param nameOf absent for orders that nobody has taken
 * @param now in milliseconds
 */
export const loadBy = (
  orders: readonly Order[],
  nameOf: (order: Order) => string | undefined,
  now: number,
): readonly Load[] => {
  const loads = new Map<string, Load>();
  for (const order of orders) {
    const name = nameOf(order);
    if (name === undefined) continue;
    const { orders: before, late, soon } = loads.get(name) ?? { orders: [], late: 0, soon: 0 };
    const left = Date.parse(countingLimit(order)) - now;
    loads.set(name, {
      name,
      orders: [...before, order],
      late: late + (left < 0 ? 1 : 0),
      soon: soon + (left >= 0 && left <= HOUR_MS ? 1 : 0),
    });
  }
  return [...loads.values()].toSorted(
    (one, other) =>
      other.late - one.late || other.soon - one.soon || other.orders.length - one.orders.length,
  );
};
