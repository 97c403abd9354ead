import { Duration } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { sourceOf } from '../../functions/contracts/bus-names.ts';
import type { ORDER_EVENTS } from '../../functions/contracts/events/order-events.ts';
import { grantHandOver } from '../access/hand-over.ts';
import { admitNeighbour, grantAskNeighbours } from '../access/neighbour-functions.ts';
import type { Premises } from '../premises.ts';
import { HouseFunction } from './house-function.ts';
import { A_DAY_OF_TRIES, WorkQueue } from './work-queue.ts';

/** After these nobody adds to what was written before; a late letter's words come with its refusal. */
const TELLS_OF_WORDS = [
  'WorkOrderConfirmed',
  'WorkOrderMisrouted',
  'WorkOrderCancelled',
  'WorkOrderLetterRefused',
] satisfies readonly (keyof typeof ORDER_EVENTS)[];

/**
 * What a branch tells its neighbours of a customer when they ask: by work order, and the branch above of
 * what has climbed to it. Lambda does not
 * say who asks: so each neighbour has an alias of its own, and may invoke that one alone.
 * @see rules M2, M3
 */
export class Disclosure extends Construct {
  constructor(scope: Construct, id: string, { premises }: { premises: Premises }) {
    super(scope, id);
    const { house, tickets, caseFiles, letters, mail } = premises;
    const { neighbours } = house.settings;
    if (neighbours.length === 0) return;
    this.moveWords(premises);
    const disclose = new HouseFunction(this, 'Disclose', {
      house,
      handler: 'federation/disclose',
      logsLookUps: true,
    });
    // Of what has climbed, its timeline too.
    tickets.grantRead(disclose);
    caseFiles.grantRead(disclose);
    // Its files go to whoever works on it above by links, and what the customer brings there comes here.
    grantHandOver(disclose, { letters, mail });
    for (const neighbour of neighbours) admitNeighbour(this, disclose, neighbour);
  }

  /** What is written at work goes to the branch whose complaint it is about, and is forgotten here. */
  private moveWords({ house, bus, tickets, caseFiles }: Premises): void {
    const { id } = house.settings.branch;
    const worker = new HouseFunction(this, 'Words', {
      house,
      handler: 'federation/words',
      timeout: Duration.seconds(30),
    });
    tickets.grantChange(worker);
    tickets.grantRead(worker);
    caseFiles.grantAdd(worker);
    caseFiles.grantErase(worker);
    grantAskNeighbours(worker, house);
    const queue = new WorkQueue(this, 'WordsMoving', {
      ground: house,
      name: 'words',
      worker,
      tries: A_DAY_OF_TRIES,
    });
    const [ours, theirs] = [[id], Match.anythingBut(id)];
    const source = [sourceOf(id)];
    queue.listen(bus.bus, {
      source,
      detailType: [...TELLS_OF_WORDS],
      detail: { data: { order: { issuer: ours, worker: theirs } } },
    });
    queue.listen(
      bus.bus,
      {
        source,
        detailType: ['WorkOrderReportFetched'],
        detail: { data: { order: { issuer: theirs, worker: ours } } },
      },
      { id: 'Fetched' },
    );
  }
}
