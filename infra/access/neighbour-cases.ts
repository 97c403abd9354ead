import { ArnFormat, Stack } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { discloserNameOf } from '../../functions/contracts/disclose-names.ts';
import type { HouseFunction } from '../constructs/house-function.ts';
import type { StackContext } from '../stack-context.ts';

/** Asking neighbours of the work orders between them and the branch: by its own alias of each, and no other. */
export const grantAskNeighbours = (
  fn: HouseFunction,
  { settings: { branch, neighbours } }: Pick<StackContext, 'settings'>,
): void => {
  const discloserOf = (branchId: string, elsewhere: { account?: string; region?: string } = {}) =>
    Stack.of(fn).formatArn({
      service: 'lambda',
      resource: 'function',
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      resourceName: discloserNameOf(branchId),
      ...elsewhere,
    });
  fn.addEnvironment('OWN_DISCLOSER_ARN', discloserOf(branch.id));
  if (neighbours.length === 0) return;
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
