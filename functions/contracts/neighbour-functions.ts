import type { Neighbour } from './branch.ts';

/** Name of the function by which a branch answers other branches; each asks by an alias of its own. */
export const discloserNameOf = (branchId: string): string =>
  `redress-${branchId}_federation-disclose`;

/** The alias in the ARN by which a function was invoked; undefined where it was invoked without one. */
export const aliasIn = (invokedFunctionArn: string): string | undefined =>
  invokedFunctionArn.split(':')[7];

/** The region that a function's ARN names, where its calls must go. */
export const regionOfFunction = (arn: string): string | undefined => arn.split(':')[3];

/** Name of the function by which a branch carries out what the branch above does with what has climbed to it. */
export const deskForAboveNameOf = (branchId: string): string =>
  `redress-${branchId}_handling-for-above`;

/**
 * ARN under which a neighbour's function answers a branch: the one that this branch has for the same, by
 * the alias that is the asker's; in the partition of that, and in its account and region where the
 * neighbour names none.
 * @param ownArn ARN of the asking branch's own such function, without an alias
 * @throws RangeError when it is no function's ARN
 */
export const neighbourFunctionArn = (
  ownArn: string,
  asker: string,
  { id, account, region }: Neighbour,
): string => {
  const [, partition, service, ownRegion, ownAccount, , name = ''] = ownArn.split(':');
  if (partition === undefined || service !== 'lambda') throw new RangeError('not a function’s ARN');
  const place = [region ?? ownRegion, account ?? ownAccount].join(':');
  const theirs = name.replace(`redress-${asker}_`, `redress-${id}_`);
  return `arn:${partition}:lambda:${place}:function:${theirs}:${asker}`;
};
