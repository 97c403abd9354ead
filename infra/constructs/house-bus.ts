import { Stack } from 'aws-cdk-lib';
import { CfnEventBus, EventBus } from 'aws-cdk-lib/aws-events';
import { Grant, PolicyDocument, type PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Ground } from '../ground.ts';
import type { HouseFunction } from './house-function.ts';

type HouseBusProps = {
  readonly ground: Ground;
  readonly name: string;
  readonly description: string;
  readonly policy: (busArn: string) => readonly PolicyStatement[];
};

/** A bus under the branch's key, with a policy that says who may speak on it. */
export class HouseBus extends Construct {
  /** For rules to listen on only: what is granted is granted here. */
  readonly bus: EventBus;

  constructor(scope: Construct, id: string, { ground, name, description, policy }: HouseBusProps) {
    super(scope, id);
    const bus = new EventBus(this, 'Bus', {
      eventBusName: name,
      description,
      kmsKey: ground.key.key,
    });
    const busArn = busArnOf(this, name);
    const { defaultChild } = bus.node;
    if (!(defaultChild instanceof CfnEventBus)) throw new TypeError('a bus is a CfnEventBus');
    defaultChild.policy = new PolicyDocument({ statements: [...policy(busArn)] });
    this.bus = bus;
  }

  get name(): string {
    return this.bus.eventBusName;
  }

  /** Put events, under whichever source the bus's policy admits the function's role. */
  grantPut(fn: HouseFunction): void {
    fn.addEnvironment('BUS_NAME', this.name);
    Grant.addToPrincipal({
      grantee: fn,
      actions: ['events:PutEvents'],
      resourceArns: [this.bus.eventBusArn],
    });
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
