import { type ParseArgsConfig, parseArgs } from 'node:util';
import { Code } from '../functions/contracts/text.ts';
import { languageOf } from '../local/language.ts';
import { WrongInput } from './wrong-input.ts';

/** How a command is used, in both languages. */
export type Usage = { readonly zh: string; readonly en: string };

/** In the language of the terminal. */
export const usageText = (usage: Usage): string => usage[languageOf(process.env)];

/** True when a command line asks how the command is used. */
export const asksForHelp = (args: readonly string[]): boolean =>
  args.some((arg) => arg === '--help' || arg === '-h');

/** @throws TypeError when an option is given twice: which of the two is meant, nobody can say */
export const refuseTwice = (args: readonly string[]): void => {
  const { tokens } = parseArgs({ args: [...args], strict: false, tokens: true });
  const names = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new TypeError(`--${twice} is given twice`);
};

/**
 * Reads a command line of options, each at most once, and words without one.
 * @throws WrongInput that says how the command is used
 */
export const readArgs = <const Options extends NonNullable<ParseArgsConfig['options']>>(
  args: readonly string[],
  options: Options,
  usage: Usage,
) => {
  try {
    refuseTwice(args);
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new WrongInput(`${error instanceof Error ? error.message : error}\n${usageText(usage)}`);
  }
};

/** The staff id of who is named in a trail. @throws WrongInput when it is missing or none */
export const namedBy = (by: string | undefined): string => {
  const who = Code.safeParse(by);
  if (who.success) return who.data;
  throw new WrongInput(
    `--by ${by ?? 'is missing'}: expected a staff id of 1 to 64 letters, digits or . _ : / -`,
  );
};
