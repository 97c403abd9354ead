import { spawn } from 'node:child_process';
import { mkdir, open, readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { scheduler } from 'node:timers/promises';
import { endEmulator, writeEmulatorRecord } from './emulator-record.ts';
import { host } from './endpoint.ts';
import { emulatorHealth } from './health.ts';
import { endsWithUs, killGroup } from './processes.ts';
import type { StateFolder } from './state-folder.ts';
import { Trouble } from './trouble.ts';

/** A running emulator of this run's own. */
export type Emulator = {
  readonly origin: string;
  /** Settles when the emulator ends, whoever ended it. */
  readonly ended: Promise<void>;
  /** Ends it and everything that it has started. */
  readonly stop: () => Promise<void>;
};

type Wanted = {
  readonly python: string;
  readonly port: number;
  readonly region: string;
  readonly state: StateFolder;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Each function that runs is a Node process of 75 MB and a cold start: with hundreds at once a
 * storm of wake-ups brings a small machine to a standstill. Twenty calls at once must get through.
 */
const concurrentFunctions = Math.min(64, Math.max(32, 16 * availableParallelism()));

/** All that the emulator may know of the user's environment: its functions inherit every word. */
const environment = ({ port, region, state }: Wanted): NodeJS.ProcessEnv => ({
  // It runs functions with the first `node` on the PATH: the one that runs this.
  PATH: [dirname(process.execPath), process.env.PATH ?? ''].join(delimiter),
  HOME: state.emulatorFiles,
  TMPDIR: state.emulatorFiles,
  LANG: 'C.UTF-8',
  AUTH: 'true',
  BIND_HOST: host,
  GATEWAY_PORT: String(port),
  MINISTACK_HOST: host,
  MINISTACK_REGION: region,
  LOG_LEVEL: 'INFO',
  LAMBDA_EXECUTOR: 'local',
  LAMBDA_ACCOUNT_CONCURRENCY: String(concurrentFunctions),
  // Its own bootstrap of a function uses a deprecated call; the warning would stand in every log.
  NODE_OPTIONS: '--disable-warning=DEP0169',
  // Listeners on fixed ports, for services that nothing here uses.
  IOT_MTLS_ENABLED: '0',
  SFTP_ENABLED: '0',
  // It would tidy up containers that are not ours.
  DOCKER_HOST: `unix://${join(state.emulatorFiles, 'no-container-engine')}`,
});

const lastLog = async (file: string): Promise<string> =>
  (await readFile(file, 'utf8').catch(() => ''))
    .trimEnd()
    .split('\n')
    .slice(-8)
    .map((line) => `  ${line.slice(0, 200)}`)
    .join('\n');

const launch = async (wanted: Wanted) => {
  const { python, state } = wanted;
  await mkdir(state.emulatorFiles, { recursive: true });
  // What runs a function there is a CommonJS script, and would be taken for a module of this package.
  await writeFile(join(state.emulatorFiles, 'package.json'), '{ "type": "commonjs" }\n');
  const log = await open(state.emulatorLog, 'w');
  const script = join(import.meta.dirname, 'run-emulator.py');
  const child = spawn(python, ['-I', '-u', script, state.root], {
    cwd: state.root,
    env: environment(wanted),
    // Out of reach of the terminal's Ctrl-C: this process ends it, in its own time.
    detached: true,
    stdio: ['pipe', log.fd, log.fd],
  });
  // Its own end is told by `close`; a pipe that breaks with it is no news.
  child.stdin?.on('error', () => {});
  await log.close();
  const ended = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('close', () => resolve());
  });
  return { pid: child.pid, ended };
};

/**
 * Starts the emulator on a free port, with IAM enforced, and waits until it answers (at most 60 s).
 * It lives no longer than this process, however this one ends.
 * @throws Trouble with the end of its log when it does not come up
 */
export const startEmulator = async (wanted: Wanted): Promise<Emulator> => {
  const { port, state, signal } = wanted;
  const origin = `http://${host}:${port}`;
  const { pid, ended } = await launch(wanted);
  const group = pid === undefined ? undefined : endsWithUs(pid);
  const stop = async () => {
    if (pid !== undefined) killGroup(pid);
    await ended;
    group?.release();
    await endEmulator(state);
  };
  let alive = true;
  void ended.then(() => {
    alive = false;
  });
  try {
    if (pid !== undefined) await writeEmulatorRecord(state, { pid, port, startedBy: process.pid });
    const giveUp = Date.now() + 60_000;
    while ((await emulatorHealth(origin)) === undefined) {
      signal?.throwIfAborted();
      if (!alive || Date.now() > giveUp) throw await startTrouble(state, alive);
      await scheduler.wait(50);
    }
    return { origin, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const startTrouble = async (state: StateFolder, alive: boolean): Promise<Trouble> => {
  const [zh, en] = alive
    ? ['60 秒内没有应答', 'does not answer after 60 s']
    : ['尚未就绪就退出了', 'ended before it was up'];
  const log = await lastLog(state.emulatorLog);
  return new Trouble(
    {
      zh: `模拟器${zh}。${state.emulatorLog} 的末尾：\n${log}`,
      en: `The emulator ${en}. The end of ${state.emulatorLog}:\n${log}`,
    },
    {
      zh: '如有软件包损坏，请删除 .local/venv 后重新启动，会重新创建。',
      en: 'If a package seems broken, remove .local/venv and start again: it is made anew.',
    },
  );
};
