import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import type { Neighbour } from '../../functions/contracts/branch.ts';
import { discloserNameOf } from '../../functions/contracts/disclose-names.ts';
import type { HouseFunction } from '../constructs/house-function.ts';
import type { StackContext } from '../stack-context.ts';

/** How long somebody waits who asks a neighbour: twice what it may take to answer, and what is done besides. */
export const ASKING_TIMEOUT = Duration.seconds(15);

/**
 * Asking neighbours of what the branch shares with them: by its own alias of each, and no other.
 * @param relation those of this kind alone
 */
export const grantAskNeighbours = (
  fn: HouseFunction,
  { settings: { branch, neighbours: all } }: Pick<StackContext, 'settings'>,
  relation?: Neighbour['relation'],
): void => {
  const neighbours = all.filter((one) => relation === undefined || one.relation === relation);
  const discloserOf = (branchId: string, elsewhere: { account?: string; region?: string } = {}) =>
    Stack.of(fn).formatArn({
      service: 'lambda',
      resource: 'function',
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      resourceName: discloserNameOf(branchId),
      ...elsewhere,
    });
  if (neighbours.length === 0) return;
  fn.addEnvironment('OWN_DISCLOSER_ARN', discloserOf(branch.id));
  Grant.addToPrincipal({
    grantee: fn,
    actions: ['lambda:InvokeFunction'],
    resourceArns: neighbours.map(
      ({ id, region, account }) =>
        `${discloserOf(id, {
          ...(region !== undefined && { region }),
          ...(account !== undefined && { account }),
        })}:${branch.id}`,
    ),
  });
};
