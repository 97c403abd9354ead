import { glob } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { preparePython } from '../local/python-environment.ts';
import { Trouble } from '../local/trouble.ts';
import type { Check, Outcome } from './check.ts';
import { commandOutcome } from './command.ts';
import { provinceTemplates } from './province-templates.ts';

/** In each partition the region with the longest name. */
const REGIONS = ['ap-southeast-1', 'cn-northwest-1'];

const lint = async (root: string, linter: string, region: string): Promise<Outcome> => {
  const cwd = provinceTemplates(root, region);
  const templates = await Array.fromAsync(glob('*.template.json', { cwd }));
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
  title: 'cfn-lint on a province of 31 cities',
  run: async (root) => {
    try {
      const linter = await prepareLinter(root);
      const outcomes = await Promise.all(REGIONS.map((region) => lint(root, linter, region)));
      return outcomes.find(({ passed }) => !passed) ?? { passed: true };
    } catch (error) {
      return failureOf(error);
    }
  },
};
