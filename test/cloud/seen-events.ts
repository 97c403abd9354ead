import { EventBridgeClient, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { Endpoints } from '../../local/endpoints.ts';
import { aws, awsAt } from './aws.ts';

const NAME = 'seen-by-the-tests';

/** Lets a queue see every event of the given buses from now on, or those of one type. */
export const watchBuses = async (
  endpoints: Pick<Endpoints, 'endpoint' | 'region'>,
  buses: readonly string[],
  { name = NAME, type }: { readonly name?: string; readonly type?: string } = {},
) => {
  const config = awsAt(endpoints);
  const sqs = new SQSClient(config);
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
  );
  const bridge = new EventBridgeClient(config);
  for (const EventBusName of buses) {
    const EventPattern = JSON.stringify({
      source: [{ prefix: 'redress.' }],
      ...(type !== undefined && { 'detail-type': [type] }),
    });
    await bridge.send(new PutRuleCommand({ Name: name, EventBusName, EventPattern }));
    await bridge.send(
      new PutTargetsCommand({
        Rule: name,
        EventBusName,
        Targets: [{ Id: name, Arn: Attributes?.QueueArn }],
      }),
    );
  }
};

/** How many take from the queue side by side. */
const HANDS = 6;

/** Every event seen since the last look, as its text. */
export const seenEvents = async (name = NAME): Promise<string[]> => {
  const sqs = new SQSClient(aws());
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: name }));
  const seen: string[] = [];
  const takeAll = async () => {
    for (;;) {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
      );
      if (Messages.length === 0) return;
      seen.push(...Messages.map(({ Body = '' }) => Body));
      const Entries = Messages.map(({ ReceiptHandle }, index) => ({
        Id: String(index),
        ReceiptHandle,
      }));
      await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
    }
  };
  await Promise.all(Array.from({ length: HANDS }, takeAll));
  return seen;
};
