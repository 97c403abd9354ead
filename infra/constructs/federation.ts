import { Duration } from 'aws-cdk-lib';
import { Match } from 'aws-cdk-lib/aws-events';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { Neighbour } from '../../functions/contracts/branch.ts';
import { TOLD_TO } from '../../functions/contracts/events.ts';
import { busNameOf, senderRoleOf, sourceOf } from '../names.ts';
import type { Premises } from '../premises.ts';
import { busArnOf } from './house-bus.ts';
import { HouseFunction } from './house-function.ts';
import { WorkQueue } from './work-queue.ts';

/** A neighbour, and where it runs. */
export type Address = Neighbour & { readonly account: string; readonly region: string };

/** A neighbour may be away for a day (480 tries, 180 s apart), and somebody hears of it soon. */
const BETWEEN_BRANCHES = { tries: 480, lateAfter: Duration.minutes(15) };

type FederationProps = { readonly premises: Premises; readonly addresses: readonly Address[] };

/**
 * Branches speaking with each other. No rule targets another bus: AWS would carry an event one hop
 * and no further, without a word.
 * @see rules A1, H4
 */
export class Federation extends Construct {
  constructor(scope: Construct, id: string, { premises, addresses }: FederationProps) {
    super(scope, id);
    for (const address of addresses) this.forward(premises, address);
    if (addresses.length > 0) this.receive(premises, addresses);
  }

  private forward({ house, bus }: Premises, neighbour: Address): void {
    const self = house.settings.branch.id;
    const theirBus = busArnOf(this, busNameOf(neighbour.id), neighbour);
    const worker = new HouseFunction(this, `Forward-${neighbour.id}`, {
      house,
      handler: 'federation/forward',
      name: `forward-${neighbour.id}`,
      roleName: senderRoleOf(self, neighbour.id),
      timeout: Duration.seconds(30),
      environment: { NEIGHBOUR_ID: neighbour.id, NEIGHBOUR_BUS_ARN: theirBus },
    });
    Grant.addToPrincipal({
      grantee: worker,
      actions: ['events:PutEvents'],
      resourceArns: [theirBus],
    });
    new WorkQueue(this, `To-${neighbour.id}`, {
      ground: house,
      name: `to-${neighbour.id}`,
      worker,
      ...BETWEEN_BRANCHES,
    }).listen(bus.bus, {
      source: [sourceOf(self)],
      detailType: [...TOLD_TO[neighbour.relation]],
      // Never back to where it happened. Whether it came through there only the function can tell:
      // `anything-but` holds for a list as soon as it holds for one of its members.
      detail: { meta: { branch: Match.anythingBut(neighbour.id) } },
    });
  }

  private receive({ house, bus, tickets }: Premises, addresses: readonly Address[]): void {
    const worker = new HouseFunction(this, 'Receive', {
      house,
      handler: 'federation/receive',
      timeout: Duration.seconds(30),
    });
    tickets.grantChange(worker);
    const queue = new WorkQueue(this, 'Received', {
      ground: house,
      name: 'received',
      worker,
      ...BETWEEN_BRANCHES,
    });
    queue.listen(bus.bus, { source: addresses.map(({ id }) => sourceOf(id)) });
    // What a neighbour can never have meant goes there at once, with the reason.
    queue.deadLetters.grantSend(worker);
    worker.addEnvironment('RECEIVE_DLQ_URL', queue.deadLetters.url);
  }
}
