import { spawn } from 'node:child_process';
import type { Outcome } from './check.ts';

/** Exit code and everything printed, both streams in the order in which they came. */
export type Finished = { readonly code: number; readonly output: string };

/**
 * Runs a program to its end, without a shell and with nothing on its standard input. It stays in our
 * process group: Ctrl-C reaches it too, and it can put away what it has started.
 * @throws when it cannot be started (`ENOENT` when there is no such program)
 */
export const command = (
  cwd: string,
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Finished> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: { ...process.env, NO_COLOR: '1', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const terminate = () => child.kill('SIGTERM');
    process.once('SIGTERM', terminate);

    let output = '';
    const append = (chunk: string) => {
      output += chunk;
    };
    child.stdout.setEncoding('utf8').on('data', append);
    child.stderr.setEncoding('utf8').on('data', append);
    child.once('error', reject);
    child.once('close', (code) => {
      process.removeListener('SIGTERM', terminate);
      // Ended by a signal: no code, and not a success.
      resolve({ code: code ?? 1, output });
    });
  });

/** Runs a program that judges by its exit code alone. */
export const commandOutcome = async (...call: Parameters<typeof command>): Promise<Outcome> => {
  const { code, output } = await command(...call);
  return code === 0 ? { passed: true } : { passed: false, output };
};
