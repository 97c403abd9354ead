import { ConfirmSubscriptionCommand, SNSClient, SubscribeCommand } from '@aws-sdk/client-sns';
import * as z from 'zod';
import { clientSettings } from './aws.ts';
import type { Deliveries } from './deliveries.ts';

const Message = z.discriminatedUnion('Type', [
  z.object({
    Type: z.literal('SubscriptionConfirmation'),
    TopicArn: z.string(),
    Token: z.string(),
  }),
  z.object({ Type: z.literal('Notification'), Subject: z.string().nullish(), Message: z.string() }),
]);

/** The branches' topics, as the run hears them. */
export type AlertTopics = {
  /** Takes what a topic sent to its branch's address. */
  readonly take: (branch: string, text: string) => Promise<void>;
  /** Has everything that is published on a topic sent to an address of this machine. */
  readonly subscribe: (topicArn: string, address: string) => Promise<void>;
};

export const makeAlertTopics = (origin: string, deliveries: Deliveries): AlertTopics => {
  const client = new SNSClient(clientSettings(origin));
  return {
    take: async (branch, text) => {
      const message = Message.parse(JSON.parse(text));
      if (message.Type === 'Notification') {
        const { Subject, Message: body } = message;
        deliveries.take({ kind: 'topic', branch, subject: Subject ?? '', text: body });
        return;
      }
      const { TopicArn, Token } = message;
      await client.send(new ConfirmSubscriptionCommand({ TopicArn, Token }));
    },
    subscribe: async (TopicArn, Endpoint) => {
      await client.send(new SubscribeCommand({ TopicArn, Endpoint, Protocol: 'http' }));
    },
  };
};
