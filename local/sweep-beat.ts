import { scheduler } from 'node:timers/promises';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { clientSettings } from './aws.ts';

/** Between two sweeps, in milliseconds. */
const BEAT = 1000;

/**
 * Has branches sweep every second, until aborted: where hours run as seconds, a minute between two
 * sweeps would be two days and a half. One that fails is not repeated: the next is a second away.
 */
export const beatSweeps = async (
  origin: string,
  branches: readonly string[],
  signal: AbortSignal,
): Promise<void> => {
  const client = new LambdaClient(clientSettings(origin));
  const sweep = (branch: string) =>
    client
      .send(new InvokeCommand({ FunctionName: `redress-${branch}_timers-sweep` }), {
        abortSignal: signal,
      })
      .catch(() => undefined);
  while (!signal.aborted) {
    await Promise.all([...branches.map(sweep), scheduler.wait(BEAT, { signal }).catch(() => {})]);
  }
};
