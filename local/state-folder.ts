import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Trouble } from './trouble.ts';

/** Root of the checkout. */
export const checkout = join(import.meta.dirname, '..');

/** Where a local run keeps its files. Nothing is written outside of it. */
export type StateFolder = ReturnType<typeof stateFolder>;

/** The files of a local run; runs with different folders (and ports) do not meet. */
export const stateFolder = (name = '.local') => {
  const root = resolve(checkout, name);
  return {
    root,
    /** The process that runs the whole, while it runs. */
    sessionRecord: join(root, 'start.pid'),
    emulatorRecord: join(root, 'emulator.pid'),
    emulatorLog: join(root, 'emulator.log'),
    /** The emulator's own temporary files, its functions' code among them. */
    emulatorFiles: join(root, 'emulator-files'),
    deploymentLog: join(root, 'deployment.log'),
    overlay: join(root, 'overlay'),
    cloudAssembly: join(root, 'cdk.out'),
    cdkHome: join(root, 'cdk-home'),
    stackOutputs: join(root, 'stack-outputs.json'),
    endpoints: join(root, 'endpoints.json'),
  } as const;
};

/** The emulator's Python environment: one for all runs of this checkout. */
export const pythonEnvironment = join(checkout, '.local', 'venv');

/**
 * Makes the folder of a run.
 * @throws Trouble when something else has its name
 */
export const makeStateFolder = async ({ root }: StateFolder): Promise<void> => {
  try {
    await mkdir(root, { recursive: true });
  } catch {
    throw new Trouble(
      { zh: `${root} 不是目录，或不可写。`, en: `${root} is no folder, or cannot be written.` },
      { zh: '请把它移走后重新启动。', en: 'Move it away and start again.' },
    );
  }
};
