import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Desk } from './branch-api.ts';
import { HouseFunction } from './house-function.ts';

/** What a handler may do with a complaint: the last part of each path. */
const COMMANDS = [
  'answer',
  'refuse',
  'close',
  'escalate',
  'hold',
  'resume',
  'extend',
  'correct',
  'judge-correction',
  'outside-date',
  'promise',
  'appeal-dates',
] as const;

/** The desk: what a handler does with a complaint, and sees of it. */
export class Handling extends Construct {
  constructor(scope: Construct, id: string, { desk }: { desk: Desk }) {
    super(scope, id);
    const { house, api, tickets, caseFiles, lookupKey } = desk;

    const commands = new HouseFunction(this, 'Commands', { house, handler: 'handling/commands' });
    tickets.grantChange(commands);
    caseFiles.grantAdd(commands);
    lookupKey.grantRead(commands);
    api.serve(commands, {
      POST: COMMANDS.map((verb) => `/complaints/{id}/${verb}`),
    });

    const list = new HouseFunction(this, 'List', { house, handler: 'handling/list' });
    tickets.grantList(list);
    api.serve(list, { GET: ['/complaints'] });

    const read = new HouseFunction(this, 'Read', { house, handler: 'handling/read' });
    tickets.grantRead(read);
    caseFiles.grantRead(read);
    api.serve(read, {
      GET: ['/complaints/{id}', '/complaints/{id}/timeline', '/complaints/{id}/clocks'],
    });

    // No route leads to it: operators invoke it by their own AWS identity.
    const recount = new HouseFunction(this, 'Recount', {
      house,
      handler: 'handling/recount',
      timeout: Duration.seconds(30),
    });
    tickets.grantChange(recount);
    tickets.grantList(recount);
  }
}
