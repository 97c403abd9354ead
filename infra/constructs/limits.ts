import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { previewLimits } from '../../functions/contracts/operations/limits/preview-limits.ts';
import { readClocks } from '../../functions/contracts/operations/limits/read-clocks.ts';
import { ASKING_TIMEOUT, grantAskNeighbours } from '../access/neighbour-functions.ts';
import type { Desk } from './branch-api.ts';
import { HouseFunction } from './house-function.ts';

/** Limits explained to whoever asks, and counted anew when the policy or the calendar has changed (D8). */
export class Limits extends Construct {
  constructor(scope: Construct, id: string, { desk }: { desk: Desk }) {
    super(scope, id);
    const { house, api, tickets, caseFiles } = desk;

    const clocks = new HouseFunction(this, 'Clocks', {
      house,
      handler: 'limits/clocks',
      logsLookUps: true,
      timeout: ASKING_TIMEOUT,
    });
    tickets.grantRead(clocks);
    caseFiles.grantRead(clocks);
    // What has climbed here its owner shows.
    grantAskNeighbours(clocks, house, 'child');
    api.serve(clocks, [], { amongOthers: [readClocks] });

    const preview = new HouseFunction(this, 'Preview', { house, handler: 'limits/preview' });
    api.serve(preview, [previewLimits]);

    // No route leads to it: operators invoke it by their own AWS identity.
    const recount = new HouseFunction(this, 'Recount', {
      house,
      handler: 'limits/recount',
      timeout: Duration.seconds(30),
    });
    tickets.grantChange(recount);
    tickets.grantList(recount);
  }
}
