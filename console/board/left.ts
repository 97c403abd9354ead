import { isWithUnits } from '../../functions/domain/hand-over/is-with-units.ts';
import { byDueNow, dueNow } from '../../functions/domain/order/order.ts';
import { answered, type Client } from '../api/client.ts';
import { everyPage } from '../api/every-page.ts';
import type { Order } from '../api/order.ts';

/** A branch's shift leaves no more of a kind than this; where there is more, the note says so. */
const MOST_PAGES = 10;

/** No more than this is looked through for what is some units' own. */
const MOST_LOOKED_THROUGH = 100;

/** What a shift leaves: open complaints, alerts that nobody acknowledged, customers who are to be told something by somebody. */
export type Left = Awaited<ReturnType<typeof readBranch>>;

/** @param units whose work orders count, and what is about their complaints; absent: all that the branch has */
export const readLeft = async (client: Client, units: readonly string[] | undefined) => {
  if (units === undefined) return readBranch(client, MOST_PAGES);
  const branch = await readBranch(client, MOST_LOOKED_THROUGH);
  const orders = await Promise.all(units.map((unit) => readOrders(client, unit)));
  return ofUnits(units, branch, {
    items: orders.flatMap(({ items }) => items),
    isCut: orders.some(({ isCut }) => isCut),
  });
};

type OpenTicket = {
  readonly id: string;
  readonly ticketNumber: string;
  readonly nextDueAt?: string;
  readonly promisedUntil?: string;
  readonly chased?: number;
};

const readBranch = async (client: Client, most: number) => {
  const [open, raised, toTell] = await Promise.all([
    everyPage<OpenTicket>(
      (query) => answered(client.GET('/complaints', { params: { query } })),
      most,
    ),
    everyPage(
      (query) =>
        answered(client.GET('/alerts', { params: { query: { ...query, state: 'raised' } } })),
      most,
    ),
    everyPage((query) => answered(client.GET('/messages', { params: { query } })), most),
  ]);
  return { open, raised, toTell };
};

const readOrders = (client: Client, unit: string) =>
  everyPage(
    (query) => answered(client.GET('/orders', { params: { query: { ...query, unit } } })),
    MOST_PAGES,
  );

type Orders = { readonly items: readonly Order[]; readonly isCut: boolean };

/** Of what a branch has, what some of its units hold: the complaints of their orders, by the orders' next limits. */
export const ofUnits = (
  units: readonly string[],
  { open, raised, toTell }: Left,
  { items: orders, isCut }: Orders,
): Left => {
  const known = new Map(open.items.map((ticket) => [ticket.id, ticket]));
  const held = new Map<string, OpenTicket>();
  for (const order of orders.toSorted(byDueNow)) {
    const { ticketId: id, ticketNumber } = order;
    if (held.has(id)) continue;
    const { nextDueAt: _, ...ticket } = known.get(id) ?? { id, ticketNumber };
    const nextDueAt = dueNow(order);
    held.set(id, { ...ticket, ...(nextDueAt !== undefined && { nextDueAt }) });
  }
  const ids = new Set(held.keys());
  return {
    open: { items: [...held.values()], isCut },
    raised: {
      ...raised,
      items: raised.items.filter(({ cause }) => isWithUnits(cause, units, ids)),
    },
    toTell: { ...toTell, items: toTell.items.filter(({ ticketId }) => ids.has(ticketId)) },
  };
};
