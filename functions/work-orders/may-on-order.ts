import { ORDER_COMMANDS } from '../contracts/operations/work-orders/commands.ts';
import type { TokenHolder } from '../domain/actor.ts';
import type { ClockContext } from '../domain/clock/clock.ts';
import { isOrderOpenNow } from '../domain/order/decide.ts';
import type { WorkOrder } from '../domain/order/order.ts';
import type { Instant } from '../domain/time.ts';
import { idsOpenTo } from '../showing/posts-for.ts';
import { actsOnOrder } from './acts-on-order.ts';

const COMMANDS = Object.values(ORDER_COMMANDS);

/**
 * Which commands somebody may give now on a work order, by the rules that would judge them.
 * @param units the order's unit and those above it, where it is worked here
 */
export const mayOnOrder = (
  inPosts: readonly TokenHolder[],
  { order, units }: { readonly order: WorkOrder; readonly units: readonly string[] },
  now: Instant,
  { clockContext, branch }: { readonly clockContext: ClockContext; readonly branch: string },
): string[] =>
  idsOpenTo(inPosts, COMMANDS, ({ kind }, as) => {
    const by = actsOnOrder(kind, { order, units }, as, branch);
    const context = { ...clockContext, now, correlationId: '', branch };
    return by !== undefined && isOrderOpenNow(order, kind, { ...context, by });
  });
