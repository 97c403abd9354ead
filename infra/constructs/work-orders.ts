import { Construct } from 'constructs';
import { ORDER_COMMANDS } from '../../functions/contracts/operations/work-orders/commands.ts';
import { dispatchComplaint } from '../../functions/contracts/operations/work-orders/dispatch.ts';
import {
  dispatchMany,
  listDispatch,
} from '../../functions/contracts/operations/work-orders/dispatch-queue.ts';
import {
  listOrders,
  readOrder,
  readOrderCase,
  readOrderTimeline,
} from '../../functions/contracts/operations/work-orders/readings.ts';
import { ASKING_TIMEOUT, grantAskNeighbours } from '../access/neighbour-functions.ts';
import type { Desk } from './branch-api.ts';
import { HouseFunction } from './house-function.ts';

/**
 * Complaints given to units: dispatched, taken, reported, confirmed, reviewed.
 * @see rules A3, D6, E1-E4, E9
 */
export class WorkOrders extends Construct {
  constructor(scope: Construct, id: string, { desk }: { desk: Desk }) {
    super(scope, id);
    const { house, api, tickets, caseFiles, lookupKey } = desk;

    const commands = new HouseFunction(this, 'Commands', {
      house,
      handler: 'work-orders/commands',
    });
    tickets.grantChange(commands);
    // Who is at the unit that an order is to go to.
    tickets.grantRead(commands);
    caseFiles.grantAdd(commands);
    lookupKey.grantRead(commands);
    api.serve(commands, [dispatchMany, ...Object.values(ORDER_COMMANDS)], {
      amongOthers: [dispatchComplaint],
    });

    const queue = new HouseFunction(this, 'Queue', { house, handler: 'work-orders/queue' });
    tickets.grantList(queue);
    // Each ticket of a page as it stands now, and the units that may be proposed for it.
    tickets.grantRead(queue);
    api.serve(queue, [listDispatch]);

    const list = new HouseFunction(this, 'List', { house, handler: 'work-orders/list' });
    tickets.grantList(list);
    api.serve(list, [listOrders]);

    const read = new HouseFunction(this, 'Read', {
      house,
      handler: 'work-orders/read',
      logsLookUps: true,
    });
    // The order, and the units by which it is judged who reads its words.
    tickets.grantRead(read);
    caseFiles.grantRead(read);
    api.serve(read, [readOrder, readOrderTimeline]);

    const orderCase = new HouseFunction(this, 'Case', {
      house,
      handler: 'work-orders/case',
      logsLookUps: true,
      timeout: ASKING_TIMEOUT,
    });
    tickets.grantFind(orderCase);
    caseFiles.grantRead(orderCase);
    grantAskNeighbours(orderCase, house);
    api.serve(orderCase, [], { amongOthers: [readOrderCase] });
  }
}
