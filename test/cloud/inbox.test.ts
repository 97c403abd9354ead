import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { GetQueueUrlCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, it } from 'vitest';
import { aws } from './aws.ts';
import {
  customer,
  letter,
  phoneCall,
  someNumber,
  transferred,
  walkIn,
  websiteForm,
} from './bodies.ts';
import { branch, call, fresh, until } from './house.ts';

const put = async (type: string, detail: unknown, source = 'redress.integrator') => {
  const { FailedEntryCount } = await new EventBridgeClient(aws()).send(
    new PutEventsCommand({
      Entries: [
        {
          EventBusName: branch('huaian').inboxBusName,
          Source: source,
          DetailType: type,
          Detail: JSON.stringify(detail),
        },
      ],
    }),
  );
  expect(FailedEntryCount).toBe(0);
};

const bodies: string[] = [];
/** Waits for a dead letter that holds `mark`, and gives it whole. */
const deadLetter = async (mark: string) => {
  const sqs = new SQSClient(aws());
  const { QueueUrl } = await sqs.send(
    new GetQueueUrlCommand({ QueueName: 'redress-huaian_inbox-refused' }),
  );
  return until(
    `the dead letter of ${mark}`,
    async () => {
      const { Messages = [] } = await sqs.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, WaitTimeSeconds: 1 }),
      );
      bodies.push(...Messages.map(({ Body = '' }) => Body));
      return bodies.find((body) => body.includes(mark));
    },
    (body) => body !== undefined,
  ).then((body) => JSON.parse(body ?? '{}'));
};

it.each([
  ['PhoneCallLogged', 'phone', phoneCall],
  ['WalkInRegistered', 'walk-in', walkIn],
  ['LetterReceived', 'letter', letter],
  ['WebsiteFormSubmitted', 'website', websiteForm],
  ['ReferralReceived', 'transferred', transferred],
] as const)(
  '%s on the inbox bus becomes a ticket of the channel %s',
  async (type, channel, body) => {
    const number = someNumber();
    const message = body({ customer: customer(number) });
    await put(type, { meta: { branch: 'huaian' }, data: message });
    // Sent again over HTTP it is the same complaint: the channel's own key tells.
    const again = await until(
      'the ticket',
      () => call('huaian', 'POST', `/intake/${channel}`, { as: 'integrator', json: message }),
      ({ status }) => status === 200 || status === 201,
    );
    const read = await call('huaian', 'GET', `/complaints/${again.body.id}`);
    expect(read.body).toMatchObject({ channel, caseFile: { person: { number: `+86${number}` } } });
  },
);

it.each([
  ['a wrong shape', 'PhoneCallLogged', 'redress.integrator', 'invalid-request'],
  ['a foreign source', 'PhoneCallLogged', 'somebody.else', 'foreign-source'],
  ['a forged ComplaintEscalated', 'ComplaintEscalated', 'redress.integrator', 'unknown-event'],
  ['a forged event of the branch itself', 'ComplaintEscalated', 'redress.huaian', 'foreign-source'],
] as const)('%s ends in the dead-letter queue with its reason', async (_, type, source, reason) => {
  const mark = fresh('mark');
  await put(type, { data: { mark } }, source);
  expect(await deadLetter(mark)).toMatchObject({ reason, event: { detail: { data: { mark } } } });
});

it('an event just under the size limit ends there too, whole', async () => {
  const mark = fresh('mark');
  const filler = 'x'.repeat(250_000);
  await put('PhoneCallLogged', { data: { mark, filler } });
  expect(await deadLetter(mark)).toMatchObject({ event: { detail: { data: { mark, filler } } } });
});

it('an event that names another branch ends there too', async () => {
  const mark = fresh('mark');
  await put('PhoneCallLogged', { meta: { branch: 'jiangsu', mark }, data: phoneCall() });
  expect(await deadLetter(mark)).toMatchObject({ reason: 'foreign-branch' });
});
