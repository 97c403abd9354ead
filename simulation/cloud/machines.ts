import { ExecutionAlreadyExists, ExecutionDoesNotExist } from '@aws-sdk/client-sfn';
import * as z from 'zod';
import type { Agenda } from '../agenda.ts';
import { fading } from '../fading.ts';
import type { Faults } from '../faults.ts';
import type { WiredFunction, WiredMachine } from '../house/wiring.ts';
import type { SentCommand } from '../inside/here.ts';
import { type Ended, execute, type TaskEnd, type Way } from '../machines/execution.ts';
import { NotUnderstood } from './conditions.ts';
import type { Outcome } from './invocations.ts';

const Start = z.object({ stateMachineArn: z.string(), name: z.string(), input: z.string() });
const Stop = z.object({ executionArn: z.string(), error: z.string().optional() });
const LambdaArguments = z.object({ FunctionName: z.string(), Payload: z.unknown() });

const DAY = 86_400_000;

type Execution = { readonly machine: WiredMachine; ended: boolean; stop: (error: string) => void };

type Ports = {
  readonly agenda: Agenda;
  readonly faults: Faults;
  readonly functionNamed: (name: string) => WiredFunction;
  readonly invoke: (fn: WiredFunction, event: unknown) => Promise<Outcome>;
  /** Puts an event on the account's own bus. */
  readonly tell: (source: string, type: string, detail: unknown) => void;
  /** Hears of every execution's input, and of each step. */
  readonly started: (machine: WiredMachine, input: string) => void;
  readonly passed: (machine: WiredMachine, execution: string, from: string, by: Way) => void;
};

/** What Step Functions calls an error of Lambda's. */
const errorOf = (outcome: Exclude<Outcome, { kind: 'returned' }>): TaskEnd => {
  switch (outcome.kind) {
    case 'threw':
      return { kind: 'failed', error: outcome.name, cause: outcome.message };
    case 'died':
      return { kind: 'failed', error: outcome.error, cause: 'the runtime exited' };
    case 'throttled':
      return { kind: 'failed', error: 'Lambda.TooManyRequestsException', cause: 'rate exceeded' };
  }
};

/** Step Functions: executions of a branch's machines, by name, each once. */
export const makeMachines = (machines: readonly WiredMachine[], ports: Ports) => {
  const { agenda, faults } = ports;
  /** Those that run or wait; of those that have ended the names, for as long as Step Functions knows them. */
  const executions = new Map<string, Execution>();
  const over = fading<true>(agenda.now, 90 * DAY);
  let begun = 0;
  let running = 0;

  const task = async (resource: string, args: unknown): Promise<TaskEnd> => {
    if (!/:lambda:invoke$/.test(resource)) throw new NotUnderstood(resource);
    const { FunctionName, Payload } = LambdaArguments.parse(args);
    const outcome = await ports.invoke(ports.functionNamed(FunctionName), Payload);
    return outcome.kind === 'returned'
      ? { kind: 'done', result: { Payload: outcome.value ?? null, StatusCode: 200 } }
      : errorOf(outcome);
  };

  const tellOf = (machine: WiredMachine, name: string, ended: Ended, error?: string): void => {
    // Told as best it can: now and then it is not.
    if (faults.strikes('dropped')) return;
    ports.tell('aws.states', 'Step Functions Execution Status Change', {
      name,
      status: ended.status,
      stateMachineArn: machine.arn,
      error: 'error' in ended ? ended.error : (error ?? null),
    });
  };

  const begin = (
    machine: WiredMachine,
    { arn, name, input }: { readonly arn: string; readonly name: string; readonly input: string },
  ): Execution => {
    let stopped: string | undefined;
    const waiting = new Set<(went: boolean) => void>();
    const execution: Execution = {
      machine,
      ended: false,
      stop: (error) => {
        stopped = error;
        execution.ended = true;
        for (const wake of waiting) wake(false);
      },
    };
    const waitUntil = (at: number): Promise<boolean> => {
      const { promise, resolve } = Promise.withResolvers<boolean>();
      waiting.add(resolve);
      // A little late as always, and never early.
      agenda.plan(Math.max(at, agenda.now()) + faults.chance.between(0, 600), () => {
        waiting.delete(resolve);
        resolve(stopped === undefined);
        return promise;
      });
      return promise;
    };
    const run = async (): Promise<void> => {
      running += 1;
      const ended = await execute(machine.definition, JSON.parse(input), {
        now: agenda.now,
        waitUntil,
        task,
        random: faults.chance.next,
        passed: (from, by) => ports.passed(machine, name, from, by),
      });
      running -= 1;
      execution.ended = true;
      executions.delete(arn);
      over.set(arn, true);
      tellOf(machine, name, ended, stopped);
    };
    if (!faults.strikes('lostStart'))
      agenda.plan(agenda.now() + faults.chance.between(10, 120), () => {
        if (stopped === undefined) return run();
        return undefined;
      });
    return execution;
  };

  const start = (given: unknown) => {
    const { stateMachineArn, name, input } = Start.parse(given);
    const machine = machines.find(({ arn }) => arn === stateMachineArn);
    if (!machine) throw new NotUnderstood(stateMachineArn);
    const executionArn = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
    if (executions.has(executionArn) || over.get(executionArn))
      throw new ExecutionAlreadyExists({ message: 'Execution Already Exists', $metadata: {} });
    ports.started(machine, input);
    begun += 1;
    executions.set(executionArn, begin(machine, { arn: executionArn, name, input }));
    return { executionArn };
  };

  const stop = (given: unknown) => {
    const { executionArn, error = '' } = Stop.parse(given);
    const execution = executions.get(executionArn);
    if (!execution && !over.get(executionArn))
      throw new ExecutionDoesNotExist({ message: 'Execution Does Not Exist', $metadata: {} });
    if (execution && !execution.ended) execution.stop(error);
    return {};
  };

  return {
    send: ({ constructor: { name }, input }: SentCommand): Readonly<Record<string, unknown>> => {
      switch (name) {
        case 'StartExecutionCommand':
          return start(input);
        case 'StopExecutionCommand':
          return stop(input);
        default:
          throw new NotUnderstood(name);
      }
    },
    running: () => running,
    started: () => begun,
  };
};
