import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { endsWithUs, killGroup } from './processes.ts';

/** A program to run to its end, without a shell and with nothing on its standard input. */
export type Command = {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly cwd?: string;
  /** Aborting kills the program and all that it has started. */
  readonly signal?: AbortSignal | undefined;
  /** Hears each line as it is printed, on either stream. */
  readonly onLine?: (line: string) => void;
};

/** Exit code (undefined when a signal ended it) and every line printed. */
export type Finished = { readonly code: number | undefined; readonly lines: readonly string[] };

/**
 * Runs a program.
 * @throws the abort's reason; an error with code `ENOENT` when there is no such program
 */
export const run = async (command: Command): Promise<Finished> => {
  const { program, args, env, cwd, signal, onLine } = command;
  signal?.throwIfAborted();
  // A process group of its own: what the program starts ends with it.
  const child = spawn(program, args, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const group = child.pid === undefined ? undefined : endsWithUs(child.pid);
  const abort = () => child.pid !== undefined && killGroup(child.pid);
  signal?.addEventListener('abort', abort, { once: true });

  const lines: string[] = [];
  for (const input of [child.stdout, child.stderr]) {
    createInterface({ input }).on('line', (line) => {
      lines.push(line);
      onLine?.(line);
    });
  }
  try {
    const code = await new Promise<number | undefined>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (exitCode) => resolve(exitCode ?? undefined));
    });
    signal?.throwIfAborted();
    return { code, lines };
  } finally {
    signal?.removeEventListener('abort', abort);
    group?.release();
  }
};
