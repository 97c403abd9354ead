import { Construct } from 'constructs';
import {
  closeNotice,
  publishNotice,
  updateNotice,
} from '../../functions/contracts/operations/notices/commands.ts';
import { listNotices, readNotice } from '../../functions/contracts/operations/notices/readings.ts';
import type { Desk } from './branch-api.ts';
import { HouseFunction } from './house-function.ts';

/**
 * Outages and incidents, told to everybody.
 * @see rules H1, H4, H5
 */
export class Notices extends Construct {
  constructor(scope: Construct, id: string, { desk }: { desk: Desk }) {
    super(scope, id);
    const { house, api, tickets, lookupKey } = desk;

    const commands = new HouseFunction(this, 'Commands', { house, handler: 'notices/commands' });
    tickets.grantChange(commands);
    lookupKey.grantRead(commands);
    api.serve(commands, [publishNotice, updateNotice, closeNotice]);

    const list = new HouseFunction(this, 'List', { house, handler: 'notices/list' });
    tickets.grantList(list);
    tickets.grantRead(list);
    api.serve(list, [listNotices, readNotice]);
  }
}
