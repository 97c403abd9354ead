import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { checkout } from '../checkout.ts';

const execute = promisify(execFile);

const LOAD =
  'const begun=performance.now();await import(process.argv[1]);console.log(performance.now()-begun)';
const ENV_CALL = /\benv\('([A-Z_]+)'\)/g;

/** Every variable that some function asks for, with a value that will do for being loaded. */
const environment = (): Record<string, string> => {
  const sources = globSync('functions/**/*.ts', { cwd: checkout }).map((file) =>
    readFileSync(join(checkout, file), 'utf8'),
  );
  const names = sources.flatMap((source) => [...source.matchAll(ENV_CALL)].map(([, name]) => name));
  return {
    ...Object.fromEntries(names.map((name) => [name, 'bench'])),
    OWN_BUS_ARN: 'arn:aws:events:eu-central-1:000000000000:event-bus/bench',
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'bench',
    AWS_SECRET_ACCESS_KEY: 'bench',
    // What the logger is told in Lambda.
    AWS_LAMBDA_FUNCTION_NAME: 'bench',
  };
};

/**
 * Makes a stopwatch for one load of a module in a process of its own, in milliseconds.
 */
export const makeLoadTime = (): ((file: string) => Promise<number>) => {
  const env = environment();
  return async (file) => {
    const args = ['--input-type=module', '--eval', LOAD, pathToFileURL(file).href];
    const { stdout } = await execute(process.execPath, args, { env });
    const milliseconds = Number(stdout);
    if (!(milliseconds > 0)) throw new Error(`${file} did not tell its time: ${stdout}`);
    return milliseconds;
  };
};
