import { parseArgs } from 'node:util';
import type { Bilingual } from '../functions/domain/bilingual.ts';
import { languageOf } from './language.ts';

/** What a command line came to: the switches that it has, or what to print and how to end. */
export type Switches =
  | { readonly kind: 'given'; readonly has: (name: string) => boolean }
  | { readonly kind: 'usage'; readonly text: string; readonly exitCode: 0 | 2 };

/** Reads a command line of switches; `--help`, and what is unknown, come to the usage. */
export const readSwitches = (
  args: readonly string[],
  switches: readonly string[],
  usage: Bilingual,
  env: NodeJS.ProcessEnv,
): Switches => {
  const text = usage[languageOf(env)];
  const options = Object.fromEntries(
    ['help', ...switches].map((name) => [name, { type: 'boolean' } as const]),
  );
  try {
    const { values } = parseArgs({ args: [...args], options });
    if (values.help === true) return { kind: 'usage', text, exitCode: 0 };
    return { kind: 'given', has: (name) => values[name] === true };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'usage', text: `${why}\n${text}`, exitCode: 2 };
  }
};

/** The switches of this process; with anything else it says what there is, and ends. */
export const ownSwitches = (switches: readonly string[], usage: Bilingual) => {
  const read = readSwitches(process.argv.slice(2), switches, usage, process.env);
  if (read.kind === 'given') return read;
  (read.exitCode === 0 ? console.log : console.error)(read.text);
  return process.exit(read.exitCode);
};
