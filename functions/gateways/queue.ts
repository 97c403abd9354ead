import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { Queue } from '../ports/outside.ts';

/** Sends letters to one queue as JSON. */
export const makeQueue = ({
  client,
  queueUrl,
}: {
  readonly client: SQSClient;
  readonly queueUrl: string;
}): Queue => ({
  send: async (letter) => {
    const MessageBody = JSON.stringify(letter).replace(UNSENDABLE, escaped);
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody }));
  },
});

// SQS refuses a message with these two; a hostile event may well contain them.
const UNSENDABLE = /[\ufffe\uffff]/g;
const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16)}`;
