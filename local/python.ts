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

import type { Bilingual } from '../functions/domain/bilingual.ts';

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

const version = `Python ${oldest.join('.')}`;
const namePython = 'REDRESS_PYTHON=/path/to/python3 npm start';
const installs = [
  '  Debian, Ubuntu: apt-get install python3 python3-venv',
  '  Fedora: dnf install python3',
  '  macOS: brew install python',
];
const howToInstall: Bilingual = {
  zh: [
    `请安装 ${version} 或更新版本，带 pip 和 venv：`,
    ...installs,
    `或指定一个：${namePython}`,
  ].join('\n'),
  en: [
    `Install ${version} or newer with pip and venv:`,
    ...installs,
    `Or name one: ${namePython}`,
  ].join('\n'),
};

const complaint = (pythons: readonly Python[], looked: readonly string[]): Trouble => {
  const newest = pythons.find(isNewEnough) ?? pythons[0];
  if (newest === undefined) {
    const [zh, en] = looked.length === 1 ? ['', ''] : ['PATH 中', ' on the PATH'];
    return new Trouble(
      {
        zh: `${zh}找不到 Python，找过 ${looked.join('、')}。`,
        en: `There is no Python${en}: looked for ${looked.join(', ')}.`,
      },
      howToInstall,
    );
  }
  const [major, minor] = newest.version;
  const missing = `  Debian, Ubuntu: apt-get install python${major}.${minor}-venv`;
  const found = newest.version.join('.');
  if (!isNewEnough(newest))
    return new Trouble(
      {
        zh: `${newest.program} 是 Python ${found}，版本过旧，模拟器需要 ${version} 或更新版本。`,
        en: `${newest.program} is Python ${found}: too old, the emulator needs ${version} or newer.`,
      },
      howToInstall,
    );
  return new Trouble(
    {
      zh: `${newest.program} 是 Python ${found}，但缺少 venv 或 ensurepip 模块，建不了虚拟环境。`,
      en: `${newest.program} is Python ${found}, but it cannot make a virtual environment: its module venv or ensurepip is missing.`,
    },
    {
      zh: `请补装缺少的部分：\n${missing}\n或指定另一个 Python：${namePython}`,
      en: `Install the missing part:\n${missing}\nOr name another Python: ${namePython}`,
    },
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
