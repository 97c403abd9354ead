import { rm } from 'node:fs/promises';
import { scheduler } from 'node:timers/promises';
import { endEmulator } from './emulator-record.ts';
import { languageOf } from './language.ts';
import { dropSession, liveSession } from './session-record.ts';
import { type StateFolder, stateFolder } from './state-folder.ts';
import { ownSwitches } from './switches.ts';

/** Asks `npm start` to end, and waits for it, at most 15 s. */
const endSession = async (state: StateFolder): Promise<boolean> => {
  const found = await liveSession(state);
  if (found === undefined) return false;
  process.kill(found.pid, 'SIGTERM');
  const giveUp = Date.now() + 15_000;
  while (await liveSession(state)) {
    if (Date.now() > giveUp) {
      process.kill(found.pid, 'SIGKILL');
      break;
    }
    await scheduler.wait(100);
  }
  return true;
};

ownSwitches([], {
  zh: '用法：npm run stop\n结束本目录下的 npm start，以及此前运行遗留的模拟器。',
  en: 'Usage: npm run stop\nEnds the npm start of this checkout, and an emulator that\nan earlier run left behind.',
});
const state = stateFolder();
const hadSession = await endSession(state);
const left = await endEmulator(state);
await dropSession(state);
await rm(state.endpoints, { force: true });
const said =
  hadSession || left > 0
    ? { zh: '已停止。', en: 'Stopped.' }
    : { zh: '没有正在运行的。', en: 'Nothing was running.' };
console.log(said[languageOf(process.env)]);
