import { readFile, rm, writeFile } from 'node:fs/promises';
import { type Process, processWith } from './processes.ts';
import { makeStateFolder, type StateFolder } from './state-folder.ts';
import { Trouble } from './trouble.ts';

const command = 'local/start.ts';

/** The `npm start` that is going on, if there is one. */
export const liveSession = async ({ sessionRecord }: StateFolder): Promise<Process | undefined> =>
  processWith(Number(await readFile(sessionRecord, 'utf8').catch(() => '0')), command);

export const dropSession = (state: StateFolder): Promise<void> =>
  rm(state.sessionRecord, { force: true });

/**
 * Makes this process the one session of the folder.
 * @throws Trouble when another is going on
 */
export const claimSession = async (state: StateFolder): Promise<void> => {
  const other = await liveSession(state);
  if (other !== undefined)
    throw new Trouble(
      {
        zh: `本目录下的 npm start 已在运行（进程 ${other.pid}）。`,
        en: `npm start is going on already in this checkout (process ${other.pid}).`,
      },
      {
        zh: '在它的终端按 Ctrl-C，或执行：npm run stop',
        en: 'Press Ctrl-C in its terminal, or: npm run stop',
      },
    );
  await makeStateFolder(state);
  await writeFile(state.sessionRecord, String(process.pid));
};
