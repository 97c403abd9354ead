import { scheduler } from 'node:timers/promises';
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
    `REDRESS_PORT is ${text}: not a port that can be used.`,
    'Give a number from 1024 to 65535, such as REDRESS_PORT=4570 npm start.',
  );
};

const anotherPort = 'Or choose another port: REDRESS_PORT=4570 npm start';

const portTaken = async (port: number): Promise<Trouble> => {
  const origin = `http://${host}:${port}`;
  const health = await emulatorHealth(origin);
  return health
    ? new Trouble(
        `Port ${port} is taken by another emulator, version ${health.version}, which this checkout did not start.`,
        `Use it: AWS_ENDPOINT_URL=${origin} npm start\n${anotherPort}`,
      )
    : new Trouble(
        `Port ${port} is taken by something that is not an emulator.`,
        `Find and stop it: lsof -i tcp:${port}\n${anotherPort}`,
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
      `A local run of this checkout is going on already, on port ${live.port} (process ${starter.pid}).`,
      'Press Ctrl-C in its terminal, or: npm run stop',
    );
  const left = await endEmulator(state);
  // The port of what has just been killed may take a moment to be free.
  for (let tries = 0; left > 0 && tries < 20 && (await answers(port)); tries += 1) {
    await scheduler.wait(50);
  }
  if (await answers(port)) throw await portTaken(port);
  return left > 0;
};
