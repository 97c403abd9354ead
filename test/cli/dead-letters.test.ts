import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SQSClient } from '@aws-sdk/client-sqs';
import { describe, expect, it } from 'vitest';
import { explainLetters, listLetters, redriveLetters } from '../../cli/dead-letters/command.ts';
import { deadLettersQuestion } from '../../cli/dead-letters/question.ts';
import { letterQueues } from '../../cli/dead-letters/queues.ts';
import { tellAgain } from '../../cli/dead-letters/tell-again.ts';
import { WrongInput } from '../../cli/wrong-input.ts';
import { answering, OFFLINE } from '../gateways/answering.ts';

type Kept = {
  readonly MessageId: string;
  readonly Body: string;
  readonly MessageAttributes?: Readonly<Record<string, { readonly StringValue: string }>>;
};

const URL_OF = 'https://sqs.example/1/';
const NAME = '张三';

const registered = (id: string) =>
  JSON.stringify({
    'detail-type': 'PhoneCallLogged',
    detail: { meta: { id }, data: { name: NAME } },
  });

/** A branch's queues in memory, which do what SQS does of what the command asks; whoever works them empties them. */
const aBranch = (letters: Readonly<Record<string, readonly Kept[]>>) => {
  const queues = new Map<string, Kept[]>(
    Object.entries({ inbox: [], pages: [], 'pages-dead': [], ...letters }).map(
      ([name, kept]) => [`redress-huaian_${name}`, [...kept]] as const,
    ),
  );
  const hidden = new Set<string>();
  const client = new SQSClient(OFFLINE);
  const named = (url: unknown) => String(url).slice(URL_OF.length);
  answering(client, ({ command, input }) => {
    const kept = queues.get(named(input.QueueUrl)) ?? [];
    switch (command) {
      case 'ListQueuesCommand':
        return { QueueUrls: [...queues.keys()].map((name) => `${URL_OF}${name}`) };
      case 'GetQueueUrlCommand':
        return { QueueUrl: `${URL_OF}${input.QueueName}` };
      case 'GetQueueAttributesCommand':
        return {
          Attributes: {
            QueueArn: `arn:aws-cn:sqs:cn-north-1:1:${named(input.QueueUrl)}`,
            ApproximateNumberOfMessages: String(kept.length),
          },
        };
      case 'ReceiveMessageCommand': {
        const some = kept.filter(({ MessageId }) => !hidden.has(MessageId)).slice(0, 10);
        for (const { MessageId } of some) hidden.add(MessageId);
        const Attributes = { SentTimestamp: '1795368718000' };
        return {
          Messages: some.map((one) => ({ ...one, Attributes, ReceiptHandle: one.MessageId })),
        };
      }
      case 'DeleteMessageCommand':
        kept.splice(
          kept.findIndex(({ MessageId }) => MessageId === input.ReceiptHandle),
          1,
        );
        return {};
      case 'SendMessageCommand':
        kept.push({ MessageId: `sent-${kept.length}`, Body: String(input.MessageBody) });
        return {};
      case 'StartMessageMoveTaskCommand': {
        const from = queues.get(String(input.SourceArn).split(':').at(-1) ?? '');
        const back = queues.get(
          String(input.SourceArn).split(':').at(-1)?.replace('-dead', '') ?? '',
        );
        back?.push(...(from?.splice(0) ?? []));
        return { TaskHandle: 'task' };
      }
      default:
        throw new Error(command);
    }
  });
  const table = new DynamoDBClient(OFFLINE);
  const told = answering(table, () => ({}));
  const printed: string[] = [];
  const lines = {
    queues: letterQueues('huaian', client),
    tellAgain: tellAgain({ client: table, table: 'tickets' }),
    language: 'en',
    print: (line: string) => printed.push(line),
  } as const;
  /** A letter that was shown is shown again after a while. */
  const later = () => hidden.clear();
  const inQueue = (name: string) =>
    (queues.get(`redress-huaian_${name}`) ?? []).map(({ Body }) => Body);
  return { lines, printed, told, later, inQueue };
};

const THREE_KINDS = {
  'inbox-dead': Array.from({ length: 23 }, (_, index) => ({
    MessageId: `dead-${index}`,
    Body: registered(`e-${index}`),
  })),
  undelivered: [
    {
      MessageId: 'undelivered-1',
      Body: registered('e-100'),
      MessageAttributes: {
        TARGET_ARN: { StringValue: 'arn:aws-cn:sqs:cn-north-1:1:redress-huaian_pages' },
        ERROR_CODE: { StringValue: 'NO_PERMISSIONS' },
      },
    },
  ],
  'relay-passed-over': [
    {
      MessageId: 'passed-1',
      Body: JSON.stringify({
        ...{ reason: 'not-taken-by-bus', aggregate: 'ticket', id: '01J', sequence: 3 },
        ...{ eventId: '01J.3', type: 'ComplaintAnswered' },
      }),
    },
  ],
};

