import { BadRequestException, MessageRejected, SESv2Client } from '@aws-sdk/client-sesv2';
import { describe, expect, it } from 'vitest';
import { handToSes } from '../../../functions/gateways/ways/hand-to-ses.ts';
import { answering, OFFLINE } from '../answering.ts';

const LETTER = {
  from: 'service@huaian.example.cn',
  to: 'wang@example.com',
  bytes: Buffer.from('x'),
};

const handOver = (answer: () => unknown) => {
  const client = new SESv2Client(OFFLINE);
  const calls = answering(client, answer);
  return { calls, answer: handToSes(client)(LETTER) };
};
const failing = (error: Error) =>
  handOver(() => {
    throw error;
  }).answer;

describe('SES', () => {
  it('takes the bytes as they are and says by which id it knows them', async () => {
    const { calls, answer } = handOver(() => ({ MessageId: '0100-ses' }));
    expect(await answer).toEqual({ providerId: '0100-ses' });
    expect(calls).toEqual([
      {
        command: 'SendEmailCommand',
        input: {
          FromEmailAddress: LETTER.from,
          Destination: { ToAddresses: [LETTER.to] },
          Content: { Raw: { Data: LETTER.bytes } },
        },
      },
    ]);
  });

  it.each([
    'Illegal address',
    'Local address contains control or whitespace',
    "Missing final '@domain'",
    'Domain contains illegal character',
  ])('has the way refused where it says: %s', async (message) => {
    const error = new BadRequestException({ message, $metadata: {} });
    await expect(failing(error)).rejects.toMatchObject({ name: 'WayRefused' });
  });

  it('may be tried again when it refuses for another reason', async () => {
    const quota = new BadRequestException({ message: 'Sending quota exceeded', $metadata: {} });
    const sandbox = new MessageRejected({
      message: 'Email address is not verified.',
      $metadata: {},
    });
    await expect(failing(quota)).rejects.toBe(quota);
    await expect(failing(sandbox)).rejects.toBe(sandbox);
    await expect(failing(new Error('timeout'))).rejects.toThrow('timeout');
  });
});
