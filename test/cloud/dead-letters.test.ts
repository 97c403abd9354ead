import { readFile } from 'node:fs/promises';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import {
  GetRolePolicyCommand,
  IAMClient,
  ListRolePoliciesCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  GetQueueUrlCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { aws } from './aws.ts';
import { customer, phoneCall, someNumber } from './bodies.ts';
import { branch, call, endpoints, until } from './house.ts';
import { openTerminal } from './terminal.ts';

/** The runbook's commands, typed into one terminal in the order in which they stand there. */
const runbook = async () => {
  const text = await readFile('docs/deploy.md', 'utf8');
  const from = text.indexOf('## Dead letters\n');
  const blocks = [...text.slice(from).matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block = '']) =>
    block.replace('id=nanjing', 'id=huaian'),
  );
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

/** Whether a call has become a ticket: sent again it is the same one. */
const isTicket = async (json: ReturnType<typeof phoneCall>) =>
  (await call('huaian', 'POST', '/intake/phone', { as: 'integrator', json })).status === 200;

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
    const json = phoneCall({ customer: customer(someNumber()) });
    await put({ meta: { branch: 'huaian' }, data: json });
    const { type } = await runbook();
    const dead = () => type('letters inbox-dead');
    await until('the dead letter', dead, ({ output }) => output.includes(json.callId), 120);
    await rearm();
    await until(
      'the redrive',
      () => type('redrive inbox-dead'),
      ({ output }) => output.includes('1 of 1 moved'),
    );
    await until(
      'the ticket',
      () => isTicket(json),
      (taken) => taken,
    );
  });

  it('puts what was not delivered on the queue that it was for', async () => {
    const json = phoneCall({ customer: customer(someNumber()) });
    const event = {
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
    const { type } = await runbook();
    expect((await type('letters inbox-undelivered')).output).toContain(json.callId);
    await until(
      'the letter that is shown again',
      () => type('deliver inbox-undelivered; letters inbox-undelivered'),
      ({ output }) => !output.includes(json.callId),
    );
    await until(
      'the ticket',
      () => isTicket(json),
      (taken) => taken,
    );
  });

  it('shows what was refused with its reason, and does not put it back', async () => {
    await put({ meta: { branch: 'huaian' }, data: { callId: 'no call at all' } });
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
});
