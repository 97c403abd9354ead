import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import {
  MEMBER_COMMANDS,
  OWN_COMMANDS,
} from '../../functions/contracts/operations/organisation/commands.ts';
import { readMyself } from '../../functions/contracts/operations/organisation/own.ts';
import { addPerson } from '../../functions/contracts/operations/organisation/people.ts';
import {
  listPeople,
  listUnits,
  readPerson,
  readPersonTimeline,
  readUnit,
  readUnitTimeline,
} from '../../functions/contracts/operations/organisation/readings.ts';
import { addUnit } from '../../functions/contracts/operations/organisation/units.ts';
import type { Desk } from './branch-api.ts';
import { HouseFunction } from './house-function.ts';

/**
 * Who works where and may do what: read, and changed by command.
 * @see rules A1, A4, A7
 */
export class Organisation extends Construct {
  constructor(scope: Construct, id: string, { desk }: { desk: Desk }) {
    super(scope, id);
    const { house, api, tickets } = desk;

    const commands = new HouseFunction(this, 'Commands', {
      house,
      handler: 'organisation/commands',
    });
    tickets.grantChange(commands);
    tickets.grantRead(commands);
    // A unit is not closed while work orders are open there.
    tickets.grantList(commands);
    api.serve(commands, [addUnit, addPerson, ...MEMBER_COMMANDS, ...OWN_COMMANDS]);

    const read = new HouseFunction(this, 'Read', { house, handler: 'organisation/read' });
    tickets.grantRead(read);
    api.serve(read, [
      listUnits,
      readUnit,
      readUnitTimeline,
      listPeople,
      readPerson,
      readPersonTimeline,
      readMyself,
    ]);

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
