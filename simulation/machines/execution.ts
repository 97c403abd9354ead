import {
  type ChoiceState,
  Definition,
  type Machine,
  type Retrier,
  type State,
  type TaskState,
  type WaitState,
} from './definition.ts';
import { type Bindings, filledIn, QueryFailed } from './expressions.ts';

/** What a task came to. */
export type TaskEnd =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly error: string; readonly cause: string };

/** What an execution needs of the world. */
export type Surroundings = {
  /** Milliseconds. */
  readonly now: () => number;
  /** Until an instant or later, never before; false when the execution was stopped meanwhile. */
  readonly waitUntil: (at: number) => Promise<boolean>;
  /** Has a task done. @param timeoutSeconds after which it counts as failed with `States.Timeout` */
  readonly task: (resource: string, args: unknown, timeoutSeconds: number) => Promise<TaskEnd>;
  /** At least 0, below 1. */
  readonly random: () => number;
  /** Hears of each state that is entered, and of each way out of it. */
  readonly passed: (from: string, by: Way) => void;
};

/** A way out of a state: to which, as its definition names it. */
export type Way =
  | { readonly by: 'choice'; readonly number: number; readonly to: string }
  | { readonly by: 'default' | 'next' | 'catch'; readonly to: string }
  | { readonly by: 'end' };

/** How an execution ended. */
export type Ended =
  | { readonly status: 'SUCCEEDED'; readonly output: unknown }
  | { readonly status: 'FAILED'; readonly error: string; readonly cause: string }
  | { readonly status: 'ABORTED' };

type Here = { readonly name: string; readonly input: unknown; readonly bindings: Bindings };
type Onward =
  | {
      readonly kind: 'next';
      readonly to: string;
      readonly output: unknown;
      readonly assigned: Readonly<Record<string, unknown>>;
      readonly by: Way;
    }
  | { readonly kind: 'ended'; readonly ended: Ended; readonly by: Way };

/** A task without a limit of its own may take so long. */
const LONGEST_SECONDS = 99_999_999;

const read = new WeakMap<object, Machine>();

/** A definition as it is read: once, however many executions go by it. */
const machineOf = (definition: unknown): Machine => {
  if (typeof definition !== 'object' || definition === null) return Definition.parse(definition);
  const known = read.get(definition);
  if (known) return known;
  const machine = Definition.parse(definition);
  read.set(definition, machine);
  return machine;
};

/** Runs a machine's definition from its first state to its end. @throws ZodError for what it does not know */
export const execute = async (
  definition: unknown,
  input: unknown,
  around: Surroundings,
): Promise<Ended> => {
  const machine = machineOf(definition);
  let name = machine.StartAt;
  let current = input;
  let variables: Readonly<Record<string, unknown>> = {};
  for (;;) {
    const state = stateNamed(machine, name);
    const bindings = { states: { input: current }, variables };
    const onward = await taken(state, { name, input: current, bindings }, around);
    if (onward === 'stopped') return { status: 'ABORTED' };
    around.passed(name, onward.by);
    if (onward.kind === 'ended') return onward.ended;
    name = onward.to;
    current = onward.output;
    variables = { ...variables, ...onward.assigned };
  }
};

const stateNamed = ({ States }: Machine, name: string): State => {
  const state = States[name];
  if (!state) throw new Error(`no state ${name}`);
  return state;
};

const taken = async (
  state: State,
  here: Here,
  around: Surroundings,
): Promise<Onward | 'stopped'> => {
  try {
    switch (state.Type) {
      case 'Choice':
        return await choose(state, here);
      case 'Wait':
        return await wait(state, here, around);
      case 'Task':
        return await work(state, here, around);
      case 'Pass':
        return await moveOn(state, here, here.input);
      case 'Succeed':
        return {
          kind: 'ended',
          ended: { status: 'SUCCEEDED', output: await outputOf(state.Output, here, here.input) },
          by: { by: 'end' },
        };
      case 'Fail': {
        const error = String(await filledIn(state.Error ?? '', here.bindings));
        const cause = String(await filledIn(state.Cause ?? '', here.bindings));
        return failed(error, cause);
      }
    }
  } catch (error) {
    if (!(error instanceof QueryFailed)) throw error;
    return failed(error.name, error.message);
  }
};

const failed = (error: string, cause: string): Onward => ({
  kind: 'ended',
  ended: { status: 'FAILED', error, cause },
  by: { by: 'end' },
});

const outputOf = (output: unknown, { bindings }: Here, otherwise: unknown): Promise<unknown> =>
  output === undefined ? Promise.resolve(otherwise) : filledIn(output, bindings);

