import { rm, writeFile } from 'node:fs/promises';
import * as z from 'zod';
import { killGroup, processes, processWith } from './processes.ts';
import { readJson } from './read-json.ts';
import type { StateFolder } from './state-folder.ts';

/** The file beside a running emulator that says whose it is. */
const EmulatorRecord = z.object({
  /** Leader of the process group that the functions' processes are in too. */
  pid: z.int().positive(),
  port: z.int(),
  /** The process that holds it alive. */
  startedBy: z.int().positive(),
});

export type EmulatorRecord = z.infer<typeof EmulatorRecord>;

const launcher = 'run-emulator.py';

/** The launcher's command line names the run that the emulator belongs to. */
const isEmulatorOf = ({ root }: StateFolder, command: string): boolean =>
  command.includes(launcher) && command.endsWith(` ${root}`);

export const writeEmulatorRecord = (state: StateFolder, record: EmulatorRecord): Promise<void> =>
  writeFile(state.emulatorRecord, `${JSON.stringify(record)}\n`);

/** The record of this run's emulator, if that emulator is alive and really this run's. */
export const liveEmulator = async (state: StateFolder): Promise<EmulatorRecord | undefined> => {
  const record = await readJson(state.emulatorRecord, EmulatorRecord);
  const found = record && (await processWith(record.pid, launcher));
  return found && isEmulatorOf(state, found.command) ? record : undefined;
};

/**
 * Ends whatever runs for this folder: the emulator, and functions' processes that outlived one.
 * @returns how many processes there were
 */
export const endEmulator = async (state: StateFolder): Promise<number> => {
  const ours = (await processes()).filter(
    ({ command }) => isEmulatorOf(state, command) || command.includes(`${state.emulatorFiles}/`),
  );
  for (const { pid, command } of ours) {
    if (!isEmulatorOf(state, command) || !killGroup(pid)) killOne(pid);
  }
  await rm(state.emulatorRecord, { force: true });
  await rm(state.emulatorFiles, { recursive: true, force: true });
  return ours.length;
};

const killOne = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended meanwhile.
  }
};
