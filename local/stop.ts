import { rm } from 'node:fs/promises';
import { scheduler } from 'node:timers/promises';
import { endEmulator } from './emulator-record.ts';
import { dropSession, liveSession } from './session-record.ts';
import { type StateFolder, stateFolder } from './state-folder.ts';

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

const state = stateFolder();
const hadSession = await endSession(state);
const left = await endEmulator(state);
await dropSession(state);
await rm(state.endpoints, { force: true });
console.log(hadSession || left > 0 ? 'Stopped.' : 'Nothing was running.');
