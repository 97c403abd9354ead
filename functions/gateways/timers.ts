import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { type Execution, SETTLED, type TimedKind, type Timers } from '../ports/outside.ts';

const nameOf = ({ kind, id, generation }: Execution): string => `${kind}-${id}-${generation}`;

/**
 * Starts and stops executions under the name `<kind>-<id>-<generation>`: a name that is taken, by a
 * running or a finished one, is one that was started before.
 * @param machines ARN of each kind's state machine
 */
export const makeTimers = ({
  client,
  machines,
}: {
  readonly client: SFNClient;
  readonly machines: Readonly<Record<TimedKind, string>>;
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
      if (!(error instanceof ExecutionDoesNotExist)) throw error;
    }
  },
});
