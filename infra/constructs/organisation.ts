import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Desk } from './branch-api.ts';
import { HouseFunction } from './house-function.ts';

/**
 * Who works where and may do what.
 * @see rules A1, A4, A7
 */
export class Organisation extends Construct {
  constructor(scope: Construct, id: string, { desk }: { desk: Desk }) {
    super(scope, id);
    const { house, tickets } = desk;

    // No route leads to it: operators invoke it by their own AWS identity.
    const fill = new HouseFunction(this, 'Import', {
      house,
      handler: 'organisation/import',
      // A whole province at once, some thirty units and people a step.
      timeout: Duration.seconds(30),
    });
    tickets.grantChange(fill);
    tickets.grantRead(fill);
  }
}
