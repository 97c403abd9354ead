import { ExecutionAlreadyExists, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Timers } from '../ports/outside.ts';

/**
 * Starts executions under the name `<ticket id>-<generation>`: a name that is taken, by a running
 * or a finished one, is one that was started before.
 */
export const makeTimers = ({
  client,
  stateMachineArn,
}: {
  readonly client: SFNClient;
  readonly stateMachineArn: string;
}): Timers => ({
  start: async ({ ticketId, generation, where, wakeAt }) => {
    const command = new StartExecutionCommand({
      stateMachineArn,
      name: `${ticketId}-${generation}`,
      input: JSON.stringify({ ticketId, generation, where, wakeAt }),
    });
    try {
      await client.send(command);
    } catch (error) {
      if (!(error instanceof ExecutionAlreadyExists)) throw error;
    }
  },
});
