import { readdirSync, readFileSync } from 'node:fs';
import {
  CreateFunctionCommand,
  DeleteFunctionCommand,
  LambdaClient,
  waitUntilFunctionActiveV2,
} from '@aws-sdk/client-lambda';
import {
  CreateStateMachineCommand,
  DeleteStateMachineCommand,
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  GetExecutionHistoryCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { toInstant } from '../../functions/domain/time.ts';
import { pathsOf } from '../../simulation/machines/paths.ts';
import { aws } from './aws.ts';
import { branch, fresh, until } from './house.ts';
import { zipped } from './zip.ts';

/**
 * Answers, throws or hangs, as the payload's id says, for one look after another. An alert's execution that
 * is to go on is told until when.
 */
const STAND_IN = `
export const handler = async ({ id, wakeAt }) => {
  const [, first, later = first] = id.split('_');
  const what = wakeAt.endsWith('.001Z') ? later : first;
  if (what === 'throws') throw Object.assign(new Error(what), { name: 'TooEarly' });
  if (what === 'hangs') await new Promise((resolve) => setTimeout(resolve, 10_000));
  return what === 'goes-on' ? { wakeAt: new Date().toISOString().slice(0, 19) + '.001Z' } : {};
};
`;

/** What is tried again so many times is tried this often here, a second after the other. */
const TRIES = 1;

type Retrier = {
  IntervalSeconds: number;
  BackoffRate: number;
  MaxDelaySeconds: number;
  MaxAttempts: number;
};

/** How long a definition waits for its function, in seconds: what hangs is not waited for, what is slow to start is. */
const PATIENCE = { hangs: 3, answers: 60 } as const;
type Patience = keyof typeof PATIENCE;

/** A definition with its own states and ways, whose function is another one, and which waits so long for it. */
const copyOf = (file: string, functionArn: string, patience: Patience): string => {
  const text = readFileSync(`statemachines/${file}`, 'utf8')
    .replace('${InvokeFunction}', `arn:${functionArn.split(':')[1]}:states:::lambda:invoke`)
    .replace('${PassTime}', functionArn);
  const definition = JSON.parse(text);
  const task = definition.States.PassTime;
  expect(task.Retry.length).toBe(2);
  task.TimeoutSeconds = PATIENCE[patience];
  for (const retrier of task.Retry as Retrier[])
    Object.assign(retrier, {
      ...{ IntervalSeconds: 1, BackoffRate: 1, MaxDelaySeconds: 2 },
      MaxAttempts: TRIES,
    });
  return JSON.stringify(definition);
};

const files = readdirSync('statemachines');
const name = fresh('stand-in').slice(0, 40);
const lambda = () => new LambdaClient(aws());
const machines = () => new SFNClient(aws());
const arns = new Map<string, string>();

beforeAll(async () => {
  const { roleArn } = await machines().send(
    new DescribeStateMachineCommand({ stateMachineArn: branch('huaian').stateMachineArn }),
  );
  const { FunctionArn = '' } = await lambda().send(
    new CreateFunctionCommand({
      ...{ FunctionName: name, Role: roleArn, Runtime: 'nodejs24.x', Handler: 'index.handler' },
      Code: { ZipFile: zipped(new Map([['index.mjs', Buffer.from(STAND_IN)]])) },
      Timeout: 30,
    }),
  );
  await waitUntilFunctionActiveV2({ client: lambda(), maxWaitTime: 60 }, { FunctionName: name });
  for (const file of files)
    for (const patience of ['hangs', 'answers'] as const) {
      const { stateMachineArn = '' } = await machines().send(
        new CreateStateMachineCommand({
          name: `${name}-${file.split('.')[0]}-${patience}`,
          definition: copyOf(file, FunctionArn, patience),
          roleArn,
        }),
      );
      arns.set(`${file} ${patience}`, stateMachineArn);
    }
});

afterAll(async () => {
  for (const stateMachineArn of arns.values())
    await machines().send(new DeleteStateMachineCommand({ stateMachineArn }));
  await lambda().send(new DeleteFunctionCommand({ FunctionName: name }));
});

/** What executions are started with so that every choice is met. */
const PLACES: Readonly<Record<string, readonly Record<string, string>[]>> = {
  'complaint.asl.json': ['AtCity', 'AtProvince', 'AtRegulator', 'Nowhere'].map((where) => ({
    where,
  })),
  'notice.asl.json': [{ where: 'AwaitingWord' }],
  'paging.asl.json': [{ where: 'AwaitingAnswer' }],
};

/** What the function does; an alert's is asked again where there is more to wait for. */
const outcomesOf = (file: string): readonly string[] => [
  ...['done', 'throws', 'hangs'],
  ...(file === 'paging.asl.json' ? ['goes-on_done', 'goes-on_throws'] : []),
];

/** On AWS it is the name of what was thrown; the emulator calls all of that by one name. */
const THROWN = 'Runtime.HandlerError';

const Entered = z.looseObject({ name: z.string() });

const walked = async (file: string, place: Record<string, string>, outcome: string) => {
  // Later than an execution needs to begin.
  const wakeAt = toInstant(Date.now() + 2000);
  const id = `${fresh('x')}_${outcome}`;
  const { executionArn } = await machines().send(
    new StartExecutionCommand({
      stateMachineArn: arns.get(`${file} ${outcome === 'hangs' ? 'hangs' : 'answers'}`) ?? '',
      input: JSON.stringify({ ...place, kind: 'stand-in', id, generation: 1, wakeAt }),
    }),
  );
  const ended = await until(
    `${file}: ${outcome}`,
    () => machines().send(new DescribeExecutionCommand({ executionArn })),
    ({ status }) => status !== 'RUNNING',
    120,
  );
  const { events = [] } = await machines().send(
    new GetExecutionHistoryCommand({ executionArn, maxResults: 1000 }),
  );
  const way = events
    .flatMap(({ stateEnteredEventDetails }) => stateEnteredEventDetails ?? [])
    .map((one) => Entered.parse(one).name);
  const looked = events.find(
    ({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name === 'PassTime',
  );
  return { way: way.join(' → '), ended, wakeAt, lookedAt: looked?.timestamp };
};

describe.each(files)('%s on the emulator', (file) => {
  let ways: readonly Awaited<ReturnType<typeof walked>>[] = [];
  beforeAll(async () => {
    const runs = (PLACES[file] ?? []).flatMap((place) =>
      outcomesOf(file).map((outcome) => ({ place, outcome })),
    );
    ways = await Promise.all(runs.map(({ place, outcome }) => walked(file, place, outcome)));
  });

  it('goes every path that its definition has, and no other', () => {
    const definition: unknown = JSON.parse(readFileSync(`statemachines/${file}`, 'utf8'));
    const paths = pathsOf(definition).map((path) => path.map(({ from }) => from).join(' → '));
    expect([...new Set(ways.map(({ way }) => way))].sort()).toEqual([...new Set(paths)].sort());
  });

  it('fails where its function throws however often it is tried, or takes too long', () => {
    const failed = ways.filter(({ way }) => way.endsWith('Failed'));
    const errors = new Set(failed.map(({ ended }) => ended.error));
    expect(errors).toEqual(new Set([THROWN, 'States.Timeout']));
    expect(failed.every(({ ended }) => ended.status === 'FAILED')).toBe(true);
  });

  it('has its function look no earlier than it was told to', () => {
    const waited = ways.filter(({ way }) => way.includes('PassTime'));
    expect(waited.length).toBeGreaterThan(0);
    for (const { lookedAt, wakeAt } of waited)
      expect(Number(lookedAt)).toBeGreaterThanOrEqual(Date.parse(wakeAt));
  });
});
