import { join } from 'node:path';
import { region } from './aws.ts';
import { startEmulator } from './emulator.ts';
import { givenEndpoint } from './endpoint.ts';
import { clearTheWay, portFrom } from './port.ts';
import type { Progress } from './progress.ts';
import { preparePython } from './python-environment.ts';
import { checkout, pythonEnvironment, type StateFolder } from './state-folder.ts';

type Wanted = {
  readonly state: StateFolder;
  readonly env: NodeJS.ProcessEnv;
  readonly progress: Progress;
  readonly signal?: AbortSignal | undefined;
};

/** The emulator that a run deploys to. */
type ChosenEmulator = {
  readonly origin: string;
  /** Settles when it ends; never, when it is not of this run. */
  readonly ended: Promise<void>;
  readonly remarks: readonly string[];
};

const useGiven = async (text: string): Promise<ChosenEmulator> => {
  const { origin, health } = await givenEndpoint(text);
  const remarks = [`It uses the emulator at ${origin} and leaves its stacks there.`];
  if (!health.enforcesIam)
    remarks.push('That emulator does not enforce IAM: a missing grant will not show.');
  return { origin, ended: new Promise(() => {}), remarks };
};

const startOwn = async (wanted: Wanted, ending: AsyncDisposableStack): Promise<ChosenEmulator> => {
  const { state, env, progress, signal } = wanted;
  const port = portFrom(env.REDRESS_PORT);
  const wasLeft = await clearTheWay(state, port);
  const python = await progress('Python environment', (say) => {
    const requirements = join(checkout, 'local', 'requirements.txt');
    return preparePython({ folder: pythonEnvironment, requirements, env, signal }, say);
  });
  const emulator = await progress(`Emulator on port ${port}`, () =>
    startEmulator({ python, port, region, state, signal }),
  );
  ending.defer(emulator.stop);
  const remarks = wasLeft ? ['An emulator that an earlier run had left behind was ended.'] : [];
  return { origin: emulator.origin, ended: emulator.ended, remarks };
};

/**
 * The emulator that `AWS_ENDPOINT_URL` names, or one of this run's own.
 * @param ending gets whatever has to be ended after the run
 * @throws Trouble for what the user can mend
 */
export const chooseEmulator = (
  wanted: Wanted,
  ending: AsyncDisposableStack,
): Promise<ChosenEmulator> => {
  const given = wanted.env.AWS_ENDPOINT_URL;
  return given ? useGiven(given) : startOwn(wanted, ending);
};
