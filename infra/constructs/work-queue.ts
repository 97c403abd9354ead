import { Duration } from 'aws-cdk-lib';
import { type EventPattern, type IEventBusRef, Rule } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { nameOf } from '../names.ts';
import type { StackContext } from '../stack-context.ts';
import { DeadLetters } from './dead-letters.ts';
import type { HouseFunction } from './house-function.ts';
import { type UndeliveredName, undeliveredIn } from './undelivered.ts';

/** A neighbour may be away for a day: 480 tries, 180 s apart where the worker may take 30 s. */
export const A_DAY_OF_TRIES = 480;

export type WorkQueueProps = {
  readonly ground: StackContext;
  readonly name: string;
  readonly worker: HouseFunction;
  /** How many messages the worker gets at once; 10 when left out. */
  readonly batchSize?: number;
  /** How often a message is tried before it is a dead letter, `apart` from one another; 5 when left out. */
  readonly tries?: number;
  /**
   * How long after a message was handed out it is tried again: longer than the worker may take. Left out,
   * it is six times the worker's timeout, as Lambda advises.
   */
  readonly apart?: Duration;
};

type Listening = {
  /** Another rule has another id. */
  readonly id?: string;
  /** Where an event goes that cannot be put on the queue; left out for whatever is not personal. */
  readonly undelivered?: UndeliveredName;
};

/** How long a message may wait before an alarm rings, where the metric knows of it for as long. */
const LATE_AFTER = Duration.minutes(4);

/**
 * The metric leaves out what has been tried three times, and is taken once a minute: where tries are closer
 * together than that, it rings a minute before the third one.
 */
const lateAfter = (apart: Duration | undefined): Duration => {
  const seen = apart && Duration.seconds(2 * apart.toSeconds() - 60);
  return seen && seen.toSeconds() < LATE_AFTER.toSeconds() ? seen : LATE_AFTER;
};

/**
 * A queue between a bus and a function, with its dead letters. No rule targets a function: here
 * every try, every wait and every loss can be seen.
 */
export class WorkQueue extends Construct {
  private readonly props: WorkQueueProps;
  private readonly queue: Queue;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    this.props = props;
    const { ground, name, worker, tries = 5, apart } = props;
    const dead = new DeadLetters(this, 'DeadLetters', { ground, name, kind: 'dead' });
    this.queue = new Queue(this, 'Queue', {
      queueName: nameOf(ground.settings.branch.id, name),
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: ground.key.key,
      dataKeyReuse: Duration.hours(1),
      retentionPeriod: Duration.days(4),
      // Longer than the worker may take: no batch is handed out twice at once.
      visibilityTimeout: apart ?? Duration.seconds(6 * (worker.timeout?.toSeconds() ?? 10)),
      deadLetterQueue: { queue: dead.queue, maxReceiveCount: tries },
      enforceSSL: !ground.local,
    });
    this.employ();
    this.watchAge();
  }

  get url(): string {
    return this.queue.queueUrl;
  }

  /** Queues what the bus brings and the pattern takes. */
  listen(
    bus: IEventBusRef,
    eventPattern: EventPattern,
    { id = 'Rule', undelivered }: Listening = {},
  ): void {
    const { branch } = this.props.ground.settings;
    const rule = new Rule(this, id, { eventBus: bus, eventPattern });
    const deadLetterQueue = undeliveredIn(this, `${id}Undelivered`, branch.id, undelivered);
    rule.addTarget(new SqsQueue(this.queue, { deadLetterQueue }));
  }

  /** Put something on the queue again, in another form. */
  grantSend(fn: HouseFunction): void {
    Grant.addToPrincipal({
      grantee: fn,
      actions: ['sqs:SendMessage'],
      resourceArns: [this.queue.queueArn],
    });
    this.props.ground.key.grantEncrypt(fn);
  }

  /** Rings within five minutes: a minute for the metric, and four of waiting at the most. */
  private watchAge(): void {
    const { ground, name, apart } = this.props;
    const from = lateAfter(apart).toSeconds();
    ground.operations.watch(this, `${name}-late`, {
      metric: this.queue.metricApproximateAgeOfOldestMessage({
        statistic: 'Maximum',
        period: Duration.minutes(1),
      }),
      from,
      description: `A message has waited ${from} seconds in ${nameOf(ground.settings.branch.id, name)}: its worker fails, or is too slow.`,
    });
  }

  private employ(): void {
    const { ground, worker, batchSize = 10 } = this.props;
    Grant.addToPrincipal({
      grantee: worker,
      actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
      resourceArns: [this.queue.queueArn],
    });
    ground.key.grantDecrypt(worker);
    const source = new EventSourceMapping(this, 'Source', {
      target: worker,
      eventSourceArn: this.queue.queueArn,
      batchSize,
      // A storm waits in the queue; it does not take the account's concurrency.
      maxConcurrency: 16,
      reportBatchItemFailures: true,
    });
    // Lambda looks whether the role may read before it takes the source.
    source.node.addDependency(worker.ownRole);
  }
}
