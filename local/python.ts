import * as z from 'zod';
import { run } from './command.ts';
import { Trouble } from './trouble.ts';

const oldest = [3, 10] as const;

/** What Debian, Homebrew, python.org and pyenv call it; the plain name first. */
const names = ['python3', ...[14, 13, 12, 11, 10].map((minor) => `python3.${minor}`), 'python'];

/** Debian ships `venv` without `ensurepip`, which it cannot do without. */
const probe = `
import importlib.util, json, sys
print(json.dumps({
    'version': list(sys.version_info[:3]),
    'venv': all(importlib.util.find_spec(name) for name in ('venv', 'ensurepip')),
}))`;

const Answer = z.object({ version: z.tuple([z.int(), z.int(), z.int()]), venv: z.boolean() });

/** A Python that answers. */
type Python = z.infer<typeof Answer> & { readonly program: string };

const ask = async (program: string, env: NodeJS.ProcessEnv): Promise<Python | undefined> => {
  const signal = AbortSignal.timeout(15_000);
  const args = ['-I', '-c', probe];
  const { code, lines } = await run({ program, args, env, signal }).catch(() => ({
    code: undefined,
    lines: [],
  }));
  if (code !== 0) return undefined;
  const text = lines.find((line) => line.startsWith('{')) ?? 'null';
  const answer = Answer.safeParse(JSON.parse(text));
  return answer.success ? { ...answer.data, program } : undefined;
};

const isNewEnough = ({ version: [major, minor] }: Python): boolean =>
  major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);

const wanted = `Python ${oldest.join('.')} or newer`;
const howToInstall = [
  `Install ${wanted} with pip and venv:`,
  '  Debian, Ubuntu: apt-get install python3 python3-venv',
  '  Fedora: dnf install python3',
  '  macOS: brew install python',
  'Or name one: REDRESS_PYTHON=/path/to/python3 npm start',
].join('\n');

const complaint = (found: readonly Python[], looked: readonly string[]): Trouble => {
  const newest = found.find(isNewEnough) ?? found[0];
  if (newest === undefined) {
    const where = looked.length === 1 ? '' : ' on the PATH';
    return new Trouble(
      `There is no Python${where}: looked for ${looked.join(', ')}.`,
      howToInstall,
    );
  }
  const [major, minor] = newest.version;
  const name = `${newest.program} is Python ${newest.version.join('.')}`;
  if (!isNewEnough(newest))
    return new Trouble(`${name}: too old, the emulator needs ${wanted}.`, howToInstall);
  return new Trouble(
    `${name}, but it cannot make a virtual environment: its module venv or ensurepip is missing.`,
    [
      'Install the missing part:',
      `  Debian, Ubuntu: apt-get install python${major}.${minor}-venv`,
      'Or name another Python: REDRESS_PYTHON=/path/to/python3 npm start',
    ].join('\n'),
  );
};

/**
 * The first Python on the PATH of `env` that can run the emulator; `REDRESS_PYTHON` names one instead.
 * @throws Trouble when there is none, it is too old, or it has no venv module
 */
export const findPython = async (env: NodeJS.ProcessEnv): Promise<string> => {
  const named = env.REDRESS_PYTHON;
  const looked = named === undefined || named === '' ? names : [named];
  const found: Python[] = [];
  for (const program of looked) {
    const python = await ask(program, env);
    if (python?.venv && isNewEnough(python)) return python.program;
    if (python) found.push(python);
  }
  throw complaint(found, looked);
};
