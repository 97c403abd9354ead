import {
  CloudWatchLogsClient,
  paginateDescribeLogGroups,
  paginateFilterLogEvents,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  DeleteRolePolicyCommand,
  GetRolePolicyCommand,
  IAMClient,
  ListRolePoliciesCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import {
  GetFunctionConfigurationCommand,
  InvokeCommand,
  LambdaClient,
} from '@aws-sdk/client-lambda';
import { afterEach, expect, it } from 'vitest';
import { aws } from './aws.ts';
import { customer, SECRETS, walkIn } from './bodies.ts';
import { caseFilesOf } from './case-files.ts';
import { call, fresh, subjectOf, until } from './house.ts';

const TASK = '请联系客户核实网络故障情况。';
const REPORT = {
  inquiry: '网络投诉处理专席，当日 18 时前。',
  course: '客户反映夜间无信号，经查为基站检修。',
  nature: '网络质量。',
  responsible: '网络投诉处理专席。',
  remedy: '检修已完成，信号恢复。',
  conclusion: '已恢复，并向客户致歉。',
};
const REFUSED = { kind: 'refused' };
const restore: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const putBack of restore.splice(0)) await putBack();
});

/** An order of the province's that a unit of Huai'an is to work. */
const anOrder = async () => {
  const { body: ticket } = await call('jiangsu', 'POST', '/intake/walk-in', {
    json: walkIn({ customer: customer(undefined, 'ordinary') }),
  });
  const dispatched = await call('jiangsu', 'POST', `/complaints/${ticket.id}/dispatch`, {
    as: 'dispatcher',
    json: { branch: 'huaian', unit: 'network-desk', task: TASK },
    headers: { 'idempotency-key': fresh('dispatch') },
  });
  expect(dispatched.status, JSON.stringify(dispatched.body)).toBe(201);
  const { id } = dispatched.body;
  await until(
    'the order at the city',
    () => call('huaian', 'GET', `/orders/${id}`, { as: 'handler' }),
    ({ status }) => status === 200,
  );
  return { id, ticketId: ticket.id };
};

const readCase = (id: string, as: 'handler' | 'head' = 'handler') =>
  call('huaian', 'GET', `/orders/${id}/case`, { as });

/** Of the desk that works the orders. */
const AT_THE_DESK = { handler: 'ha-network-1', head: 'ha-network-head' } as const;

const work = async (id: string, as: 'handler' | 'head', verb: string, json: object = {}) => {
  const headers = { 'idempotency-key': fresh(verb) };
  const person = AT_THE_DESK[as];
  const done = await call('huaian', 'POST', `/orders/${id}/${verb}`, { person, json, headers });
  expect(done.status, JSON.stringify(done.body)).toBe(200);
};

/** Invokes the province's function as whoever administers the account could. */
const ask = async (alias: string | undefined, request: unknown): Promise<unknown> => {
  const name = 'redress-jiangsu_federation-disclose';
  const { Payload = [] } = await new LambdaClient(aws()).send(
    new InvokeCommand({
      FunctionName: alias === undefined ? name : `${name}:${alias}`,
      Payload: Buffer.from(JSON.stringify(request)),
    }),
  );
  return JSON.parse(Buffer.from(Payload).toString('utf8'));
};

/** Takes every grant of one of Huai'an's functions away. */
const paralyse = async (fn: string): Promise<void> => {
  const { Role = '' } = await new LambdaClient(aws()).send(
    new GetFunctionConfigurationCommand({ FunctionName: `redress-huaian_${fn}` }),
  );
  const iam = new IAMClient(aws());
  const RoleName = Role.split('/').at(-1);
  const { PolicyNames = [] } = await iam.send(new ListRolePoliciesCommand({ RoleName }));
  for (const PolicyName of PolicyNames) {
    const { PolicyDocument = '' } = await iam.send(
      new GetRolePolicyCommand({ RoleName, PolicyName }),
    );
    const document = decodeURIComponent(PolicyDocument);
    restore.push(() =>
      iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument: document })),
    );
    const { Statement, ...rest } = JSON.parse(document);
    const left = Statement.filter(
      (one: { Action: unknown }) => !JSON.stringify(one.Action).includes('lambda:InvokeFunction'),
    );
    if (left.length === 0) await iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName }));
    else
      await iam.send(
        new PutRolePolicyCommand({
          RoleName,
          PolicyName,
          PolicyDocument: JSON.stringify({ ...rest, Statement: left }),
        }),
      );
  }
};

