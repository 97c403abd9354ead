import { parseArgs } from 'node:util';
import { languageOf } from '../local/language.ts';

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
