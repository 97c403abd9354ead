import type { TokenHolder } from '../domain/actor.ts';
import { postForOrder } from '../domain/order/of-unit.ts';
import type { WorkOrder } from '../domain/order/order.ts';
import type { OwnBranch } from '../domain/own-branch.ts';
import type { ThingReader } from '../ports/readers.ts';
import { unitAndAbove } from '../showing/unit-and-above.ts';

/** What finding out takes whether somebody works an order. */
export type AtOrderPorts = {
  readonly unitById: ThingReader<'unit'>;
  readonly ownBranch: Pick<OwnBranch, 'id'>;
};

/**
 * The post in which somebody may act on an order at its unit; undefined for everybody else. A unit of
 * another branch's is that branch's, whatever ours by that name may be.
 * @see rules G1, M3
 */
export const postAtOrder = async (
  { worker, unit }: Pick<WorkOrder, 'worker' | 'unit'>,
  inPosts: readonly TokenHolder[],
  { ownBranch, unitById }: AtOrderPorts,
): Promise<TokenHolder | undefined> =>
  worker === ownBranch.id ? postForOrder(inPosts, await unitAndAbove(unit, unitById)) : undefined;
