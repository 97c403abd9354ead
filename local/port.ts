import { scheduler } from 'node:timers/promises';
import type { Bilingual } from '../functions/domain/bilingual.ts';
import { endEmulator, liveEmulator } from './emulator-record.ts';
import { answers, host } from './endpoint.ts';
import { emulatorHealth } from './health.ts';
import { processWith } from './processes.ts';
import type { StateFolder } from './state-folder.ts';
import { Trouble } from './trouble.ts';

/** The port that `REDRESS_PORT` names, or the emulator's usual one. */
export const portFrom = (text: string | undefined): number => {
  if (text === undefined || text === '') return 4566;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1024 && port <= 65_535) return port;
  throw new Trouble(
    {
      zh: `REDRESS_PORT 为 ${text}，不能用作端口。`,
      en: `REDRESS_PORT is ${text}: not a port that can be used.`,
    },
    {
      zh: '请给出 1024 到 65535 之间的数字，例如 REDRESS_PORT=4570 npm start。',
      en: 'Give a number from 1024 to 65535, such as REDRESS_PORT=4570 npm start.',
    },
  );
};

const anotherPort: Bilingual = {
  zh: '或换一个端口：REDRESS_PORT=4570 npm start',
  en: 'Or choose another port: REDRESS_PORT=4570 npm start',
};

const portTaken = async (port: number): Promise<Trouble> => {
  const origin = `http://${host}:${port}`;
  const health = await emulatorHealth(origin);
  return health
    ? new Trouble(
        {
          zh: `端口 ${port} 被另一个模拟器（版本 ${health.version}）占用，它不是由本目录启动的。`,
          en: `Port ${port} is taken by another emulator, version ${health.version}, which this checkout did not start.`,
        },
        {
          zh: `使用它：AWS_ENDPOINT_URL=${origin} npm start\n${anotherPort.zh}`,
          en: `Use it: AWS_ENDPOINT_URL=${origin} npm start\n${anotherPort.en}`,
        },
      )
    : new Trouble(
        {
          zh: `端口 ${port} 被占用，占用者不是模拟器。`,
          en: `Port ${port} is taken by something that is not an emulator.`,
        },
        {
          zh: `找到并停止它：lsof -i tcp:${port}\n${anotherPort.zh}`,
          en: `Find and stop it: lsof -i tcp:${port}\n${anotherPort.en}`,
        },
      );
};

/**
 * Makes sure that an emulator can be started for this folder on the port. One of ours that was left
 * behind is ended.
 * @returns true when there was one
 * @throws Trouble when a run of ours is going on, or something else has the port
 */
export const clearTheWay = async (state: StateFolder, port: number): Promise<boolean> => {
  const live = await liveEmulator(state);
  const starter = live && (await processWith(live.startedBy));
  if (live && starter && starter.pid !== process.pid)
    throw new Trouble(
      {
        zh: `本目录下已有一次运行，端口 ${live.port}（进程 ${starter.pid}）。`,
        en: `A local run of this checkout is going on already, on port ${live.port} (process ${starter.pid}).`,
      },
      {
        zh: '在它的终端按 Ctrl-C，或执行：npm run stop',
        en: 'Press Ctrl-C in its terminal, or: npm run stop',
      },
    );
  const left = await endEmulator(state);
  // The port of what has just been killed may take a moment to be free.
  for (let tries = 0; left > 0 && tries < 20 && (await answers(port)); tries += 1) {
    await scheduler.wait(50);
  }
  if (await answers(port)) throw await portTaken(port);
  return left > 0;
};
