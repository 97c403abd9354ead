import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { execute, type Surroundings, type TaskEnd } from '../../simulation/machines/execution.ts';
import { pathsOf, type Step, stepText } from '../../simulation/machines/paths.ts';

const files = readdirSync('statemachines');

const definitionOf = (file: string): unknown =>
  JSON.parse(readFileSync(`statemachines/${file}`, 'utf8'));

const START = Date.parse('2026-09-30T10:00:00Z');
const WAKE_AT = '2026-09-30T11:00:00Z';

const DONE: TaskEnd = { kind: 'done', result: { Payload: null } };
const failing = (error: string): TaskEnd => ({
  kind: 'failed',
  error,
  cause: 'as the test has it',
});

/** Runs a machine by a clock that jumps; tells its way, its end, and how often a task was tried. */
const walked = async (file: string, input: unknown, ends: (tries: number) => TaskEnd) => {
  let now = START;
  let tries = 0;
  const steps: Step[] = [];
  const around: Surroundings = {
    now: () => now,
    waitUntil: async (at) => {
      now = Math.max(now, at);
      return true;
    },
    task: async () => {
      tries += 1;
      return ends(tries);
    },
    random: () => 0.5,
    passed: (from, by) => steps.push({ from, by }),
  };
  const ended = await execute(definitionOf(file), input, around);
  return { way: steps.map(stepText).join(', '), ended, tries, now };
};

/** What executions of a machine are started with, so that every choice is met. */
const INPUTS: Readonly<Record<string, readonly Record<string, unknown>[]>> = {
  'complaint.asl.json': ['AtCity', 'AtProvince', 'AtRegulator', 'Nowhere'].map((where) => ({
    ...{ kind: 'ticket', id: '01J', generation: 1, wakeAt: WAKE_AT, where },
  })),
  'notice.asl.json': [
    { kind: 'notice', id: '01J', generation: 1, wakeAt: WAKE_AT, where: 'AwaitingWord' },
  ],
  'paging.asl.json': [{ kind: 'alert', id: '01J', generation: 1, wakeAt: WAKE_AT }],
};

/** Looked at, with more to wait for: who is called next should have acknowledged by then. */
const GOES_ON: TaskEnd = {
  kind: 'done',
  result: { Payload: { wakeAt: '2026-09-30T11:30:00Z' } },
};

const OUTCOMES: readonly ((tries: number) => TaskEnd)[] = [
  () => DONE,
  () => failing('TooEarly'),
  (tries) => (tries === 1 ? GOES_ON : DONE),
  (tries) => (tries === 1 ? GOES_ON : failing('TooEarly')),
];

describe.each(files)('%s', (file) => {
  it('goes every path that its definition has, and no other', async () => {
    const inputs = INPUTS[file] ?? [];
    const ways = await Promise.all(
      inputs.flatMap((input) => OUTCOMES.map((ends) => walked(file, input, ends))),
    );
    const paths = pathsOf(definitionOf(file)).map((path) => path.map(stepText).join(', '));
    expect([...new Set(ways.map(({ way }) => way))].sort()).toEqual([...paths].sort());
  });

  it('wakes at the instant that it was given, not before', async () => {
    const [input] = INPUTS[file] ?? [];
    const { now, tries, ended } = await walked(file, input, () => DONE);
    expect([new Date(now).toISOString(), tries, ended.status]).toEqual([
      '2026-09-30T11:00:00.000Z',
      1,
      'SUCCEEDED',
    ]);
  });

  it('tries a function that throws five times more, one that AWS fails thirty times', async () => {
    const [input] = INPUTS[file] ?? [];
    const thrown = await walked(file, input, () => failing('ChangeBusy'));
    expect([thrown.tries, thrown.ended]).toMatchObject([
      6,
      { status: 'FAILED', error: 'ChangeBusy' },
    ]);
    const unavailable = await walked(file, input, () => failing('Lambda.ServiceException'));
    expect(unavailable.tries).toBe(31);
    expect(unavailable.ended).toMatchObject({ status: 'FAILED' });
  });

  it('goes on where a later try succeeds', async () => {
    const [input] = INPUTS[file] ?? [];
    const { tries, ended } = await walked(file, input, (tried) =>
      tried < 3 ? failing('States.Timeout') : DONE,
    );
    expect([tries, ended]).toMatchObject([
      3,
      { status: 'SUCCEEDED', output: { id: '01J', generation: 1 } },
    ]);
  });
});
