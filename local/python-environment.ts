import { createHash } from 'node:crypto';
import { access, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './command.ts';
import type { Say } from './progress.ts';
import { findPython } from './python.ts';
import { Trouble } from './trouble.ts';

type Wanted = {
  /** The folder of the virtual environment. */
  readonly folder: string;
  /** A requirements file in which everything is pinned, with hashes. */
  readonly requirements: string;
  readonly env: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
};

const noNetwork =
  /NewConnectionError|ConnectTimeout|ReadTimeout|Failed to establish a new connection|name resolution|Network is unreachable|ProxyError|Cannot connect to proxy|SSLError|Connection (?:refused|reset|aborted|broken)/;

const lastLines = (lines: readonly string[]): string =>
  lines
    .filter((line) => line.trim() !== '')
    .slice(-8)
    .map((line) => `  ${line.slice(0, 200)}`)
    .join('\n');

const pipTrouble = (requirements: string, lines: readonly string[]): Trouble => {
  const text = lines.join('\n');
  if (noNetwork.test(text)) {
    return new Trouble(
      {
        zh: `pip 连不上软件源，取不到模拟器：\n${lastLines(lines)}`,
        en: `pip cannot reach its package index to fetch the emulator:\n${lastLines(lines)}`,
      },
      {
        zh: '只有第一次启动需要联网。请检查网络，以及 pip 须使用的代理或镜像（pip config list），然后重新启动。',
        en: 'Only the first start needs the network. Check the connection, and a proxy or mirror that pip must use (pip config list), then start again.',
      },
    );
  }
  if (text.includes('DO NOT MATCH THE HASHES')) {
    return new Trouble(
      {
        zh: `有软件包与 ${requirements} 锁定的不一致：\n${lastLines(lines)}`,
        en: `A package is not the one that ${requirements} pins:\n${lastLines(lines)}`,
      },
      {
        zh: '请勿安装。请询问 pip 所用软件源（pip config list）的管理者，或换一个源。',
        en: 'Do not install it. Ask whoever runs the package index that pip uses (pip config list), or use another.',
      },
    );
  }
  return new Trouble(
    {
      zh: `pip 未能安装模拟器：\n${lastLines(lines)}`,
      en: `pip could not install the emulator:\n${lastLines(lines)}`,
    },
    {
      zh: '解决后重新启动；用 REDRESS_PYTHON=/path/to/python3 可另选 Python。',
      en: 'Start again after mending this; REDRESS_PYTHON=/path/to/python3 chooses another Python.',
    },
  );
};

/**
 * The Python of a virtual environment that holds exactly what the requirements pin. A stamp in it
 * says so, and a second call does nothing; it is made anew when the requirements have changed.
 * @throws Trouble without a fit Python, a venv module or the network
 */
export const preparePython = async (wanted: Wanted, say: Say): Promise<string> => {
  const { folder, requirements, env, signal } = wanted;
  const pinned = createHash('sha256')
    .update(await readFile(requirements))
    .digest('hex');
  const stamp = join(folder, 'requirements.sha256');
  const python = join(folder, 'bin', 'python');
  // The link is dead when the Python that it was made from is gone.
  const stands = await access(python).then(
    () => true,
    () => false,
  );
  if (stands && (await readFile(stamp, 'utf8').catch(() => '')) === pinned) return python;

  const base = await findPython(env);
  say({ zh: `用 ${base} 创建虚拟环境`, en: `making a virtual environment with ${base}` });
  await rm(folder, { recursive: true, force: true });
  const made = await run({ program: base, args: ['-m', 'venv', folder], env, signal });
  if (made.code !== 0) {
    throw new Trouble(
      {
        zh: `${base} 未能在 ${folder} 创建虚拟环境：\n${lastLines(made.lines)}`,
        en: `${base} could not make a virtual environment in ${folder}:\n${lastLines(made.lines)}`,
      },
      {
        zh: 'Debian、Ubuntu：apt-get install python3-venv。其他系统请检查该目录是否可写。',
        en: 'Debian, Ubuntu: apt-get install python3-venv. Else check that the folder can be written.',
      },
    );
  }
  say({ zh: '安装模拟器', en: 'installing the emulator' });
  const options = [
    '--require-hashes',
    '--no-input',
    '--disable-pip-version-check',
    '--retries',
    '2',
  ];
  const args = ['-I', '-m', 'pip', 'install', ...options, '-r', requirements];
  const onLine = (line: string) => {
    const [, fetched] = /^Collecting (\S+)/.exec(line) ?? [];
    if (fetched !== undefined) say({ zh: `下载 ${fetched}`, en: `fetching ${fetched}` });
  };
  const installed = await run({ program: python, args, env, signal, onLine });
  if (installed.code !== 0) throw pipTrouble(requirements, installed.lines);
  await writeFile(stamp, pinned);
  return python;
};
