import { EventBus, type IEventBus } from 'aws-cdk-lib/aws-events';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { busArnOf } from '../constructs/house-bus.ts';
import type { HouseFunction } from '../constructs/house-function.ts';

/** A bus of the branch's, known by its name. */
export class BranchBus extends Construct {
  /** For rules to listen on only: what is granted is granted here. */
  readonly bus: IEventBus;

  constructor(scope: Construct, id: string, { name }: { name: string }) {
    super(scope, id);
    this.bus = EventBus.fromEventBusName(this, 'Bus', name);
  }

  /** Put events, under whichever source the bus's policy admits the function's role. */
  grantPut(fn: HouseFunction): void {
    fn.addEnvironment('BUS_NAME', this.bus.eventBusName);
    Grant.addToPrincipal({
      grantee: fn,
      actions: ['events:PutEvents'],
      resourceArns: [busArnOf(fn, this.bus.eventBusName)],
    });
  }
}
