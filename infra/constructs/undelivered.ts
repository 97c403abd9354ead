import { Duration, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { busNameOf } from '../../functions/contracts/bus-names.ts';
import { excuse } from '../nag.ts';
import { inboxNameOf, nameOf } from '../names.ts';
import type { StackContext } from '../stack-context.ts';

/** Where EventBridge puts what it could not deliver: of the inbox apart, as its events are personal. */
export type UndeliveredName = 'undelivered' | 'inbox-undelivered';

type UndeliveredProps = { readonly ground: StackContext; readonly name: UndeliveredName };

/**
 * What EventBridge could not put on a queue, or not even on the bus, kept for 14 days, with an alarm.
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
    ground.operations.watch(this, name, {
      metric: queue.metricApproximateNumberOfMessagesVisible({
        statistic: 'Maximum',
        period: Duration.minutes(1),
      }),
      description: `In ${queueName}: EventBridge could not deliver an event. Its attributes say which rule, to which queue, and why.`,
    });
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
