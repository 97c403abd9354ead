import { type SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { CustomerWays, Pagers, PageText } from '../ports/outside.ts';
import { makeRobots } from './robots/robots.ts';
import type { SecretSource } from './secret-versions.ts';
import { makeWebhook } from './webhook.ts';

/** SNS takes a subject below 100 characters, without control characters. */
const MAX_SUBJECT = 99;

/** What a branch reaches its on-call people by; what is absent it has not. */
type PagerGround = {
  /** Absent where the partition has no SES or the branch names no sender. */
  readonly email?: { readonly client: SESv2Client; readonly sender: string } | undefined;
  readonly webhook: SecretSource;
  /** The secret that names the robots of groups. */
  readonly robots?: SecretSource | undefined;
  /** By what customers are written to: a mail server where there is no SES, and a provider of text messages. */
  readonly customerWays?: CustomerWays;
};

/** Where every page goes besides: whoever likes reads along. */
type Topic = { readonly client: SNSClient; readonly arn: string };

/** Reaches on-call people by topic, mail, signed webhook, a group's robot, call and text message. */
export const makePagers = ({
  topic,
  ...ground
}: PagerGround & { readonly topic: Topic }): Pagers => ({
  ...makePersonalPagers(ground),
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
});

/** Reaches people by the ways that they have of their own. */
export const makePersonalPagers = ({
  email,
  webhook,
  robots,
  customerWays: { mail, sms, voice } = {},
}: PagerGround): Omit<Pagers, 'topic'> => {
  const robot = robots && makeRobots(robots);
  return {
    email: email ? mailing(email) : mail && byMailServer(mail),
    webhook: makeWebhook(webhook),
    robot:
      robot &&
      (async (name, { subject, body, phone }) =>
        robot(name, { text: `${subject}\n${body}`, phone })),
    text:
      sms &&
      (async (to, { subject, pageId, tap, code }) => {
        const reply = code === undefined ? [] : [`回复${code}确认 reply ${code} to acknowledge`];
        const text = [subject, ...reply, ...(tap === undefined ? [] : [tap])].join(' ');
        await sms({ messageId: pageId, to, text });
      }),
    voice: voice && ((to, call) => voice({ to, ...call })),
  };
};

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

const byMailServer =
  (mail: NonNullable<CustomerWays['mail']>): NonNullable<Pagers['email']> =>
  async (to, { subject, body, pageId }) => {
    await mail({ messageId: pageId, to, subject, text: body, automatic: 'auto-generated' });
  };

const oneLine = (text: string): string =>
  [...text.replace(/\p{Cc}+/gu, ' ')].slice(0, MAX_SUBJECT).join('');
const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });
