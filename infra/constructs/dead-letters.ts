import { Duration } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Ground } from '../ground.ts';
import { excuse } from '../nag.ts';
import { nameOf } from '../names.ts';
import type { HouseFunction } from './house-function.ts';

/** What could not be done, kept for 14 days, with an alarm as soon as there is anything. */
export class DeadLetters extends Construct {
  /** For wiring a source to it only: what is granted is granted here. */
  readonly queue: Queue;
  private readonly ground: Ground;

  constructor(scope: Construct, id: string, { ground, name }: { ground: Ground; name: string }) {
    super(scope, id);
    this.ground = ground;
    const queueName = nameOf(ground.settings.branch.id, `${name}-dead`);
    this.queue = new Queue(this, 'Queue', {
      queueName,
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: ground.key.key,
      dataKeyReuse: Duration.hours(1),
      retentionPeriod: Duration.days(14),
      enforceSSL: !ground.local,
    });
    excuse(this, 'AwsSolutions-SQS3', 'these are the dead letters');
    ground.operations.watch(this, 'Alarm', {
      metric: this.queue.metricApproximateNumberOfMessagesVisible({
        statistic: 'Maximum',
        period: Duration.minutes(1),
      }),
      description: `Dead letters in ${queueName}: something was not done. Read them, mend the cause, redrive.`,
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
