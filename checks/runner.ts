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

/** A check's end: what came of it, after how many seconds, and whether all were to stop by then. */
type End = { readonly outcome: Outcome; readonly seconds: number; readonly stopped: boolean };

const endOf = async (check: Check, root: string, stop: AbortSignal): Promise<End> => {
  const begun = performance.now();
  const outcome = await outcomeOf(check, root);
  return { outcome, seconds: (performance.now() - begun) / 1000, stopped: stop.aborted };
};

const tail = (output: string, log: string): string[] => {
  const lines = output.trimEnd().split('\n');
  const left = lines.length - shownLines;
  return left > 0 ? [`… ${left} lines more in ${log}`, ...lines.slice(-shownLines)] : lines;
};

/**
 * Runs the checks in their order, each beside the one before it, all of them whatever happens, and tells
 * of each with one line; under a failed one the end of what it said, all of it in a file of the folder
 * `logs`. Where `stop` is aborted meanwhile, the first check that had not ended is the last one told of,
 * and counts as failed.
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
  const ends: Promise<End>[] = [];
  for (const [index, check] of checks.entries()) {
    for (const one of checks.slice(ends.length, index + 2)) ends.push(endOf(one, root, stop));
    const label = `${check.name.padEnd(width)}  ${check.title}`;
    screen.going(`… ${label}`);
    const end = await ends[index];
    if (!end || end.stopped) {
      screen.line(`stopped at ${check.name}`);
      return [...failed, check.name];
    }
    const time = styleText('dim', `${end.seconds.toFixed(1)} s`);
    const { outcome } = end;
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
