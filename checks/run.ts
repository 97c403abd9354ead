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

const usage = [
  'Usage: npm run check -- [--only <names>] [--except <names>]',
  'Names with commas between them, of:',
  ...checks.map(({ name, title }) => `  ${name.padEnd(10)}${title}`),
].join('\n');

const readChoice = () => {
  try {
    const word = { type: 'string' } as const;
    const options = { only: word, except: word, help: { type: 'boolean' } } as const;
    const { help, ...choice } = parseArgs({ options }).values;
    if (!help) return chooseChecks(checks, choice);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`);
    return process.exit(2);
  }
  console.log(usage);
  return process.exit(0);
};

// The program of the check that is going on is told as well, and may take its time to end.
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop.abort());

const root = join(import.meta.dirname, '..');
const logs = join(root, '.build/check');
const failed = await runChecks(readChoice(), root, logs, screen, stop.signal);
process.exitCode = failed.length === 0 ? 0 : 1;
