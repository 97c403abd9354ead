import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  type Message,
  paginateListQueues,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs';
import { nameOf } from '../../infra/names.ts';
import { keepsLetters } from './hand.ts';
import type { Letter } from './letter.ts';

/** So long a letter that was shown is hidden from the next look, in seconds. */
const SHOWN_SECONDS = 30;

/** A branch's queues of dead letters, by their names within the branch. */
export type LetterQueues = {
  /** How many letters lie in each. */
  counts(): Promise<readonly { readonly name: string; readonly letters: number }[]>;
  /** Some of a queue's letters, at most ten. */
  some(name: string): Promise<readonly Letter[]>;
  /** Has SQS move all of them to the queue that they came from. */
  putBack(name: string): Promise<void>;
  /** Puts a letter on the queue of that ARN. */
  deliver(letter: Letter, targetArn: string): Promise<void>;
  drop(name: string, letter: Letter): Promise<void>;
};

/** Speaks to a branch's queues by the operator's own AWS identity. */
export const letterQueues = (branch: string, client: SQSClient): LetterQueues => {
  const prefix = nameOf(branch, '');
  const urlOf = async (QueueName: string): Promise<string> => {
    const { QueueUrl } = await client.send(new GetQueueUrlCommand({ QueueName }));
    if (QueueUrl === undefined) throw new Error(`${QueueName} has no address`);
    return QueueUrl;
  };
  const attribute = async (QueueUrl: string, name: 'QueueArn' | 'ApproximateNumberOfMessages') => {
    const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [name] });
    return (await client.send(asked)).Attributes?.[name];
  };
  return {
    counts: async () => {
      const found: { name: string; letters: number }[] = [];
      for await (const { QueueUrls = [] } of paginateListQueues(
        { client },
        { QueueNamePrefix: prefix },
      ))
        for (const url of QueueUrls) {
          const name = url.slice(url.lastIndexOf('/') + 1).slice(prefix.length);
          if (!keepsLetters(name)) continue;
          found.push({
            name,
            letters: Number(await attribute(url, 'ApproximateNumberOfMessages')),
          });
        }
      return found.sort((one, other) => (one.name < other.name ? -1 : 1));
    },
    some: async (name) => {
      const { Messages = [] } = await client.send(
        new ReceiveMessageCommand({
          QueueUrl: await urlOf(nameOf(branch, name)),
          MaxNumberOfMessages: 10,
          VisibilityTimeout: SHOWN_SECONDS,
          MessageSystemAttributeNames: ['SentTimestamp'],
          MessageAttributeNames: ['TARGET_ARN', 'ERROR_CODE'],
        }),
      );
      return Messages.map(letterIn);
    },
    putBack: async (name) => {
      const SourceArn = await attribute(await urlOf(nameOf(branch, name)), 'QueueArn');
      await client.send(new StartMessageMoveTaskCommand({ SourceArn }));
    },
    deliver: async ({ body }, targetArn) => {
      const QueueUrl = await urlOf(targetArn.slice(targetArn.lastIndexOf(':') + 1));
      await client.send(new SendMessageCommand({ QueueUrl, MessageBody: body }));
    },
    drop: async (name, { receipt }) => {
      const QueueUrl = await urlOf(nameOf(branch, name));
      await client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: receipt }));
    },
  };
};

const letterIn = ({
  Body = '',
  ReceiptHandle = '',
  Attributes,
  MessageAttributes,
}: Message): Letter => {
  const sent = Attributes?.SentTimestamp;
  const targetArn = MessageAttributes?.TARGET_ARN?.StringValue;
  const errorCode = MessageAttributes?.ERROR_CODE?.StringValue;
  return {
    body: Body,
    receipt: ReceiptHandle,
    ...(sent !== undefined && { sentAt: new Date(Number(sent)).toISOString() }),
    ...(targetArn !== undefined && { targetArn }),
    ...(errorCode !== undefined && { errorCode }),
  };
};
