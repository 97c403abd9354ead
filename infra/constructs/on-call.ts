import { Duration, Stack } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { nameOf, sourceOf } from '../names.ts';
import { hasSes } from '../partition.ts';
import type { Premises } from '../premises.ts';
import type { GeneratedSecret } from './generated-secret.ts';
import { HouseFunction } from './house-function.ts';
import { WorkQueue } from './work-queue.ts';

type OnCallProps = {
  readonly premises: Premises;
  /** Signs what goes out over webhooks. */
  readonly webhookKey: GeneratedSecret;
};

/**
 * Waking people: pages, and their acknowledgement.
 * @see rules F2, F3
 */
export class OnCall extends Construct {
  readonly alertTopicArn: string;

  constructor(scope: Construct, id: string, { premises, webhookKey }: OnCallProps) {
    super(scope, id);
    const { house, api, tickets } = premises;
    const { branch } = house.settings;
    const topic = new Topic(this, 'Alerts', {
      topicName: nameOf(branch.id, 'alerts'),
      masterKey: house.key.key,
      enforceSSL: !house.local,
    });
    this.alertTopicArn = topic.topicArn;

    const page = new HouseFunction(this, 'Page', {
      house,
      handler: 'on-call/page',
      timeout: Duration.seconds(30),
      environment: { ALERT_TOPIC_ARN: topic.topicArn },
    });
    tickets.grantChange(page);
    tickets.grantRead(page);
    webhookKey.grantRead(page);
    Grant.addToPrincipal({
      grantee: page,
      actions: ['sns:Publish'],
      resourceArns: [topic.topicArn],
    });
    house.key.grantEncrypt(page);
    if (branch.emailSender !== undefined && hasSes(branch.region)) {
      grantSendMail(page, branch.emailSender, house.local);
    }
    new WorkQueue(this, 'Pages', {
      ground: house,
      name: 'pages',
      worker: page,
      // Five hours, 180 s apart: what reaches people may be down for as long.
      tries: 100,
    }).listen(premises.bus.bus, {
      source: [sourceOf(branch.id)],
      detailType: ['AlertRaised'],
    });

    const list = new HouseFunction(this, 'List', { house, handler: 'on-call/list' });
    tickets.grantList(list);
    api.serve(list, { GET: ['/alerts'] });

    const acknowledge = new HouseFunction(this, 'Acknowledge', {
      house,
      handler: 'on-call/acknowledge',
    });
    tickets.grantChange(acknowledge);
    api.serve(acknowledge, { POST: ['/alerts/{id}/acknowledge'] });
  }
}

/** The address may be verified itself, or its domain. */
const grantSendMail = (fn: HouseFunction, sender: string, local: boolean): void => {
  fn.addEnvironment('EMAIL_SENDER', sender);
  const identities = [sender, sender.slice(sender.indexOf('@') + 1)];
  const arns = identities.map((resourceName) =>
    Stack.of(fn).formatArn({ service: 'ses', resource: 'identity', resourceName }),
  );
  Grant.addToPrincipal({
    grantee: fn,
    actions: ['ses:SendEmail'],
    // An emulator judges sending by no identity at all.
    resourceArns: local ? ['*'] : arns,
  });
};