const lookUpsOf = async (orderId: string): Promise<string[]> => {
  const client = new CloudWatchLogsClient(aws());
  const lines: string[] = [];
  for await (const { logGroups = [] } of paginateDescribeLogGroups({ client }, {}))
    for (const { logGroupName } of logGroups)
      for await (const { events = [] } of paginateFilterLogEvents({ client }, { logGroupName }))
        for (const { message = '' } of events) if (message.includes(orderId)) lines.push(message);
  return lines;
};

it('the unit that works an order reads its case at the owner, masked for others; both branches log it (M2, M3)', async () => {
  const { id, ticketId } = await anOrder();
  // The owner's function may start more slowly than a caller waits.
  const read = await until(
    'the case',
    () => readCase(id),
    ({ status }) => status === 200,
  );
  expect(read).toMatchObject({
    status: 200,
    body: {
      orderId: id,
      ticketId,
      owner: 'jiangsu',
      masked: false,
      person: { name: SECRETS.name },
      words: { facts: SECRETS.words },
      written: [{ words: { task: TASK } }],
    },
  });
  const elsewhere = await readCase(id, 'head');
  expect(elsewhere).toMatchObject({ status: 200, body: { masked: true, written: [] } });
  for (const secret of [...Object.values(SECRETS), TASK])
    expect(JSON.stringify(elsewhere.body)).not.toContain(secret);

  const reader = subjectOf('huaian', 'handler') ?? '';
  const lines = await until(
    'both look-ups on record',
    () => lookUpsOf(id),
    (all) => ['case read', 'case disclosed'].every((what) => all.some((l) => l.includes(what))),
  );
  for (const what of ['case read', 'case disclosed'])
    expect(lines.find((line) => line.includes(what) && line.includes(reader))).toContain(ticketId);
  expect((await caseFilesOf('huaian')).filter((item) => item.ticketId === ticketId)).toEqual([]);
});

it('the alias says who asks: no other order, no other way, nothing told', async () => {
  const { id } = await anOrder();
  const by = { subject: 'somebody', post: 'handler', unit: 'network-desk' };
  const request = { kind: 'case', orderId: id, by, as: 'whole' };
  expect(await ask('huaian', request)).toMatchObject({ kind: 'case' });
  expect(await ask(undefined, request)).toEqual(REFUSED);
  expect(await ask('huaian', { ...request, orderId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' })).toEqual(
    REFUSED,
  );
  expect(await ask('huaian', { ...request, kind: 'report' })).toEqual(REFUSED);
  expect(await ask('huaian', { kind: 'report', orderId: id })).toEqual(REFUSED);

  const { body: other } = await call('jiangsu', 'POST', '/intake/walk-in', { json: walkIn() });
  const { body: own } = await call('jiangsu', 'POST', `/complaints/${other.id}/dispatch`, {
    as: 'dispatcher',
    json: { unit: 'network-desk' },
    headers: { 'idempotency-key': fresh('dispatch') },
  });
  expect(await ask('huaian', { ...request, orderId: own.id })).toEqual(REFUSED);
});

it('with the link cut the case says 503, and the order is worked; what was written goes to the owner and is forgotten', async () => {
  const { id, ticketId } = await anOrder();
  await paralyse('work-orders-case');
  const cut = await until(
    'the cut',
    () => readCase(id),
    ({ status }) => status !== 200,
  );
  expect(cut).toMatchObject({ status: 503, body: { reason: 'owner-unreachable' } });
  expect(cut.body.details).toEqual([{ field: 'owner', problem: 'jiangsu' }]);
  await work(id, 'handler', 'take');
  await work(id, 'handler', 'report', REPORT);
  expect((await caseFilesOf('huaian')).some((item) => item.ticketId === ticketId)).toBe(true);
  await work(id, 'head', 'confirm');
  for (const putBack of restore.splice(0)) await putBack();
  await until(
    'the link again',
    () => readCase(id),
    ({ status }) => status === 200,
  );

  const told = await until(
    'the report at the owner',
    () => call('jiangsu', 'GET', `/orders/${id}/timeline?limit=100`, { as: 'reviewer' }),
    ({ body }) => JSON.stringify(body.items).includes('WorkOrderReportFetched'),
  );
  const items: { type: string; words?: unknown }[] = told.body.items;
  expect(items.find(({ type }) => type === 'WorkOrderReported')?.words).toEqual(REPORT);
  await until(
    'nothing left at the city',
    async () => (await caseFilesOf('huaian')).filter((item) => item.ticketId === ticketId),
    (left) => left.length === 0,
  );
  expect(JSON.stringify((await readCase(id)).body.written)).toContain(REPORT.remedy);
});
