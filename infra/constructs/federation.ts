import { Duration } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/aws-events';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { busNameOf, sourceOf } from '../../functions/contracts/bus-names.ts';
import {
  TOLD_EVERYWHERE,
  TOLD_TO_ONE,
  TOLD_UPWARDS,
} from '../../functions/contracts/neighbour-audiences.ts';
import { REPORTED_MATTERS } from '../../functions/domain/report-up.ts';
import { senderRoleOf } from '../names.ts';
import type { Premises } from '../premises.ts';
import { DeadLetters } from './dead-letters.ts';
import { busArnOf } from './house-bus.ts';
import { HouseFunction } from './house-function.ts';
import { A_DAY_OF_TRIES, WorkQueue } from './work-queue.ts';

/**
 * Branches speaking with each other. No rule targets another bus: AWS would carry an event one hop
 * and no further, without a word. One forwarder and one queue serve all neighbours.
 * @see rules A1, H4
 */
export class Federation extends Construct {
  constructor(scope: Construct, id: string, { premises }: { premises: Premises }) {
    super(scope, id);
    if (premises.house.settings.neighbours.length === 0) return;
    this.forward(premises);
    this.receive(premises);
  }

  private forward({ house, bus }: Premises): void {
    const { branch, neighbours } = house.settings;
    const worker = new HouseFunction(this, 'Forward', {
      house,
      handler: 'federation/forward',
      roleName: senderRoleOf(branch.id, 'forward'),
      timeout: Duration.seconds(30),
      environment: { OWN_BUS_ARN: busArnOf(this, busNameOf(branch.id)) },
    });
    Grant.addToPrincipal({
      grantee: worker,
      actions: ['events:PutEvents'],
      resourceArns: neighbours.map(({ id, region, account }) =>
        busArnOf(this, busNameOf(id), {
          ...(region !== undefined && { region }),
          ...(account !== undefined && { account }),
        }),
      ),
    });
    const queue = new WorkQueue(this, 'Forwarding', {
      ground: house,
      name: 'forward',
      worker,
      tries: A_DAY_OF_TRIES,
    });
    queue.grantSend(worker);
    worker.addEnvironment('FORWARD_QUEUE_URL', queue.url);
    const source = [sourceOf(branch.id)];
    const [first, ...others] = neighbours;
    // Never back to where it happened, which a rule can say for one neighbour only. Whether it came
    // through there the function alone can tell: `anything-but` holds for a list as soon as it holds
    // for one of its members.
    const meta = first && others.length === 0 ? { branch: Match.anythingBut(first.id) } : undefined;
    queue.listen(bus.bus, {
      source,
      detailType: [...TOLD_EVERYWHERE],
      ...(meta && { detail: { meta } }),
    });
    // Each is for one neighbour: the function knows by whom it is addressed to.
    queue.listen(
      bus.bus,
      { source, detailType: ['WorkOrderLetters', ...TOLD_TO_ONE] },
      { id: 'Letters' },
    );
    if (!neighbours.some(({ relation }) => relation === 'parent')) return;
    // A province has no use for what stays in the city.
    queue.listen(
      bus.bus,
      {
        source,
        detailType: [...TOLD_UPWARDS],
        detail: { data: { ticket: { level: Match.anythingBut('city') } } },
      },
      { id: 'Tickets' },
    );
    // But for what was reported up, and whatever becomes of that ticket from then on (E8, G2).
    queue.listen(
      bus.bus,
      {
        source,
        detailType: [...TOLD_UPWARDS],
        detail: { data: { ticket: { level: ['city'], reportedUp: [...REPORTED_MATTERS] } } },
      },
      { id: 'ReportedUp' },
    );
  }

  private receive({ house, bus, tickets }: Premises): void {
    const worker = new HouseFunction(this, 'Receive', {
      house,
      handler: 'federation/receive',
      timeout: Duration.seconds(30),
    });
    tickets.grantChange(worker);
    // Whether there is the unit that an order is for.
    tickets.grantRead(worker);
    const queue = new WorkQueue(this, 'Received', {
      ground: house,
      name: 'received',
      worker,
      tries: A_DAY_OF_TRIES,
    });
    queue.listen(bus.bus, {
      source: house.settings.neighbours.map(({ id }) => sourceOf(id)),
    });
    // What a neighbour can never have meant goes there at once, with the reason.
    const refused = new DeadLetters(this, 'Refused', {
      ground: house,
      name: 'received',
      kind: 'refused',
    });
    refused.grantSend(worker);
    worker.addEnvironment('REFUSED_QUEUE_URL', refused.url);
  }
}
