import {
  ListExecutionsCommand,
  paginateGetExecutionHistory,
  type SFNClient,
} from '@aws-sdk/client-sfn';

/** What the state machine has done for a ticket so far. */
export type Course = {
  /** Names of the states entered, in their order; each entrance is a transition. */
  readonly entered: readonly string[];
  readonly running: boolean;
};

type Place = { readonly stateMachineArn: string; readonly ticketId: string };

/** The course of all executions of a ticket, one for each generation. */
export const courseOf = async (
  client: SFNClient,
  { stateMachineArn, ticketId }: Place,
): Promise<Course> => {
  const { executions = [] } = await client.send(new ListExecutionsCommand({ stateMachineArn }));
  const own = executions.filter(({ name }) => name?.startsWith(`ticket-${ticketId}-`));
  const entered: string[] = [];
  for (const { executionArn } of own)
    for await (const { events = [] } of paginateGetExecutionHistory({ client }, { executionArn }))
      entered.push(...events.flatMap(({ stateEnteredEventDetails: state }) => state?.name ?? []));
  return { entered, running: own.some(({ status }) => status === 'RUNNING') };
};
