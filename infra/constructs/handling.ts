import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { COMPLAINT_COMMANDS } from '../../functions/contracts/operations/handling/commands.ts';
import {
  openFile,
  requestEvidenceUpload,
} from '../../functions/contracts/operations/handling/files.ts';
import {
  acknowledgeHandOver,
  handOverShift,
  listHandOvers,
  readHandOver,
} from '../../functions/contracts/operations/handling/hand-overs.ts';
import { listComplaints } from '../../functions/contracts/operations/handling/list.ts';
import {
  readComplaint,
  readTimeline,
} from '../../functions/contracts/operations/handling/readings.ts';
import { grantHandOver } from '../access/hand-over.ts';
import {
  ASKING_TIMEOUT,
  admitNeighbour,
  grantAskNeighbours,
  grantCommandBelow,
} from '../access/neighbour-functions.ts';
import type { Desk } from './branch-api.ts';
import { SCANS } from './document-bucket.ts';
import { HouseFunction } from './house-function.ts';

/** The desk: what a handler does with a complaint, and sees of it. */
export class Handling extends Construct {
  constructor(scope: Construct, id: string, { desk }: { desk: Desk }) {
    super(scope, id);
    const { house, api, tickets, caseFiles, letters, lookupKey } = desk;

    const commands = new HouseFunction(this, 'Commands', {
      house,
      handler: 'handling/commands',
      timeout: ASKING_TIMEOUT,
    });
    tickets.grantChange(commands);
    caseFiles.grantAdd(commands);
    lookupKey.grantRead(commands);
    // What has climbed here stays with its owner, who carries it out.
    grantCommandBelow(commands, house);
    // Whether a customer's evidence has been uploaded.
    letters.grantRead(commands, SCANS);
    api.serve(commands, Object.values(COMPLAINT_COMMANDS));

    const list = new HouseFunction(this, 'List', { house, handler: 'handling/list' });
    tickets.grantList(list);
    // A ticket by the number that its customer was given.
    tickets.grantFind(list);
    // Of all functions that answer it has the fewest rights.
    api.serve(list, [listComplaints], { others: true });

    const read = new HouseFunction(this, 'Read', {
      house,
      handler: 'handling/read',
      logsLookUps: true,
      timeout: ASKING_TIMEOUT,
    });
    tickets.grantRead(read);
    caseFiles.grantRead(read);
    // What has climbed here its owner shows.
    grantAskNeighbours(read, house, 'child');
    api.serve(read, [readComplaint, readTimeline]);
    this.files(desk);
    this.handOvers(desk);
    this.carryOutForAbove(desk);
  }

  /** What a shift leaves to the next one (E9). */
  private handOvers({ house, api, tickets, caseFiles, lookupKey }: Desk): void {
    const handOvers = new HouseFunction(this, 'HandOvers', {
      house,
      handler: 'handling/hand-overs',
      // Of a unit's own it finds in all that the branch has.
      timeout: Duration.seconds(25),
      memoryMib: 1024,
    });
    tickets.grantChange(handOvers);
    tickets.grantList(handOvers);
    caseFiles.grantAdd(handOvers);
    caseFiles.grantRead(handOvers);
    lookupKey.grantRead(handOvers);
    api.serve(handOvers, [handOverShift, listHandOvers, readHandOver, acknowledgeHandOver]);
  }

  /** Scans and evidence are handed over by links; of what has climbed here, by its owner (M3, F6). */
  private files({ house, api, tickets, caseFiles, letters, mail }: Desk): void {
    const files = new HouseFunction(this, 'Files', {
      house,
      handler: 'handling/files',
      logsLookUps: true,
      timeout: ASKING_TIMEOUT,
    });
    tickets.grantRead(files);
    caseFiles.grantRead(files);
    grantHandOver(files, { letters, mail });
    grantAskNeighbours(files, house, 'child');
    api.serve(files, [], { amongOthers: [openFile, requestEvidenceUpload] });
  }

  /** What is done above with a complaint of this branch that has climbed; no route leads to it (F1, F6). */
  private carryOutForAbove({ house, tickets, caseFiles, letters, lookupKey }: Desk): void {
    const above = house.settings.neighbours.find(({ relation }) => relation === 'parent');
    if (!above) return;
    const forAbove = new HouseFunction(this, 'ForAbove', { house, handler: 'handling/for-above' });
    tickets.grantChange(forAbove);
    caseFiles.grantAdd(forAbove);
    letters.grantRead(forAbove, SCANS);
    lookupKey.grantRead(forAbove);
    admitNeighbour(this, forAbove, above);
  }
}
