import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A running process and the words of its command line, joined by blanks. */
export type Process = { readonly pid: number; readonly command: string };

const fromProc = async (pid: number): Promise<Process | undefined> => {
  // Nobody's words are left on a zombie's command line.
  const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '');
  return words === '' ? undefined : { pid, command: words.replaceAll('\0', ' ').trim() };
};

const fromPs = async (): Promise<Process[]> => {
  const { stdout } = await run('ps', ['-axww', '-o', 'pid=,stat=,command=']);
  return stdout.split('\n').flatMap((line) => {
    const [, pid, state = 'Z', command = ''] = /^\s*(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    return pid === undefined || state.startsWith('Z') ? [] : [{ pid: Number(pid), command }];
  });
};

/** Every running process that this user may see; zombies do not count. */
export const processes = async (): Promise<Process[]> => {
  // Slim images have no `ps`; elsewhere there is no /proc.
  const names = await readdir('/proc').catch(() => undefined);
  if (names === undefined) return fromPs();
  const pids = names.filter((name) => /^\d+$/.test(name)).map(Number);
  return (await Promise.all(pids.map(fromProc))).filter((found) => found !== undefined);
};

/** The running process of that number, if its command line holds all the words. */
export const processWith = async (
  pid: number,
  ...words: readonly string[]
): Promise<Process | undefined> =>
  (await processes()).find(
    (found) => found.pid === pid && words.every((word) => found.command.includes(word)),
  );

/** Kills a process group by its leader's number; false when there is none. */
export const killGroup = (leader: number): boolean => {
  try {
    return process.kill(-leader, 'SIGKILL');
  } catch {
    return false;
  }
};

const groups = new Set<number>();

process.on('exit', () => {
  for (const leader of groups) killGroup(leader);
});

/** Has a process group killed with this process, however this one ends, SIGKILL excepted. */
export const endsWithUs = (leader: number): { readonly release: () => void } => {
  groups.add(leader);
  return { release: () => groups.delete(leader) };
};
