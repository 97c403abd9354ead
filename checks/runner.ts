import { mkdir, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { styleText } from 'node:util';
import type { Check, Outcome } from './check.ts';

const shownLines = 40;

/** Where the runner writes: whole lines, and, on a terminal, the check that is going on. */
export type Screen = {
  readonly line: (text: string) => void;
  readonly going: (text: string) => void;
};

/** Which checks to run: names in a list with commas, after either word; all checks without one. */
export type Choice = { readonly only?: string | undefined; readonly except?: string | undefined };

/**
 * The checks that are named by `only`, without those named by `except`, in the order in which they stand.
 * @throws Error with the names that there are, when it knows one of them not
 */
export const chooseChecks = (
  checks: readonly Check[],
  { only, except }: Choice,
): readonly Check[] => {
  const namesIn = (list: string) => {
    const names = list.split(',').map((name) => name.trim());
    const unknown = names.filter((name) => !checks.some((check) => check.name === name));
    if (unknown.length > 0)
      throw new Error(
        `no such check: ${unknown.join(', ')}; there are ${checks.map(({ name }) => name).join(', ')}`,
      );
    return names;
  };
  const wanted = only === undefined ? undefined : namesIn(only);
  const left = except === undefined ? [] : namesIn(except);
  return checks.filter(({ name }) => (wanted?.includes(name) ?? true) && !left.includes(name));
};

const outcomeOf = (check: Check, root: string): Promise<Outcome> =>
  check.run(root).catch((error: unknown) => ({
    passed: false,
    output: error instanceof Error ? error.message : String(error),
  }));

const tail = (output: string, log: string): string[] => {
  const lines = output.trimEnd().split('\n');
  const left = lines.length - shownLines;
  return left > 0 ? [`… ${left} lines more in ${log}`, ...lines.slice(-shownLines)] : lines;
};

/**
 * Runs the checks one after the other, all of them whatever happens, and tells of each with one line;
 * under a failed one the end of what it said, all of it in a file of the folder `logs`. Where `stop` is
 * aborted meanwhile, the check that is going on is the last one, and counts as failed.
 * @returns the names of the failed ones
 */
export const runChecks = async (
  checks: readonly Check[],
  root: string,
  logs: string,
  screen: Screen,
  stop: AbortSignal,
): Promise<readonly string[]> => {
  await mkdir(logs, { recursive: true });
  const width = Math.max(...checks.map(({ name }) => name.length));
  const failed: string[] = [];
  for (const check of checks) {
    const label = `${check.name.padEnd(width)}  ${check.title}`;
    screen.going(`… ${label}`);
    const begun = performance.now();
    const outcome = await outcomeOf(check, root);
    if (stop.aborted) {
      screen.line(`stopped at ${check.name}`);
      return [...failed, check.name];
    }
    const time = styleText('dim', `${((performance.now() - begun) / 1000).toFixed(1)} s`);
    if (outcome.passed) {
      const note = outcome.note ? ` (${outcome.note})` : '';
      screen.line(`${styleText('green', '✓')} ${label}${note}  ${time}`);
      continue;
    }
    failed.push(check.name);
    const log = join(logs, `${check.name}.log`);
    await writeFile(log, outcome.output);
    screen.line(`${styleText('red', '✗')} ${label}  ${time}`);
    for (const line of tail(outcome.output, relative(root, log))) screen.line(`    ${line}`);
  }
  screen.line(
    failed.length === 0
      ? `all ${checks.length} checks passed`
      : `${failed.length} of ${checks.length} checks failed: ${failed.join(', ')}`,
  );
  return failed;
};