describe('dead letters at the terminal', () => {
  it('are listed by queue, with what they are, and end with 1', async () => {
    const { lines, printed } = aBranch(THREE_KINDS);
    expect(await listLetters(lines)).toBe(1);
    expect(printed).toEqual([
      expect.stringMatching(/^ +23 {2}inbox-dead {2}Failed as often as it was tried/),
      expect.stringMatching(/^ +1 {2}relay-passed-over {2}An entry that was not published/),
      expect.stringMatching(/^ +1 {2}undelivered {2}EventBridge could not deliver it/),
    ]);
  });

  it('that are none are said to be none', async () => {
    const { lines, printed } = aBranch({});
    expect(await listLetters(lines)).toBe(0);
    expect(printed).toEqual(['No dead letters.']);
  });

  it.each([
    ['inbox-dead', 'detail-type=PhoneCallLogged  id=e-0'],
    ['undelivered', 'error=NO_PERMISSIONS'],
    ['relay-passed-over', 'reason=not-taken-by-bus  eventId=01J.3'],
  ])('of %s are explained by facts, without what anybody wrote', async (queue, facts) => {
    const { lines, printed, inQueue } = aBranch(THREE_KINDS);
    const before = inQueue(queue);
    await explainLetters(queue, lines);
    expect(printed).toHaveLength(before.length + 1);
    expect(printed[1]).toContain('2026-11-22T17:31:58.000Z');
    expect(printed[1]).toContain(facts);
    expect(printed.join()).not.toContain(NAME);
    expect(inQueue(queue)).toEqual(before);
  });

  it('of all three kinds are redriven, and redriven twice nothing is doubled', async () => {
    const { lines, told, later, inQueue } = aBranch(THREE_KINDS);
    for (let times = 0; times < 2; times += 1) {
      for (const queue of Object.keys(THREE_KINDS))
        expect(await redriveLetters(queue, lines)).toBe(0);
      later();
    }
    for (const queue of Object.keys(THREE_KINDS)) expect(inQueue(queue), queue).toEqual([]);
    expect(inQueue('inbox')).toHaveLength(23);
    expect(inQueue('pages')).toEqual([registered('e-100')]);
    expect(told.map(({ input }) => input.Key)).toEqual([
      { pk: { S: 'TICKET#01J' }, sk: { S: 'ENTRY#000003' } },
    ]);
  });

  it('that the sweep has done meanwhile are dropped', async () => {
    const { lines, inQueue } = aBranch({ 'rearm-dead': [{ MessageId: '1', Body: '{}' }] });
    expect(await redriveLetters('rearm-dead', lines)).toBe(0);
    expect(inQueue('rearm-dead')).toEqual([]);
  });

  it.each([
    ['inbox-refused', { MessageId: '1', Body: '{"reason":"foreign-branch"}' }],
    ['undelivered', { MessageId: '1', Body: '{"detail-type":"Encrypted Events"}' }],
    ['relay-passed-over', { MessageId: '1', Body: '{"reason":"unreadable-entry"}' }],
  ])('of %s that no command can do anything about are left, and say so', async (queue, letter) => {
    const { lines, inQueue, printed } = aBranch({ [queue]: [letter] });
    expect(await redriveLetters(queue, lines)).toBe(1);
    expect(inQueue(queue)).toEqual([letter.Body]);
    expect(printed.length).toBeGreaterThan(0);
  });

  it('that are entries are left where nobody says in which table they stand', async () => {
    const { lines, inQueue } = aBranch(THREE_KINDS);
    expect(await redriveLetters('relay-passed-over', { ...lines, tellAgain: undefined })).toBe(1);
    expect(inQueue('relay-passed-over')).toHaveLength(1);
  });
});

describe('what is asked of dead letters', () => {
  it('is a list, an explanation or a redrive of one queue', () => {
    expect(deadLettersQuestion(['--branch', 'huaian'])).toMatchObject({ act: { kind: 'list' } });
    expect(deadLettersQuestion(['redrive', 'pages-dead', '--branch', 'huaian'])).toMatchObject({
      act: { kind: 'redrive', queue: 'pages-dead' },
    });
  });

  it.each([
    [[]],
    [['explain', '--branch', 'huaian']],
    [['redrive', 'pages', '--branch', 'huaian']],
    [['purge', 'pages-dead', '--branch', 'huaian']],
    [['redrive', 'pages-dead', 'inbox-dead', '--branch', 'huaian']],
  ])('is refused otherwise: %j', (args) => {
    expect(() => deadLettersQuestion(args)).toThrow(WrongInput);
  });
});
