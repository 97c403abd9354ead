import { Duration } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { sourceOf } from '../../functions/contracts/bus-names.ts';
import { CAME_BACK } from '../../functions/domain/on-call/page-report.ts';
import { grantPagerWays } from '../access/pager-ways.ts';
import type { Premises } from '../premises.ts';
import { told } from '../stack-parameters.ts';
import { HouseFunction } from './house-function.ts';
import { topicOf } from './topics.ts';
import { WorkQueue } from './work-queue.ts';

type PagingProps = {
  readonly premises: Premises;
  /** Notices whose turn has begun. */
  readonly sweeper: HouseFunction;
};

/** Longer than the function may take, and than it counts a call as being made; several within a chain's step. */
const TRIED_EACH = Duration.seconds(75);

/**
 * Waking people, and telling whoever's turn has begun.
 * @see rules F2, F3
 */
export class Paging extends Construct {
  constructor(scope: Construct, id: string, { premises, sweeper }: PagingProps) {
    super(scope, id);
    this.page(premises);
    this.tellShifts(premises, sweeper);
  }

  private page(premises: Premises): void {
    const { house, tickets, lookupKey } = premises;
    const { branch } = house.settings;
    const topic = topicOf(this, branch.id, 'alerts');

    const page = new HouseFunction(this, 'Page', {
      house,
      handler: 'on-call/page',
      // Several ways, each tried twice.
      timeout: Duration.seconds(55),
      environment: {
        ALERT_TOPIC_ARN: topic.topicArn,
        API_URL: told(this, branch.id, 'api-url'),
      },
    });
    tickets.grantChange(page);
    tickets.grantRead(page);
    // What the one should know whose turn begins with a page.
    tickets.grantList(page);
    // For the link by which somebody acknowledges.
    lookupKey.grantRead(page);
    Grant.addToPrincipal({
      grantee: page,
      actions: ['sns:Publish'],
      resourceArns: [topic.topicArn],
    });
    house.key.grantEncrypt(page);
    grantPagerWays(page, premises);
    const pages = new WorkQueue(this, 'Pages', {
      ground: house,
      name: 'pages',
      worker: page,
      apart: TRIED_EACH,
      // Five hours: what reaches people may be down for as long.
      tries: 240,
    });
    const source = [sourceOf(branch.id)];
    pages.listen(premises.bus.bus, {
      source,
      detailType: [
        'AlertRaised',
        'AlertBroughtUp',
        'AlertRepeated',
        'ChainStepped',
        'AlertHandedOver',
        'AlertAcknowledged',
        'CanaryReturned',
        'MutingLifted',
      ],
    });
    // What got through has nothing follow.
    pages.listen(
      premises.bus.bus,
      {
        source,
        detailType: ['PageReported'],
        detail: { data: { outcome: [...CAME_BACK] } },
      },
      { id: 'CameBack' },
    );
  }

  /** Whose turn has begun gets a message of it, which wakes nobody; the sweep hands it on again until it is told. */
  private tellShifts(premises: Premises, sweeper: HouseFunction): void {
    const { house, tickets } = premises;
    const tell = new HouseFunction(this, 'TellShift', {
      house,
      handler: 'on-call/shift-message',
      timeout: Duration.seconds(30),
      environment: { API_URL: told(this, house.settings.branch.id, 'api-url') },
    });
    tickets.grantChange(tell);
    tickets.grantRead(tell);
    tickets.grantList(tell);
    grantPagerWays(tell, premises);
    const queue = new WorkQueue(this, 'Shifts', {
      ground: house,
      name: 'shifts',
      worker: tell,
      batchSize: 1,
    });
    queue.grantSend(sweeper);
    sweeper.addEnvironment('SHIFT_QUEUE_URL', queue.url);
  }
}
