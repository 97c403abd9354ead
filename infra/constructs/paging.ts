import { Duration } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { sourceOf } from '../../functions/contracts/bus-names.ts';
import { grantPagerWays } from '../access/pager-ways.ts';
import type { Premises } from '../premises.ts';
import { told } from '../stack-parameters.ts';
import { HouseFunction } from './house-function.ts';
import { topicOf } from './topics.ts';
import { WorkQueue } from './work-queue.ts';

/**
 * Waking people.
 * @see rules F2, F3
 */
export class Paging extends Construct {
  constructor(scope: Construct, id: string, { premises }: { premises: Premises }) {
    super(scope, id);
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
    // For the link by which somebody acknowledges.
    lookupKey.grantRead(page);
    Grant.addToPrincipal({
      grantee: page,
      actions: ['sns:Publish'],
      resourceArns: [topic.topicArn],
    });
    house.key.grantEncrypt(page);
    grantPagerWays(page, premises);
    new WorkQueue(this, 'Pages', {
      ground: house,
      name: 'pages',
      worker: page,
      // Five hours, 180 s apart: what reaches people may be down for as long.
      tries: 100,
    }).listen(premises.bus.bus, {
      source: [sourceOf(branch.id)],
      detailType: [
        'AlertRaised',
        'AlertBroughtUp',
        'AlertRepeated',
        'ChainStepped',
        'AlertHandedOver',
        'AlertAcknowledged',
        'CanaryReturned',
      ],
    });
  }
}
