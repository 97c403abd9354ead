import { Stack } from 'aws-cdk-lib';
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type ITopic, type ITopicSubscription, Topic } from 'aws-cdk-lib/aws-sns';
import {
  EmailSubscription,
  SmsSubscription,
  UrlSubscription,
} from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Construct } from 'constructs';
import type { BranchFile } from '../../functions/contracts/branch.ts';
import { excuse } from '../nag.ts';
import { nameOf } from '../names.ts';
import type { OwnKey } from './own-key.ts';

type TopicProps = { readonly branchId: string; readonly local: boolean };

type Contacts = BranchFile['operations'];

/**
 * Who runs the branch hears of it here. Not under the branch's key: an alarm that the key does not
 * work must get through. Alarms name queues and functions, nobody and nobody's complaint.
 */
export const operationsTopic = (
  scope: Construct,
  { branchId, local, contacts }: TopicProps & { readonly contacts: Contacts },
): ITopic => {
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
  for (const subscription of subscriptionsOf(contacts)) topic.addSubscription(subscription);
  return topic;
};

const subscriptionsOf = ({ emails, webhooks, phones }: Contacts): ITopicSubscription[] => [
  ...emails.map((email) => new EmailSubscription(email)),
  ...webhooks.map((url) => new UrlSubscription(url)),
  ...phones.map((phone) => new SmsSubscription(phone)),
];

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
