import { byDueNow, dueNow, type OrderShown } from '../domain/order/order.ts';
import { snapshotOf, type TicketSnapshot } from '../domain/ticket/snapshot.ts';
import type { OrderLists, TicketReader } from '../ports/readers.ts';
import { type Counted, MOST_COUNTED, readUpTo } from './read-up-to.ts';

/** What reading of what units hold needs. */
export type HeldPorts = {
  readonly orderLists: OrderLists;
  readonly tickets: TicketReader;
};

/** A complaint as somebody holds it. */
export type Held = Pick<
  TicketSnapshot,
  'id' | 'ticketNumber' | 'nextDueAt' | 'promisedUntil' | 'chased'
>;

/** So many tickets are read at once. */
const AT_ONCE = 25;

/**
 * The complaints with which the open work orders of some units are, each once, by the order that falls due first. Of
 * another branch's nothing is known but the order.
 */
export const makeHeldByUnits =
  ({ orderLists, tickets }: HeldPorts) =>
  async (units: readonly string[]): Promise<Counted<Held>> => {
    const read: Counted<OrderShown>[] = [];
    for (const unit of units) read.push(await readUpTo((page) => orderLists.list({ unit }, page)));
    const firsts = new Map<string, OrderShown>();
    for (const order of read.flatMap(({ items }) => items).toSorted(byDueNow))
      if (!firsts.has(order.ticketId)) firsts.set(order.ticketId, order);
    const counted = [...firsts.values()].slice(0, MOST_COUNTED);
    const held: Held[] = [];
    for (const some of inSteps(counted))
      held.push(...(await Promise.all(some.map((order) => heldBy(order, tickets)))));
    return { items: held, isCut: firsts.size > counted.length || read.some(({ isCut }) => isCut) };
  };

const heldBy = async (order: OrderShown, tickets: TicketReader): Promise<Held> => {
  const ticket = await tickets.load(order.ticketId);
  const known = ticket && snapshotOf(ticket);
  const nextDueAt = dueNow(order);
  return {
    id: order.ticketId,
    ticketNumber: order.ticketNumber,
    ...(nextDueAt !== undefined && { nextDueAt }),
    ...(known?.promisedUntil !== undefined && { promisedUntil: known.promisedUntil }),
    ...(known?.chased !== undefined && { chased: known.chased }),
  };
};

const inSteps = <One>(all: readonly One[]): readonly (readonly One[])[] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, step) =>
    all.slice(step * AT_ONCE, (step + 1) * AT_ONCE),
  );
