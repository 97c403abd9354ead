import { scheduler } from 'node:timers/promises';
import {
  DeleteRuleCommand,
  EventBridgeClient,
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
  SQSClient,
} from '@aws-sdk/client-sqs';
import { clientSettings } from '../aws.ts';
import type { BranchEndpoints, Endpoints } from '../endpoints.ts';
import { type BranchEvent, readBranchEvent } from './branch-event.ts';

type Clients = { readonly sqs: SQSClient; readonly events: EventBridgeClient };

/** Has a queue of the demonstration's own hear everything on a branch's bus. */
const listenTo = async ({ id, busName }: BranchEndpoints, tag: string, clients: Clients) => {
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

type Feed = Awaited<ReturnType<typeof listenTo>>;

const take = async (
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

/** Whoever listens. */
export type Ear = {
  readonly hear: (event: BranchEvent) => void;
  /** Something on a bus is not what its schema says, or a queue does not answer. */
  readonly stumble: (problem: string) => void;
};

/**
 * Hears what happens on every branch's bus, each event once, through whichever branches it comes.
 * @returns ends it, and takes its queues and rules away
 */
export const watchBranches = async (
  { endpoint, branches }: Endpoints,
  tag: string,
  { hear, stumble }: Ear,
): Promise<() => Promise<void>> => {
  const clients: Clients = {
    sqs: new SQSClient(clientSettings(endpoint)),
    events: new EventBridgeClient(clientSettings(endpoint)),
  };
  const feeds = await Promise.all(branches.map((branch) => listenTo(branch, tag, clients)));
  const ending = new AbortController();
  const known = new Set<string>();
  const hearOnce = (text: string) => {
    const event = readBranchEvent(text);
    if (known.has(event.meta.id)) return;
    known.add(event.meta.id);
    hear(event);
  };
  const guarded = (error: unknown) => {
    if (!ending.signal.aborted) stumble(error instanceof Error ? error.message : String(error));
  };
  const listening = feeds.map(async (feed) => {
    while (!ending.signal.aborted) {
      const texts = await take(feed, clients, ending.signal).catch(async (error: unknown) => {
        guarded(error);
        await scheduler.wait(1_000);
        return [];
      });
      for (const text of texts) {
        try {
          hearOnce(text);
        } catch (error) {
          guarded(error);
        }
      }
    }
  });
  return async () => {
    ending.abort();
    await Promise.all(listening);
    // The emulator may have gone before.
    await Promise.allSettled(feeds.map((feed) => feed.remove()));
  };
};
