import { Stack } from 'aws-cdk-lib';
import { CfnEventBus, EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyDocument, type PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Ground } from '../stack-context.ts';
import type { Undelivered } from './undelivered.ts';

type HouseBusProps = {
  readonly ground: Ground;
  readonly name: string;
  readonly description: string;
  /** Where events go when the key does not work. */
  readonly undelivered: Undelivered;
  readonly policy: (busArn: string) => readonly PolicyStatement[];
};

/** A bus under the branch's key, with a policy that says who may speak on it. */
export class HouseBus extends Construct {
  readonly name: string;

  constructor(
    scope: Construct,
    id: string,
    { ground, name, description, undelivered, policy }: HouseBusProps,
  ) {
    super(scope, id);
    const bus = new EventBus(this, 'Bus', {
      eventBusName: name,
      description,
      kmsKey: ground.key.key,
      deadLetterQueue: undelivered.queue,
    });
    const busArn = busArnOf(this, name);
    const { defaultChild } = bus.node;
    if (!(defaultChild instanceof CfnEventBus)) throw new TypeError('a bus is a CfnEventBus');
    defaultChild.policy = new PolicyDocument({ statements: [...policy(busArn)] });
    this.name = name;
  }
}

/** ARN of a bus by name; in another account or region when they are given. */
export const busArnOf = (
  scope: Construct,
  name: string,
  elsewhere: { account?: string; region?: string } = {},
): string =>
  Stack.of(scope).formatArn({
    service: 'events',
    resource: 'event-bus',
    resourceName: name,
    ...elsewhere,
  });
