import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  ValidationException,
} from '@aws-sdk/client-sfn';
import { type AwaitedKind, type Execution, SETTLED, type Timers } from '../ports/outside.ts';

const nameOf = ({ kind, id, generation }: Execution): string => `${kind}-${id}-${generation}`;

/** Step Functions may say of an execution that has ended that it is not one to be stopped. */
const isOver = (error: unknown): boolean =>
  error instanceof ExecutionDoesNotExist || error instanceof ValidationException;

/**
 * Starts and stops executions under the name `<kind>-<id>-<generation>`: a name that is taken, by a
 * running or a finished one, is one that was started before. One that has ended by itself, or never
 * was, is stopped: whoever stops it may come after it, and an error would hold up all that come later.
 * @param machines ARN of each kind's state machine
 */
export const makeTimers = ({
  client,
  machines,
}: {
  readonly client: SFNClient;
  readonly machines: Readonly<Record<AwaitedKind, string>>;
}): Timers => ({
  start: async (timer) => {
    const command = new StartExecutionCommand({
      stateMachineArn: machines[timer.kind],
      name: nameOf(timer),
      input: JSON.stringify(timer),
    });
    try {
      await client.send(command);
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    }
  },
  stop: async (execution) => {
    const machine = machines[execution.kind].replace(':stateMachine:', ':execution:');
    const command = new StopExecutionCommand({
      executionArn: `${machine}:${nameOf(execution)}`,
      error: SETTLED,
    });
    try {
      await client.send(command);
    } catch (error) {
      if (!isOver(error)) throw error;
    }
  },
});
