import type { AtWork } from '../domain/at-work.ts';
import { isOpenOrder, isWorkedHere, type WorkOrder } from '../domain/order/order.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { ThingReader } from '../ports/readers.ts';

/** The work orders of a ticket that have not ended, as this branch has them. */
export const ordersOut = async (
  { work }: Ticket,
  orders: ThingReader<'order'>,
): Promise<readonly WorkOrder[]> =>
  (await Promise.all((work?.open ?? []).map(({ id }) => orders.load(id)))).filter(
    (order) => order !== undefined,
  );

/** Those of them that units of this branch work: they can be told of something. */
export const atWorkHere = (orders: readonly WorkOrder[]): readonly AtWork[] =>
  orders
    .filter((order) => isOpenOrder(order) && isWorkedHere(order))
    .map(({ id, unit, takenBy }) => ({
      order: id,
      unit,
      ...(takenBy?.kind === 'person' && { handler: takenBy.subject }),
    }));
