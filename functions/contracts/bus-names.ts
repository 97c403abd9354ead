import type { Neighbour } from './branch.ts';

/** Name of a branch's own bus. */
export const busNameOf = (branchId: string): string => `redress-${branchId}`;

/** The source under which a branch puts its events, on its own bus and on its neighbours'. */
export const sourceOf = (branchId: string): string => `redress.${branchId}`;

/**
 * ARN of a neighbour's bus: in the partition of the branch's own, and in its account and region where
 * the neighbour names none.
 * @throws RangeError when the branch's own is no bus's ARN
 */
export const neighbourBusArn = (ownBusArn: string, { id, account, region }: Neighbour): string => {
  const [, partition, service, ownRegion, ownAccount] = ownBusArn.split(':');
  if (partition === undefined || service !== 'events') throw new RangeError('not a bus’s ARN');
  const place = [region ?? ownRegion, account ?? ownAccount].join(':');
  return `arn:${partition}:events:${place}:event-bus/${busNameOf(id)}`;
};
