import { Stack } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { excuse } from '../nag.ts';
import { nameOf } from '../names.ts';
import type { OwnKey } from './own-key.ts';

type TopicProps = { readonly branchId: string; readonly local: boolean };

/**
 * Who runs the branch hears of it here. Not under the branch's key: an alarm that the key does not
 * work must get through. Alarms name queues and functions, nobody and nobody's complaint.
 */
export const operationsTopic = (scope: Construct, { branchId, local }: TopicProps): ITopic => {
  const topic = new Topic(scope, 'OperationsTopic', {
    topicName: nameOf(branchId, 'operations'),
    enforceSSL: !local,
  });
  excuse(topic, 'AwsSolutions-SNS2', 'alarms must get through when the branch’s key does not work');
  // A topic policy replaces the one that lets the account's own alarms in.
  topic.grantPublish(
    new ServicePrincipal('cloudwatch.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
    }),
  );
  return topic;
};

/** Every page goes here too, for whoever subscribes. */
export const alertTopic = (
  scope: Construct,
  { branchId, local, key }: TopicProps & { readonly key: OwnKey },
): ITopic =>
  new Topic(scope, 'AlertTopic', {
    topicName: nameOf(branchId, 'alerts'),
    masterKey: key.key,
    enforceSSL: !local,
  });

/** A topic of the branch's, known by its name. */
export const topicOf = (
  scope: Construct,
  branchId: string,
  part: 'operations' | 'alerts',
): ITopic =>
  Topic.fromTopicArn(
    scope,
    `Topic-${part}`,
    Stack.of(scope).formatArn({ service: 'sns', resource: nameOf(branchId, part) }),
  );
