import { glob } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { preparePython } from '../local/python-environment.ts';
import { Trouble } from '../local/trouble.ts';
import type { Check, Outcome } from './check.ts';
import { commandOutcome } from './command.ts';
import { assembly, assemblyFolder, type Region, regions } from './synth.ts';

const lint = async (root: string, linter: string, region: Region): Promise<Outcome> => {
  const { code, output } = await assembly(root, region);
  if (code !== 0) return { passed: false, output: `no templates for ${region}: ${output}` };
  const cwd = join(root, assemblyFolder(region));
  const templates = await Array.fromAsync(glob('**/*.template.json', { cwd }));
  if (templates.length === 0) return { passed: false, output: `no templates in ${cwd}` };
  return commandOutcome(cwd, linter, [
    '--regions',
    region,
    '--format',
    'parseable',
    '--',
    ...templates,
  ]);
};

/** Path of cfn-lint, in an environment of its own that is made on first use. */
const prepareLinter = async (root: string): Promise<string> => {
  const wanted = {
    folder: join(root, '.local/check-venv'),
    requirements: join(root, 'checks/requirements.txt'),
    env: process.env,
  };
  return join(dirname(await preparePython(wanted, () => {})), 'cfn-lint');
};

const failureOf = (error: unknown): Outcome => {
  if (!(error instanceof Trouble)) throw error;
  return { passed: false, output: `cfn-lint: ${error.problem.en}\n${error.remedy.en}` };
};

export const templates: Check = {
  name: 'templates',
  title: 'cfn-lint on the templates',
  run: async (root) => {
    try {
      const linter = await prepareLinter(root);
      for (const region of regions) {
        const outcome = await lint(root, linter, region);
        if (!outcome.passed) return outcome;
      }
      return { passed: true };
    } catch (error) {
      return failureOf(error);
    }
  },
};
