import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { CfnAlias, CfnPermission } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Neighbour } from '../../functions/contracts/branch.ts';
import {
  deskForAboveNameOf,
  discloserNameOf,
} from '../../functions/contracts/neighbour-functions.ts';
import type { HouseFunction } from '../constructs/house-function.ts';
import type { StackContext } from '../stack-context.ts';

/** How long somebody waits who asks a neighbour: twice what it may take to answer, and what is done besides. */
export const ASKING_TIMEOUT = Duration.seconds(15);

type Ground = Pick<StackContext, 'settings'>;

/**
 * Lets a neighbour invoke a function. Lambda does not say who asks: so each neighbour has an alias of
 * its own, and may invoke that one alone.
 */
export const admitNeighbour = (
  scope: Construct,
  fn: HouseFunction,
  { id, account }: Neighbour,
): void => {
  const alias = new CfnAlias(scope, `Alias-${id}`, {
    functionName: fn.functionName,
    functionVersion: '$LATEST',
    name: id,
  });
  // The account, not the role: a policy takes no role that is not there yet, and each of two
  // branches would have to be deployed before the other. Its own role's policy says the rest.
  new CfnPermission(scope, `Ask-${id}`, {
    action: 'lambda:InvokeFunction',
    functionName: alias.ref,
    principal: account ?? Stack.of(fn).account,
  });
};

/**
 * Asking neighbours of what the branch shares with them: by its own alias of each, and no other.
 * @param relation those of this kind alone
 */
export const grantAskNeighbours = (
  fn: HouseFunction,
  ground: Ground,
  relation?: Neighbour['relation'],
): void =>
  grantInvoke(fn, ground, {
    neighbours: ground.settings.neighbours.filter(
      (one) => relation === undefined || one.relation === relation,
    ),
    nameOf: discloserNameOf,
    ownArnIn: 'OWN_DISCLOSER_ARN',
  });

/** Having the branches below carry out what is done here with complaints of theirs: likewise. */
export const grantCommandBelow = (fn: HouseFunction, ground: Ground): void =>
  grantInvoke(fn, ground, {
    neighbours: ground.settings.neighbours.filter(({ relation }) => relation === 'child'),
    nameOf: deskForAboveNameOf,
    ownArnIn: 'OWN_DESK_FOR_ABOVE_ARN',
  });

type Invoking = {
  readonly neighbours: readonly Neighbour[];
  readonly nameOf: (branchId: string) => string;
  /** The variable that tells a function the ARN after which those of the neighbours are made. */
  readonly ownArnIn: string;
};

const grantInvoke = (
  fn: HouseFunction,
  { settings: { branch } }: Ground,
  { neighbours, nameOf, ownArnIn }: Invoking,
): void => {
  if (neighbours.length === 0) return;
  const arnOf = (branchId: string, elsewhere: { account?: string; region?: string } = {}) =>
    Stack.of(fn).formatArn({
      service: 'lambda',
      resource: 'function',
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
      resourceName: nameOf(branchId),
      ...elsewhere,
    });
  fn.addEnvironment(ownArnIn, arnOf(branch.id));
  Grant.addToPrincipal({
    grantee: fn,
    actions: ['lambda:InvokeFunction'],
    resourceArns: neighbours.map(
      ({ id, region, account }) =>
        `${arnOf(id, {
          ...(region !== undefined && { region }),
          ...(account !== undefined && { account }),
        })}:${branch.id}`,
    ),
  });
};
