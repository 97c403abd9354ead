import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { ListExecutionsCommand, SFNClient } from '@aws-sdk/client-sfn';
import { expect, it } from 'vitest';
import { aws } from './aws.ts';
import { customer, phoneCall, someNumber, walkIn } from './bodies.ts';
import { branch, call, until } from './house.ts';

const executionsOf = async (ticketId: string) => {
  const client = new SFNClient(aws());
  const { executions = [] } = await client.send(
    new ListExecutionsCommand({
      stateMachineArn: branch('huaian').stateMachineArn,
      maxResults: 1000,
    }),
  );
  return executions.filter(({ name }) => name?.startsWith(`ticket-${ticketId}-`));
};

it('the same phone call sent 20 times at once is one ticket, and all else replays', async () => {
  const json = phoneCall();
  // Whoever gets no answer, or is told to, sends it again, as a channel does: a busy machine lets some wait in vain.
  const answered = () =>
    until(
      'an answer',
      () => call('huaian', 'POST', '/intake/phone', { as: 'integrator', json }),
      ({ status, body }) => status < 429 && body.reason !== 'busy-record',
      120,
    );
  const answers = await Promise.all(Array.from({ length: 20 }, answered));
  const replays = answers.filter(({ status }) => status === 200);
  expect(answers.filter(({ status }) => status === 201).length).toBeLessThanOrEqual(1);
  expect(replays.length).toBeGreaterThanOrEqual(19);
  for (const replay of replays) expect(replay.headers.get('idempotency-replayed')).toBe('true');
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
});

it('a ticket is found by the number that its customer was given', async () => {
  const { body } = await call('huaian', 'POST', '/intake/phone', {
    as: 'integrator',
    json: phoneCall(),
  });
  const asked = body.ticketNumber.toLowerCase();
  const found = await call('huaian', 'GET', `/complaints?ticketNumber=${asked}`, { as: 'on-call' });
  expect(found).toMatchObject({ status: 200, body: { items: [{ id: body.id }] } });
});

it('the same call id with another content is refused (409)', async () => {
  const json = phoneCall();
  await call('huaian', 'POST', '/intake/phone', { as: 'integrator', json });
  const other = { ...json, matter: { ...json.matter, title: '另一件事' } };
  expect(
    await call('huaian', 'POST', '/intake/phone', { as: 'integrator', json: other }),
  ).toMatchObject({
    status: 409,
    body: { reason: 'idempotency-conflict' },
  });
});

it('an entry delivered three times starts one execution', async () => {
  const { id } = (await call('huaian', 'POST', '/intake/walk-in', { json: walkIn() })).body;
  await until(
    'its execution',
    () => executionsOf(id),
    (found) => found.length > 0,
  );
  const { Items } = await new DynamoDBClient(aws()).send(
    new QueryCommand({
      TableName: branch('huaian').tableName,
      KeyConditionExpression: 'pk = :pk AND sk = :sk',
      ExpressionAttributeValues: { ':pk': { S: `TICKET#${id}` }, ':sk': { S: 'ENTRY#000001' } },
    }),
  );
  const record = { eventName: 'INSERT', dynamodb: { NewImage: Items?.[0] } };
  for (let delivery = 0; delivery < 3; delivery += 1) {
    const { FunctionError } = await new LambdaClient(aws()).send(
      new InvokeCommand({
        FunctionName: 'redress-huaian_timers-arm',
        Payload: Buffer.from(JSON.stringify({ Records: [record] })),
      }),
    );
    expect(FunctionError).toBeUndefined();
  }
  expect(await executionsOf(id)).toHaveLength(1);
});

it('the same customer about the same matter again is a new, linked ticket with its own clocks (B9, C4)', async () => {
  const number = someNumber();
  const first = await call('huaian', 'POST', '/intake/walk-in', {
    json: walkIn({ customer: customer(number) }),
  });
  const again = await call('huaian', 'POST', '/intake/phone', {
    as: 'integrator',
    json: phoneCall({ customer: customer(`+86 ${number}`) }),
  });
  expect(again.body).toMatchObject({ repeatOf: first.body.id });
  expect(again.body.clocks.some(({ rule }: { rule: string }) => rule === 'D9')).toBe(true);
});
