import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

/** A DynamoDB engine with its data on disk, in a process of its own. */
export type Engine = {
  readonly endpoint: string;
  /** Ends the process as a crash would, without a chance to write anything more. */
  kill(): Promise<void>;
  /** Starts it again over the same data, at a new endpoint. */
  restart(): Promise<Engine>;
  /** Ends the process and removes its data. */
  stop(): Promise<void>;
};

const program = fileURLToPath(
  new URL('./dynoxide', import.meta.resolve('@dynoxide/linux-x64/package.json')),
);

/** Starts an engine on a free port, its data in a temporary directory. */
export const startEngine = async (): Promise<Engine> =>
  serve(await mkdtemp(join(tmpdir(), 'redress-engine-')));

const serve = async (directory: string): Promise<Engine> => {
  const port = await freePort();
  const args = ['serve', '--port', String(port), '--db-path', join(directory, 'data.db')];
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  const kill = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  await listening(child).catch(async (error: unknown) => {
    await kill();
    throw error;
  });
  return {
    endpoint: `http://127.0.0.1:${port}`,
    kill,
    restart: () => serve(directory),
    stop: async () => {
      await kill();
      await rm(directory, { recursive: true, force: true });
    },
  };
};

/** It says so on standard error, once it takes requests; what it says later is read and dropped. */
const listening = (child: ChildProcessByStdio<null, null, Readable>): Promise<void> =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('the engine ended before it listened')));
    child.stderr.on('data', (said) => {
      if (String(said).includes('listening on')) resolve();
    });
  });

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
};
