import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { Pagers, PageText } from '../ports/outside.ts';
import type { SecretSource } from './secret-versions.ts';
import { makeWebhook } from './webhook.ts';

/** SNS takes a subject below 100 characters, without control characters. */
const MAX_SUBJECT = 99;

/** Reaches on-call people by topic, by mail where the branch has a sender, and by signed webhook. */
export const makePagers = ({
  topic,
  email,
  webhook,
}: {
  readonly topic: { readonly client: SNSClient; readonly arn: string };
  /** Absent where the partition has no SES or the branch names no sender. */
  readonly email?: { readonly client: SESv2Client; readonly sender: string } | undefined;
  readonly webhook: SecretSource;
}): Pagers => ({
  topic: async (alertId, { subject, body }) => {
    await topic.client.send(
      new PublishCommand({
        TopicArn: topic.arn,
        Subject: oneLine(subject),
        Message: body,
        MessageAttributes: { alertId: { DataType: 'String', StringValue: alertId } },
      }),
    );
  },
  email: email && mailing(email),
  webhook: makeWebhook(webhook),
});

const mailing =
  ({ client, sender }: { readonly client: SESv2Client; readonly sender: string }) =>
  async (to: string, { subject, body }: PageText): Promise<void> => {
    await client.send(
      new SendEmailCommand({
        FromEmailAddress: sender,
        Destination: { ToAddresses: [to] },
        Content: { Simple: { Subject: utf8(subject), Body: { Text: utf8(body) } } },
      }),
    );
  };

const oneLine = (text: string): string =>
  [...text.replace(/\p{Cc}+/gu, ' ')].slice(0, MAX_SUBJECT).join('');
const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
