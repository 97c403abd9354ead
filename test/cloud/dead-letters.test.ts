import { readFile } from 'node:fs/promises';
import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import {
  EventBridgeClient,
  PutEventsCommand,
  PutRuleCommand,
  PutTargetsCommand,
} from '@aws-sdk/client-eventbridge';
import {
  GetRolePolicyCommand,
  IAMClient,
  ListRolePoliciesCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import * as z from 'zod';
import { aws } from './aws.ts';
import { customer, phoneCall, someNumber } from './bodies.ts';
import { branch, call, endpoints, fresh, until } from './house.ts';
import { openTerminal } from './terminal.ts';

/**
 * The blocks of commands in the runbook's part on letters, in their order, for our branch. A letter that
 * was looked at is shown again sooner than a person needs.
 */
const blocksOfRunbook = async (): Promise<string[]> => {
  const text = await readFile('docs/deploy.md', 'utf8');
  const from = text.indexOf('## Dead letters\n');
  return [...text.slice(from).matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) =>
    block
      .replace('id=nanjing', 'id=huaian')
      .replace('--visibility-timeout 30', '--visibility-timeout 5')
      .replace('<TableName>', branch('huaian').tableName),
  );
};

/** The runbook's commands, typed into one terminal in the order in which they stand there. */
const runbook = async () => {
  const blocks = await blocksOfRunbook();
  const terminal = await openTerminal();
  const { endpoint, region } = endpoints();
  const place = { AWS_ENDPOINT_URL: endpoint, AWS_DEFAULT_REGION: region };
  const credentials = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
  for (const [name, value] of Object.entries({ ...place, ...credentials }))
    await terminal.type(`export ${name}=${value}`);
  for (const block of blocks.slice(0, 3)) await terminal.type(block);
  return terminal;
};

let urlOf: (name: string) => Promise<string>;
beforeAll(() => {
  const sqs = new SQSClient(aws());
  urlOf = async (name) => {
    const QueueName = `redress-huaian_${name}`;
    return (await sqs.send(new GetQueueUrlCommand({ QueueName }))).QueueUrl ?? '';
  };
});

const Alarms = z.object({
  MetricAlarms: z.tuple([
    z.object({
      MetricName: z.literal('ApproximateNumberOfMessagesVisible'),
      Dimensions: z.tuple([z.object({ Name: z.literal('QueueName'), Value: z.string() })]),
      ComparisonOperator: z.literal('GreaterThanOrEqualToThreshold'),
      Threshold: z.number(),
      AlarmActions: z.tuple([z.string().endsWith(':redress-huaian_operations')]),
    }),
  ]),
});

/**
 * Whether the alarm of that name rings, by what it watches and from which figure on. The emulator takes
 * no figures of queues: they are read from the queue itself.
 */
const rings = async (name: string): Promise<boolean> => {
  const { endpoint, region } = endpoints();
  const scope = `test/20260101/${region}/monitoring/aws4_request`;
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-target': 'GraniteServiceVersion20100801.DescribeAlarms',
      authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
    },
    body: JSON.stringify({ AlarmNames: [`redress-huaian_${name}`] }),
  });
  const [alarm] = Alarms.parse(await answer.json()).MetricAlarms;
  const sqs = new SQSClient(aws());
  const [{ Value: QueueName }] = alarm.Dimensions;
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName }));
  const { Attributes } = await sqs.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] }),
  );
  return Number(Attributes?.ApproximateNumberOfMessages) >= alarm.Threshold;
};

/** Waits for an alarm that is to be heard before anybody looks. */
const heard = (name: string) =>
  until(
    `the alarm ${name}`,
    () => rings(name),
    (ringing) => ringing,
    120,
  );

const put = async (detail: unknown) => {
  const Entries = [
    {
      EventBusName: branch('huaian').inboxBusName,
      Source: 'redress.integrator',
      DetailType: 'PhoneCallLogged',
      Detail: JSON.stringify(detail),
    },
  ];
  await new EventBridgeClient(aws()).send(new PutEventsCommand({ Entries }));
};

/** Whether the call of whoever has this number has become a ticket. Asking makes none. */
const isTicket = async (number: string): Promise<boolean> => {
  const found = await call('huaian', 'GET', `/customers?number=${number}`, { as: 'taker' });
  expect(found.status).toBe(200);
  return found.body.items.length > 0;
};

/** Takes all that a function may do away. @returns what gives it back */
const disarm = async (FunctionName: string): Promise<() => Promise<void>> => {
  const iam = new IAMClient(aws());
  const { Role = '' } = await new LambdaClient(aws()).send(
    new GetFunctionConfigurationCommand({ FunctionName }),
  );
  const RoleName = Role.split('/').at(-1);
  const { PolicyNames = [] } = await iam.send(new ListRolePoliciesCommand({ RoleName }));
  const [PolicyName = ''] = PolicyNames;
  const { PolicyDocument = '' } = await iam.send(
    new GetRolePolicyCommand({ RoleName, PolicyName }),
  );
  const text = decodeURIComponent(PolicyDocument);
  const put = (PolicyDocument: string) =>
    iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument }));
  await put(text.replaceAll('"dynamodb:PutItem"', '"dynamodb:ListTables"'));
  return async () => {
    await put(text);
  };
};