const assignedBy = async (
  assign: Readonly<Record<string, unknown>> | undefined,
  { bindings }: Here,
): Promise<Readonly<Record<string, unknown>>> => {
  const assigned = assign === undefined ? {} : await filledIn(assign, bindings);
  return typeof assigned === 'object' && assigned !== null ? { ...assigned } : {};
};

type Moving = {
  readonly Next?: string | undefined;
  readonly Output?: unknown;
  readonly Assign?: Readonly<Record<string, unknown>> | undefined;
};

const moveOn = async (state: Moving, here: Here, result: unknown): Promise<Onward> => {
  const output = await outputOf(state.Output, here, result);
  if (state.Next === undefined)
    return { kind: 'ended', ended: { status: 'SUCCEEDED', output }, by: { by: 'end' } };
  const assigned = await assignedBy(state.Assign, here);
  const by = { by: 'next', to: state.Next } as const;
  return { kind: 'next', to: state.Next, output, assigned, by };
};

const choose = async (state: ChoiceState, here: Here): Promise<Onward> => {
  for (const [number, choice] of state.Choices.entries()) {
    const holds = await filledIn(choice.Condition, here.bindings);
    if (holds !== true) continue;
    const by = { by: 'choice', number, to: choice.Next } as const;
    return {
      kind: 'next',
      to: choice.Next,
      output: await outputOf(choice.Output, here, here.input),
      assigned: await assignedBy(choice.Assign, here),
      by,
    };
  }
  if (state.Default === undefined) return failed('States.NoChoiceMatched', here.name);
  return {
    kind: 'next',
    to: state.Default,
    output: await outputOf(state.Output, here, here.input),
    assigned: await assignedBy(state.Assign, here),
    by: { by: 'default', to: state.Default },
  };
};

const wait = async (
  state: WaitState,
  here: Here,
  { now, waitUntil }: Surroundings,
): Promise<Onward | 'stopped'> => {
  const at =
    state.Timestamp === undefined
      ? now() + 1000 * Number(await filledIn(state.Seconds, here.bindings))
      : Date.parse(String(await filledIn(state.Timestamp, here.bindings)));
  if (Number.isNaN(at)) return failed('States.Runtime', `${here.name} waits for no instant`);
  return (await waitUntil(at)) ? moveOn(state, here, here.input) : 'stopped';
};

const work = async (
  state: TaskState,
  here: Here,
  around: Surroundings,
): Promise<Onward | 'stopped'> => {
  const tried = state.Retry.map(() => 0);
  for (;;) {
    const args = await filledIn(state.Arguments ?? here.input, here.bindings);
    const limit = Number(await filledIn(state.TimeoutSeconds ?? LONGEST_SECONDS, here.bindings));
    const end = await around.task(state.Resource, args, limit);
    if (end.kind === 'done') {
      const bindings = {
        ...here.bindings,
        states: { ...here.bindings.states, result: end.result },
      };
      return moveOn(state, { ...here, bindings }, end.result);
    }
    const number = state.Retry.findIndex(({ ErrorEquals }) => isNamed(end.error, ErrorEquals));
    const retrier = state.Retry[number];
    const before = tried[number] ?? 0;
    if (!retrier || before >= retrier.MaxAttempts) return caught(state, here, end);
    tried[number] = before + 1;
    if (!(await around.waitUntil(around.now() + pauseOf(retrier, before, around.random))))
      return 'stopped';
  }
};

/** How long it waits before it tries again, in milliseconds. */
const pauseOf = (retrier: Retrier, before: number, random: () => number): number => {
  const full = Math.min(
    retrier.IntervalSeconds * retrier.BackoffRate ** before,
    retrier.MaxDelaySeconds ?? Number.POSITIVE_INFINITY,
  );
  return 1000 * (retrier.JitterStrategy === 'FULL' ? full * random() : full);
};

/** `States.TaskFailed` stands for every error of a task but a time-out. */
const isNamed = (error: string, names: readonly string[]): boolean =>
  names.some(
    (name) =>
      name === error ||
      name === 'States.ALL' ||
      (name === 'States.TaskFailed' && error !== 'States.Timeout'),
  );

const caught = async (
  state: TaskState,
  here: Here,
  { error, cause }: Extract<TaskEnd, { kind: 'failed' }>,
): Promise<Onward> => {
  const catcher = state.Catch.find(({ ErrorEquals }) => isNamed(error, ErrorEquals));
  if (!catcher) return failed(error, cause);
  const errorOutput = { Error: error, Cause: cause };
  const bindings = { ...here.bindings, states: { ...here.bindings.states, errorOutput } };
  const within = { ...here, bindings };
  return {
    kind: 'next',
    to: catcher.Next,
    output: await outputOf(catcher.Output, within, errorOutput),
    assigned: await assignedBy(catcher.Assign, within),
    by: { by: 'catch', to: catcher.Next },
  };
};
