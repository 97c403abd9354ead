import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { busNameOf } from '../../functions/contracts/bus-names.ts';
import { excuse } from '../nag.ts';
import { inboxNameOf, nameOf } from '../names.ts';
import type { Ground, StackContext } from '../stack-context.ts';

/** Where EventBridge puts what it could not deliver: of the inbox apart, as its events are personal. */
const UNDELIVERED = ['undelivered', 'inbox-undelivered'] as const;
export type UndeliveredName = (typeof UNDELIVERED)[number];

type UndeliveredProps = { readonly ground: Ground; readonly name: UndeliveredName };

/**
 * What EventBridge could not put on a queue, or not even on the bus, kept for 14 days.
 * Not under the branch's key: it is full of events when the key does not work. Those that the bus had
 * encrypted lie there encrypted under it still.
 */
export class Undelivered extends Construct {
  readonly queue: IQueue;

  constructor(scope: Construct, id: string, { ground, name }: UndeliveredProps) {
    super(scope, id);
    const { branch } = ground.settings;
    const queueName = nameOf(branch.id, name);
    const ofEvents = (resource: string, resourceName: string) =>
      Stack.of(this).formatArn({ service: 'events', resource, resourceName });
    const busName = name === 'undelivered' ? busNameOf(branch.id) : inboxNameOf(branch.id);
    const queue = new Queue(this, 'Queue', {
      queueName,
      encryption: QueueEncryption.SQS_MANAGED,
      retentionPeriod: Duration.days(14),
      enforceSSL: !ground.local,
    });
    this.queue = queue;
    excuse(this, 'AwsSolutions-SQS3', 'these are the dead letters');
    queue.addToResourcePolicy(
      new PolicyStatement({
        sid: 'Undelivered',
        principals: [new ServicePrincipal('events.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        // The rules stand in another stack, where their names are made.
        conditions: {
          ArnLike: {
            'aws:SourceArn': [ofEvents('rule', '*'), ofEvents('event-bus', busName)],
          },
        },
      }),
    );
  }
}

/** A branch's queue of what was not delivered, known by its name. */
export const undeliveredIn = (
  scope: Construct,
  id: string,
  branchId: string,
  name: UndeliveredName = 'undelivered',
): IQueue => {
  const arn = Stack.of(scope).formatArn({ service: 'sqs', resource: nameOf(branchId, name) });
  return Queue.fromQueueArn(scope, id, arn);
};

/** Rings as soon as there is anything in either: beside the store, since an alarm names the API's address. */
export const watchUndelivered = (
  scope: Construct,
  { settings, operations }: StackContext,
): void => {
  for (const name of UNDELIVERED) {
    const queue = undeliveredIn(scope, `Watched-${name}`, settings.branch.id, name);
    operations.watch(scope, name, {
      metric: queue.metricApproximateNumberOfMessagesVisible({
        statistic: 'Maximum',
        period: Duration.minutes(1),
      }),
      description: `In ${queue.queueName}: EventBridge could not deliver an event. Its attributes say which rule, to which queue, and why.`,
    });
  }
};