/** What the branch tells of a kind from now on, all of it at each look. */
const hearing = async (kind: string): Promise<() => Promise<readonly string[]>> => {
  const sqs = new SQSClient(aws());
  const bridge = new EventBridgeClient(aws());
  const Name = fresh('hearing');
  const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: Name }));
  const EventBusName = branch('huaian').busName;
  const EventPattern = JSON.stringify({ 'detail-type': [kind] });
  await bridge.send(new PutRuleCommand({ Name, EventBusName, EventPattern }));
  const Arn = `arn:aws:sqs:us-east-1:000000000000:${Name}`;
  await bridge.send(
    new PutTargetsCommand({ Rule: Name, EventBusName, Targets: [{ Id: Name, Arn }] }),
  );
  const heard: string[] = [];
  return async () => {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: 3600 }),
    );
    heard.push(...Messages.map(({ Body = '' }) => Body));
    return heard;
  };
};

describe('the runbook', () => {
  it('redrives work that failed, once its cause is mended', async () => {
    const QueueUrl = await urlOf('inbox');
    const patience = async (VisibilityTimeout: string) => {
      const Attributes = { VisibilityTimeout };
      await new SQSClient(aws()).send(new SetQueueAttributesCommand({ QueueUrl, Attributes }));
    };
    const rearm = await disarm('redress-huaian_intake-events');
    onTestFinished(async () => {
      await rearm();
      await patience('150');
    });
    await patience('1');
    const number = someNumber();
    const json = phoneCall({ customer: customer(number) });
    await put({ meta: { branch: 'huaian' }, data: json });
    await heard('inbox-dead');
    const { type } = await runbook();
    const dead = () => type('letters inbox-dead');
    await until('the dead letter', dead, ({ output }) => output.includes(json.callId), 120);
    expect(await isTicket(number)).toBe(false);
    await rearm();
    // Whoever starts slowly is not overtaken by the next try.
    await patience('150');
    await until(
      'the redrive',
      () => type('redrive inbox-dead'),
      ({ output }) => output.includes('1 of 1 moved'),
    );
    await until(
      'the ticket',
      () => isTicket(number),
      (taken) => taken,
    );
    expect(await rings('inbox-dead')).toBe(false);
  });

  it('puts what was not delivered on the queue that it was for', async () => {
    const number = someNumber();
    const json = phoneCall({ customer: customer(number) });
    const event = {
      id: fresh('event'),
      source: 'redress.integrator',
      'detail-type': 'PhoneCallLogged',
      detail: { meta: { branch: 'huaian' }, data: json },
    };
    const TARGET_ARN = 'arn:aws:sqs:us-east-1:000000000000:redress-huaian_inbox';
    await new SQSClient(aws()).send(
      new SendMessageCommand({
        QueueUrl: await urlOf('inbox-undelivered'),
        MessageBody: JSON.stringify(event),
        MessageAttributes: { TARGET_ARN: { DataType: 'String', StringValue: TARGET_ARN } },
      }),
    );
    await heard('inbox-undelivered');
    const { type } = await runbook();
    expect((await type('letters inbox-undelivered')).output).toContain(json.callId);
    expect(await isTicket(number)).toBe(false);
    // It is shown again once whoever looked at it has had their time.
    await until(
      'the letter that is sent on',
      () => type('deliver inbox-undelivered'),
      ({ output }) => output.includes('MessageId'),
    );
    await until(
      'the ticket',
      () => isTicket(number),
      (taken) => taken,
    );
  });

  it('shows what was refused with its reason, and does not put it back', async () => {
    await put({ meta: { branch: 'huaian' }, data: { callId: 'no call at all' } });
    await heard('inbox-refused');
    const { type } = await runbook();
    const refused = await until(
      'the letter',
      () => type('letters inbox-refused'),
      ({ output }) => output.includes('no call at all'),
    );
    expect(refused.output).toContain('reason');
    const again = await until(
      'the letter, once it is shown again',
      () => type('redrive inbox-refused'),
      ({ output }) => !output.includes('of 0 moved'),
    );
    expect(again.output).toContain('0 of ');
  });

  it('tells an entry again that was passed over', async () => {
    const json = phoneCall({ customer: customer(someNumber()) });
    const { body } = await call('huaian', 'POST', '/intake/phone', { as: 'integrator', json });
    const { id } = body;
    const hears = await hearing('ComplaintRegistered');
    const times = async () => (await hears()).filter((text) => text.includes(`"${id}.1"`)).length;
    const rename = (type: string) =>
      new DynamoDBClient(aws()).send(
        new UpdateItemCommand({
          TableName: branch('huaian').tableName,
          Key: { pk: { S: `TICKET#${id}` }, sk: { S: 'ENTRY#000001' } },
          UpdateExpression: 'SET #type = :type',
          ExpressionAttributeNames: { '#type': 'type' },
          ExpressionAttributeValues: { ':type': { S: type } },
        }),
      );
    // As of a later release, before this one is upgraded.
    await rename('ComplaintForeseen');
    await heard('relay-passed-over');
    const { type } = await runbook();
    const letters = await type('letters relay-passed-over');
    expect(letters.output).toContain(`${id}.1`);
    expect(letters.output).toContain('unknown-event');
    await rename('ComplaintRegistered');
    await until('the mended entry', times, (count) => count > 0);
    const before = await times();
    const [again = ''] = (await blocksOfRunbook()).filter((block) => block.includes('toldAgainAt'));
    await type(again.replace('<id>', id).replace('ENTRY#000003', 'ENTRY#000001'));
    await until('the entry that is told again', times, (count) => count > before);
  });
});
