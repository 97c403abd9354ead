import { join } from 'node:path';
import type { Bilingual } from '../functions/domain/bilingual.ts';
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
  readonly remarks: readonly Bilingual[];
};

const useGiven = async (text: string): Promise<ChosenEmulator> => {
  const { origin, health } = await givenEndpoint(text);
  const remarks: Bilingual[] = [
    {
      zh: `使用位于 ${origin} 的模拟器，结束后栈仍留在那里。`,
      en: `It uses the emulator at ${origin} and leaves its stacks there.`,
    },
  ];
  if (!health.enforcesIam)
    remarks.push({
      zh: '该模拟器不强制执行 IAM，缺少的权限不会暴露出来。',
      en: 'That emulator does not enforce IAM: a missing grant will not show.',
    });
  return { origin, ended: new Promise(() => {}), remarks };
};

const startOwn = async (wanted: Wanted, ending: AsyncDisposableStack): Promise<ChosenEmulator> => {
  const { state, env, progress, signal } = wanted;
  const port = portFrom(env.REDRESS_PORT);
  const wasLeft = await clearTheWay(state, port);
  const python = await progress({ zh: 'Python 环境', en: 'Python environment' }, (say) => {
    const requirements = join(checkout, 'local', 'requirements.txt');
    return preparePython({ folder: pythonEnvironment, requirements, env, signal }, say);
  });
  const emulator = await progress(
    { zh: `模拟器，端口 ${port}`, en: `Emulator on port ${port}` },
    () => startEmulator({ python, port, region, state, signal }),
  );
  ending.defer(emulator.stop);
  const left: Bilingual = {
    zh: '已结束此前运行遗留的模拟器。',
    en: 'An emulator that an earlier run had left behind was ended.',
  };
  const remarks = wasLeft ? [left] : [];
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
