import { Stack } from 'aws-cdk-lib';
import { AccountPrincipal, AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';

/** Who may put events, under which source. */
export type Sender = {
  /** A name for the statement's id: letters and digits. */
  readonly name: string;
  readonly source: string;
  readonly account: string;
  readonly roleName: string;
};

type BusPolicy = { readonly busArn: string; readonly senders: readonly Sender[] };

const roleArn = (scope: Construct, { account, roleName }: Sender): string =>
  Stack.of(scope).formatArn({
    service: 'iam',
    region: '',
    account,
    resource: 'role',
    resourceName: roleName,
  });

/** Lets a sender in: what a sender in another account needs besides its own permission. */
const admit = (scope: Construct, busArn: string, sender: Sender): PolicyStatement =>
  new PolicyStatement({
    sid: `Admit${sender.name}`,
    principals: [new AccountPrincipal(sender.account)],
    actions: ['events:PutEvents'],
    resources: [busArn],
    conditions: {
      StringEquals: { 'events:source': sender.source },
      ArnEquals: { 'aws:PrincipalArn': roleArn(scope, sender) },
    },
  });

/** Keeps everybody else from speaking in a sender's name. */
const protect = (scope: Construct, busArn: string, sender: Sender): PolicyStatement =>
  new PolicyStatement({
    sid: `Only${sender.name}AsItself`,
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: ['events:PutEvents'],
    resources: [busArn],
    conditions: {
      'ForAnyValue:StringEquals': { 'events:source': sender.source },
      ArnNotEquals: { 'aws:PrincipalArn': roleArn(scope, sender) },
    },
  });

/**
 * Keeps every other source away. A denial, since within one account a permission of the putting
 * identity would do.
 */
export const onlySources = (busArn: string, sources: readonly string[]): PolicyStatement =>
  new PolicyStatement({
    sid: 'NoOtherSource',
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: ['events:PutEvents'],
    resources: [busArn],
    conditions: { 'ForAnyValue:StringNotEquals': { 'events:source': sources } },
  });

/** Each sender under its own source and its own role, and nobody else. */
export const onlySenders = (
  scope: Construct,
  { busArn, senders }: BusPolicy,
): PolicyStatement[] => [
  ...senders.map((sender) => admit(scope, busArn, sender)),
  ...senders.map((sender) => protect(scope, busArn, sender)),
  onlySources(
    busArn,
    senders.map(({ source }) => source),
  ),
];
