import type { Duration } from 'aws-cdk-lib';
import { Grant } from 'aws-cdk-lib/aws-iam';
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import { excuse } from '../nag.ts';
import type { StackContext } from '../stack-context.ts';
import { DeadLetters } from './dead-letters.ts';
import type { HouseFunction } from './house-function.ts';

/** What of a record's new image must hold for a function to get it, as filter patterns: any one. */
export type NewImageFilter = Readonly<Record<string, unknown>>;

export type StreamConsumerProps = {
  readonly ground: StackContext;
  readonly streamArn: string;
  readonly name: string;
  readonly worker: HouseFunction;
  readonly newImage: readonly NewImageFilter[];
  readonly batchSize: number;
  /** How long a failing batch is tried before it is passed over, however many tries that takes. */
  readonly maxRecordAge: Duration;
};

/**
 * A function that reads a table's stream. Batches that fail for good, and records that the function
 * finds can never succeed, go to one dead-letter queue, so that nothing blocks the stream for ever.
 */
export class StreamConsumer extends Construct {
  constructor(scope: Construct, id: string, props: StreamConsumerProps) {
    super(scope, id);
    const { ground, streamArn, name, worker } = props;
    const deadLetters = new DeadLetters(this, 'PassedOver', {
      ground,
      name,
      kind: 'passed-over',
    });
    worker.addEnvironment('PASSED_OVER_QUEUE_URL', deadLetters.url);
    grantStream(worker, streamArn);
    ground.key.grantDecrypt(worker);
    const source = new EventSourceMapping(this, 'Source', {
      target: worker,
      eventSourceArn: streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: props.newImage.map((wanted) => ({
        pattern: JSON.stringify({ dynamodb: { NewImage: wanted } }),
      })),
      batchSize: props.batchSize,
      bisectBatchOnError: true,
      maxRecordAge: props.maxRecordAge,
      // Without end: only its age ends it.
      retryAttempts: -1,
      onFailure: deadLetters.catch(worker),
    });
    // Lambda looks whether the role may read before it takes the source.
    source.node.addDependency(worker.ownRole);
    ground.operations.watch(this, `${name}-behind`, {
      metric: worker.metric('IteratorAge', { statistic: 'Maximum' }),
      from: 60_000,
      description: `${worker.functionName} is a minute behind the table's stream: it fails, is throttled, or is too slow.`,
    });
    ground.operations.watch(this, `${name}-throttled`, {
      metric: worker.metricThrottles(),
      description: `${worker.functionName} is refused concurrency: raise the account's limit.`,
    });
  }
}

const grantStream = (worker: HouseFunction, streamArn: string): void => {
  Grant.addToPrincipal({
    grantee: worker,
    actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
    resourceArns: [streamArn],
  });
  // Lambda demands it of every reader, and it takes no resource.
  Grant.addToPrincipal({
    grantee: worker,
    actions: ['dynamodb:ListStreams'],
    resourceArns: ['*'],
  });
  excuse(worker.ownRole, 'AwsSolutions-IAM5[Resource::*]', 'ListStreams takes no resource');
};
