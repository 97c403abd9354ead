import { Stack, Token } from 'aws-cdk-lib';
import { AccountPrincipal, AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { Neighbour } from '../../functions/contracts/branch.ts';
import { sourceOf } from '../../functions/contracts/bus-names.ts';
import { senderRoleOf } from '../names.ts';

type Policed = {
  readonly busArn: string;
  readonly branchId: string;
  readonly neighbours: readonly Neighbour[];
};

const denyTo = (sid: string, busArn: string, conditions: Record<string, unknown>) =>
  new PolicyStatement({
    sid,
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: ['events:PutEvents'],
    resources: [busArn],
    conditions,
  });

/**
 * Keeps every other source away. A denial, since within one account a permission of the putting
 * identity would do.
 */
export const onlySources = (
  busArn: string,
  sources: readonly string[],
  more: Record<string, unknown> = {},
): PolicyStatement =>
  denyTo('NoOtherSource', busArn, {
    'ForAnyValue:StringNotEquals': { 'events:source': sources },
    ...more,
  });

/**
 * The branch's relay and its neighbours' forwarders, each under its own source, and nobody else.
 *
 * A policy has 10,240 characters, and a province 31 cities: one statement for each branch in another
 * account, whom nothing but a permission lets in, and three for all that is in this one. There a
 * permission of the putting identity would do, so these deny; by the tag of its role each speaks for
 * its own branch.
 */
export const onlySenders = (
  scope: Construct,
  { busArn, branchId, neighbours }: Policed,
): PolicyStatement[] => {
  const { account } = Stack.of(scope);
  const isElsewhere = (one: Neighbour) => one.account !== undefined && one.account !== account;
  const elsewhere = neighbours.filter(isElsewhere);
  // An account that only the deployment knows may be a neighbour's.
  const here = Token.isUnresolved(account)
    ? neighbours
    : neighbours.filter((one) => !isElsewhere(one));
  const roleArn = (roleName: string, of = account) =>
    Stack.of(scope).formatArn({
      service: 'iam',
      region: '',
      account: of,
      resource: 'role',
      resourceName: roleName,
    });
  const inThisAccount = { StringEquals: { 'aws:PrincipalAccount': account } };
  return [
    ...elsewhere.map(
      (one, index) =>
        new PolicyStatement({
          sid: `Admit${index}`,
          principals: [new AccountPrincipal(one.account)],
          actions: ['events:PutEvents'],
          resources: [busArn],
          conditions: { StringEquals: { 'events:source': sourceOf(one.id) } },
        }),
    ),
    denyTo('NobodyElse', busArn, {
      ArnNotLike: {
        'aws:PrincipalArn': [
          roleArn(senderRoleOf(branchId, 'relay')),
          ...here.map(({ id }) => roleArn(senderRoleOf(id, 'forward'))),
          ...(elsewhere.length > 0 ? [roleArn(senderRoleOf('*', 'forward'), '*')] : []),
        ],
      },
    }),
    denyTo('OnlyAsThemselves', busArn, {
      'ForAnyValue:StringNotEquals': {
        'events:source': sourceOf('${aws:PrincipalTag/redress-branch}'),
      },
      ...inThisAccount,
    }),
    onlySources(busArn, [branchId, ...here.map(({ id }) => id)].map(sourceOf), inThisAccount),
  ];
};
