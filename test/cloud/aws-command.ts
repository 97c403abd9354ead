import { readFileSync } from 'node:fs';
import { argv, env } from 'node:process';
import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import {
  EventBridgeClient,
  PutEventsCommand,
  PutRuleCommand,
  PutTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';

// The commands of the AWS command line that the documents show, for machines that do not have it.
const [, , ...words] = argv;

const option = (name: string): string => {
  const index = words.indexOf(`--${name}`);
  const text = index < 0 ? undefined : words[index + 1];
  if (text === undefined) throw new Error(`no --${name} in: ${words.join(' ')}`);
  return text;
};
/** Of `Key=value,Key=value`. */
const valueIn = (text: string, key: string) =>
  text
    .split(',')
    .find((pair) => pair.startsWith(`${key}=`))
    ?.slice(key.length + 1);

const at = {
  endpoint: env.AWS_ENDPOINT_URL ?? option('endpoint-url'),
  region: env.AWS_DEFAULT_REGION ?? '',
};
const events = new EventBridgeClient(at);
const queues = new SQSClient(at);

const commands: Readonly<Record<string, () => Promise<unknown>>> = {
  'events put-events': () => {
    const entries = readFileSync(option('entries').replace('file://', ''), 'utf8');
    return events.send(new PutEventsCommand({ Entries: JSON.parse(entries) }));
  },
  'events put-rule': () =>
    events.send(
      new PutRuleCommand({
        EventBusName: option('event-bus-name'),
        Name: option('name'),
        EventPattern: option('event-pattern'),
      }),
    ),
  'events put-targets': () => {
    const target = option('targets');
    return events.send(
      new PutTargetsCommand({
        EventBusName: option('event-bus-name'),
        Rule: option('rule'),
        Targets: [{ Id: valueIn(target, 'Id'), Arn: valueIn(target, 'Arn') }],
      }),
    );
  },
  'sqs create-queue': () =>
    queues.send(new CreateQueueCommand({ QueueName: option('queue-name') })),
  // The documents ask for the address alone.
  'sqs get-queue-url': async () =>
    (await queues.send(new GetQueueUrlCommand({ QueueName: option('queue-name') }))).QueueUrl,
  'sqs receive-message': () =>
    queues.send(new ReceiveMessageCommand(receiving(option('queue-url')))),
  'sqs send-message': () =>
    queues.send(
      new SendMessageCommand({
        QueueUrl: option('queue-url'),
        MessageBody: option('message-body'),
      }),
    ),
  'sqs delete-message': () =>
    queues.send(
      new DeleteMessageCommand({
        QueueUrl: option('queue-url'),
        ReceiptHandle: option('receipt-handle'),
      }),
    ),
  'sqs get-queue-attributes': async () => {
    const AttributeNames = ['QueueArn' as const];
    const asked = { QueueUrl: option('queue-url'), AttributeNames };
    return (await queues.send(new GetQueueAttributesCommand(asked))).Attributes?.QueueArn;
  },
  'dynamodb update-item': () =>
    new DynamoDBClient(at).send(
      new UpdateItemCommand({
        TableName: option('table-name'),
        Key: JSON.parse(option('key')),
        UpdateExpression: option('update-expression'),
        ExpressionAttributeValues: JSON.parse(option('expression-attribute-values')),
      }),
    ),
  'sqs start-message-move-task': () => moveBack(option('source-arn').split(':').at(-1) ?? ''),
};

const receiving = (QueueUrl: string) => ({
  QueueUrl,
  MaxNumberOfMessages: words.includes('--max-number-of-messages') ? 10 : 1,
  AttributeNames: ['All' as const],
  MessageAttributeNames: ['All'],
  ...(words.includes('--visibility-timeout') && {
    VisibilityTimeout: Number(option('visibility-timeout')),
  }),
});

/** What SQS does, which the emulator does not: it puts back what it has moved there itself. */
const moveBack = async (QueueName: string): Promise<string> => {
  const { QueueUrl } = await queues.send(new GetQueueUrlCommand({ QueueName }));
  const { Messages = [] } = await queues.send(new ReceiveMessageCommand(receiving(QueueUrl ?? '')));
  const moved = await Promise.all(
    Messages.map(async ({ Body, ReceiptHandle, Attributes = {} }) => {
      const source = Attributes.DeadLetterQueueSourceArn?.split(':').at(-1);
      if (source === undefined) return [];
      const to = await queues.send(new GetQueueUrlCommand({ QueueName: source }));
      await queues.send(new SendMessageCommand({ QueueUrl: to.QueueUrl, MessageBody: Body }));
      await queues.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
      return [source];
    }),
  );
  return `${moved.flat().length} of ${Messages.length} moved`;
};

const asked = words.filter((word) => /^[a-z-]+$/.test(word) && !word.startsWith('--'));
const name = Object.keys(commands).find((known) => asked.join(' ').includes(known));
if (name === undefined) throw new Error(`no stand-in for: aws ${words.join(' ')}`);
const answer = await commands[name]?.();
console.log(typeof answer === 'string' ? answer : JSON.stringify(answer));
