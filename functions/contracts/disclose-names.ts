import type { Neighbour } from './branch.ts';

/** Name of the function by which a branch answers other branches; each asks by an alias of its own. */
export const discloserNameOf = (branchId: string): string =>
  `redress-${branchId}_federation-disclose`;

/** The alias in the ARN by which a function was invoked; undefined where it was invoked without one. */
export const aliasIn = (invokedFunctionArn: string): string | undefined =>
  invokedFunctionArn.split(':')[7];

/** The region that a function's ARN names, where its calls must go. */
export const regionOfFunction = (arn: string): string | undefined => arn.split(':')[3];

/**
 * ARN under which a neighbour answers a branch: in the partition of that branch's own function, and in
 * its account and region where the neighbour names none.
 * @param ownArn ARN of the asking branch's own function that answers others, without an alias
 * @throws RangeError when it is no function's ARN
 */
export const neighbourDiscloserArn = (
  ownArn: string,
  asker: string,
  { id, account, region }: Neighbour,
): string => {
  const [, partition, service, ownRegion, ownAccount] = ownArn.split(':');
  if (partition === undefined || service !== 'lambda') throw new RangeError('not a function’s ARN');
  const place = [region ?? ownRegion, account ?? ownAccount].join(':');
  return `arn:${partition}:lambda:${place}:function:${discloserNameOf(id)}:${asker}`;
};
