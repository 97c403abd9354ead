import { SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { makeQueue } from '../../functions/gateways/queue.ts';
import { answering, OFFLINE } from './answering.ts';

// What SQS takes as a message: https://www.w3.org/TR/REC-xml/#charsets
const SENDABLE = /^[\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]*$/u;

describe('a dead letter', () => {
  it.each([
    ['plain text', '投诉 😠'],
    ['control characters', '\u0000\u0001\u001f'],
    ['half of a surrogate pair', 'a\ud800b'],
    ['what is no character', '\ufffe\uffff'],
  ])('with %s reaches its queue whole', async (_, text) => {
    const client = new SQSClient(OFFLINE);
    const calls = answering(client, () => ({}));
    const letter = { reason: 'unreadable', event: { text } };
    await makeQueue({ client, queueUrl: 'queue' }).send(letter);
    expect(calls[0]?.input.QueueUrl).toBe('queue');
    const body = String(calls[0]?.input.MessageBody);
    expect(body).toMatch(SENDABLE);
    expect(JSON.parse(body)).toEqual(letter);
  });

  it('that the queue does not take throws', async () => {
    const client = new SQSClient(OFFLINE);
    answering(client, () => {
      throw new Error('no such queue');
    });
    const send = makeQueue({ client, queueUrl: 'queue' }).send({ reason: 'x' });
    await expect(send).rejects.toThrow('no such queue');
  });
});
