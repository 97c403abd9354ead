import type { TokenHolder } from '../domain/actor.ts';
import { type OrderCommand, sideOf } from '../domain/order/decide.ts';
import { postForOrder } from '../domain/order/of-unit.ts';
import type { WorkOrder } from '../domain/order/order.ts';

/**
 * In which of their posts somebody gives a command on an order; undefined for whoever is of another
 * unit, where it is for the unit that works it here (A4, A7).
 * @param units the order's unit and those above it
 */
export const actsOnOrder = (
  kind: OrderCommand['kind'],
  { order, units }: { readonly order: WorkOrder; readonly units: readonly string[] },
  inPosts: readonly TokenHolder[],
  branch: string,
): TokenHolder | undefined =>
  sideOf(kind) === 'worker' && order.worker === branch ? postForOrder(inPosts, units) : inPosts[0];
