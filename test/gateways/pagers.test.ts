import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SNSClient } from '@aws-sdk/client-sns';
import { describe, expect, it } from 'vitest';
import { makePagers } from '../../functions/gateways/pagers.ts';
import { aClock, answering, OFFLINE } from './answering.ts';

const TEXT = { subject: '投诉升级至省公司', body: '工单 A1B2C3D4E5K 已超时。' };

const webhook = {
  client: new SecretsManagerClient(OFFLINE),
  secretId: 'webhook-secret',
  clock: aClock(),
};
const topic = () => ({ client: new SNSClient(OFFLINE), arn: 'arn:aws-cn:sns:cn-north-1:1:alerts' });

describe('a page to the topic', () => {
  it("carries the text and, as an attribute, the alert's id", async () => {
    const to = topic();
    const calls = answering(to.client, () => ({}));
    await makePagers({ topic: to, webhook }).topic('alert-1', TEXT);
    expect(calls).toEqual([
      {
        command: 'PublishCommand',
        input: {
          TopicArn: to.arn,
          Subject: TEXT.subject,
          Message: TEXT.body,
          MessageAttributes: { alertId: { DataType: 'String', StringValue: 'alert-1' } },
        },
      },
    ]);
  });

  it.each([
    ['98 characters', '急'.repeat(98), '急'.repeat(98)],
    ['99 characters', '急'.repeat(99), '急'.repeat(99)],
    ['100 characters, cut', '急'.repeat(100), '急'.repeat(99)],
    ['two lines, made one', 'first\r\nsecond', 'first second'],
  ])('has a subject that SNS takes: %s', async (_, subject, sent) => {
    const to = topic();
    const calls = answering(to.client, () => ({}));
    await makePagers({ topic: to, webhook }).topic('alert-1', { ...TEXT, subject });
    expect(calls[0]?.input.Subject).toBe(sent);
  });

  it('throws what the topic throws', async () => {
    const to = topic();
    answering(to.client, () => {
      throw new Error('no such topic');
    });
    await expect(makePagers({ topic: to, webhook }).topic('alert-1', TEXT)).rejects.toThrow(
      'no such topic',
    );
  });
});

describe('a page by mail', () => {
  it("goes out from the branch's sender in UTF-8", async () => {
    const client = new SESv2Client(OFFLINE);
    const calls = answering(client, () => ({}));
    const email = { client, sender: 'oncall@example.cn' };
    const pagers = makePagers({ topic: topic(), email, webhook });
    await pagers.email?.('li@example.cn', { ...TEXT, pageId: 'alert-1.1.li' });
    expect(calls[0]?.input).toEqual({
      FromEmailAddress: 'oncall@example.cn',
      Destination: { ToAddresses: ['li@example.cn'] },
      Content: {
        Simple: {
          Subject: { Data: TEXT.subject, Charset: 'UTF-8' },
          Body: { Text: { Data: TEXT.body, Charset: 'UTF-8' } },
        },
      },
    });
  });

  it('goes by the mail server that customers are written by, where the branch has no sender in SES', async () => {
    const mails: unknown[] = [];
    const mail = async (one: unknown) => {
      mails.push(one);
      return {};
    };
    const pagers = makePagers({ topic: topic(), webhook, customerWays: { mail } });
    await pagers.email?.('li@example.cn', { ...TEXT, pageId: 'alert-1.1.li' });
    expect(mails).toEqual([
      {
        messageId: 'alert-1.1.li',
        to: 'li@example.cn',
        subject: TEXT.subject,
        text: TEXT.body,
        automatic: 'auto-generated',
      },
    ]);
  });

  it('is no way at all where the branch has no sender', () => {
    expect(makePagers({ topic: topic(), webhook }).email).toBeUndefined();
  });
});

describe('a page by text message', () => {
  it('says what it is about in one message, known by its id however often it is tried', async () => {
    const texts: unknown[] = [];
    const sms = async (one: unknown) => {
      texts.push(one);
      return {};
    };
    const pagers = makePagers({ topic: topic(), webhook, customerWays: { sms } });
    await pagers.text?.('+8613800000000', { ...TEXT, pageId: 'alert-1.2.li' });
    expect(texts).toEqual([
      { messageId: 'alert-1.2.li', to: '+8613800000000', text: TEXT.subject },
    ]);
    await pagers.text?.('+8613800000000', {
      ...{ ...TEXT, pageId: 'alert-1.2.li', code: '482167', tap: 'https://a.cn/x' },
    });
    expect(texts.at(-1)).toMatchObject({
      text: `${TEXT.subject} 回复482167确认 reply 482167 to acknowledge https://a.cn/x`,
    });
  });

  it('is no way at all where no provider sends them', () => {
    expect(makePagers({ topic: topic(), webhook }).text).toBeUndefined();
  });
});
