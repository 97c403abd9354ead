import {
  DeleteRuleCommand,
  type EventBridgeClient,
  PutRuleCommand,
  PutTargetsCommand,
  RemoveTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import {
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteQueueCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { BranchEndpoints } from '../endpoints.ts';

export type Clients = { readonly sqs: SQSClient; readonly events: EventBridgeClient };

/** Has a queue of the demonstration's own hear everything on a branch's bus. */
export const listenTo = async ({ id, busName }: BranchEndpoints, tag: string, clients: Clients) => {
  const { sqs, events } = clients;
  const name = `redress-demonstration-${id}-${tag}`;
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: name }));
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
  );
  const rule = { Name: name, EventBusName: busName };
  await events.send(
    new PutRuleCommand({ ...rule, EventPattern: '{"source":[{"prefix":"redress."}]}' }),
  );
  await events.send(
    new PutTargetsCommand({
      Rule: name,
      EventBusName: busName,
      Targets: [{ Id: 'feed', Arn: Attributes?.QueueArn }],
    }),
  );
  return {
    QueueUrl,
    remove: async () => {
      await events.send(
        new RemoveTargetsCommand({ Rule: name, EventBusName: busName, Ids: ['feed'] }),
      );
      await events.send(new DeleteRuleCommand(rule));
      await sqs.send(new DeleteQueueCommand({ QueueUrl }));
    },
  };
};

/** A queue that hears a bus. */
export type Feed = Awaited<ReturnType<typeof listenTo>>;

/** What has come since the last time, after at most a second. */
export const take = async (
  { QueueUrl }: Feed,
  { sqs }: Clients,
  signal: AbortSignal,
): Promise<readonly string[]> => {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }),
    { abortSignal: signal },
  );
  if (Messages.length > 0) {
    const Entries = Messages.map(({ ReceiptHandle }, index) => ({
      Id: String(index),
      ReceiptHandle,
    }));
    await sqs.send(new DeleteMessageBatchCommand({ QueueUrl, Entries }));
  }
  return Messages.map(({ Body = '' }) => Body);
};
