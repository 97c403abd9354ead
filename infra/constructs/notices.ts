import { Construct } from 'constructs';
import type { Desk } from './branch-api.ts';
import { HouseFunction } from './house-function.ts';

/**
 * Outages and incidents, told to everybody.
 * @see rules H1, H4, H5
 */
export class Notices extends Construct {
  constructor(scope: Construct, id: string, { desk }: { desk: Desk }) {
    super(scope, id);
    const { house, api, tickets } = desk;

    const commands = new HouseFunction(this, 'Commands', { house, handler: 'notices/commands' });
    tickets.grantChange(commands);
    api.serve(commands, { POST: ['/notices', '/notices/{id}/updates', '/notices/{id}/close'] });

    const list = new HouseFunction(this, 'List', { house, handler: 'notices/list' });
    tickets.grantList(list);
    tickets.grantRead(list);
    api.serve(list, { GET: ['/notices', '/notices/{id}'] });
  }
}
