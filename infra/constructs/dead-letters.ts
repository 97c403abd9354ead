import { Duration } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { excuse } from '../nag.ts';
import { nameOf } from '../names.ts';
import type { StackContext } from '../stack-context.ts';
import type { HouseFunction } from './house-function.ts';

/** What to do with letters of each kind. SQS puts back only what it has moved there itself. */
const KINDS = {
  /** SQS moved it there: it failed as often as it was tried. */
  dead: 'failed as often as it was tried. Mend the cause, then redrive.',
  /** A function put it there, with its reason: it can never be taken in as it is. */
  refused: 'was refused: its reason stands in the letter. It cannot be redriven.',
  /** Lambda or a function put it there: the stream, or the beat, has gone on without it. */
  'passed-over': 'was passed over. The letter says where it is to be found.',
} as const;

type DeadLettersProps = {
  readonly ground: StackContext;
  readonly name: string;
  readonly kind: keyof typeof KINDS;
};

/** What could not be done, kept for 14 days, with an alarm as soon as there is anything. */
export class DeadLetters extends Construct {
  /** For wiring a source to it only: what is granted is granted here. */
  readonly queue: Queue;
  private readonly ground: StackContext;

  constructor(scope: Construct, id: string, { ground, name, kind }: DeadLettersProps) {
    super(scope, id);
    this.ground = ground;
    const queueName = nameOf(ground.settings.branch.id, `${name}-${kind}`);
    this.queue = new Queue(this, 'Queue', {
      queueName,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: ground.key.key,
      dataKeyReuse: Duration.hours(1),
      retentionPeriod: Duration.days(14),
      enforceSSL: !ground.local,
    });
    excuse(this, 'AwsSolutions-SQS3', 'these are the dead letters');
    ground.operations.watch(this, `${name}-${kind}`, {
      metric: this.queue.metricApproximateNumberOfMessagesVisible({
        statistic: 'Maximum',
        period: Duration.minutes(1),
      }),
      description: `In ${queueName}: something ${KINDS[kind]}`,
    });
  }

  get url(): string {
    return this.queue.queueUrl;
  }

  /** Where Lambda puts what a function failed at for good, in the name of the function's role. */
  catch(fn: HouseFunction): { bind(): { destination: string } } {
    this.grantSend(fn);
    return { bind: () => ({ destination: this.queue.queueArn }) };
  }

  /** Put there what can never succeed. */
  grantSend(fn: HouseFunction): void {
    Grant.addToPrincipal({
      grantee: fn,
      actions: ['sqs:SendMessage'],
      resourceArns: [this.queue.queueArn],
    });
    this.ground.key.grantEncrypt(fn);
  }
}
