import { join } from 'node:path';
import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { checks } from './list.ts';
import { chooseChecks, runChecks, type Screen } from './runner.ts';

const clearLine = stdout.isTTY ? '\r\x1b[K' : '';
const screen: Screen = {
  line: (text) => stdout.write(`${clearLine}${text}\n`),
  going: (text) => {
    if (stdout.isTTY) stdout.write(`${clearLine}${text}`);
  },
};

const readChoice = () => {
  try {
    const options = { only: { type: 'string' }, except: { type: 'string' } } as const;
    return chooseChecks(checks, parseArgs({ options }).values);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}`);
    console.error('usage: npm run check -- [--only <name>,<name>…] [--except <name>,<name>…]');
    return process.exit(2);
  }
};

// The program of the check that is going on is told as well, and may take its time to end.
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());

const root = join(import.meta.dirname, '..');
const logs = join(root, '.build/check');
const failed = await runChecks(readChoice(), root, logs, screen, stop.signal);
process.exitCode = failed.length === 0 ? 0 : 1;
