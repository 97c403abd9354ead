import { parseArgs } from 'node:util';
import { Code } from '../functions/contracts/text.ts';
import { WrongInput } from './wrong-input.ts';

const USAGE = [
  'Usage: npm run policy -- diff <branch> [--local]',
  '       npm run policy -- apply <branch> --by <who> [--local]',
  '  diff     what this checkout’s policy and calendar would do to the open tickets; changes nothing',
  '  apply    counts them anew, once the branch is deployed with that policy and calendar',
  '  --by     who is named in each ticket’s trail: a staff id, such as manager-3',
  '  --local  the branch of the local run, with what that lays over it',
].join('\n');

/** What was asked for. */
export type PolicyQuestion = {
  readonly branch: string;
  readonly local: boolean;
  readonly act: { readonly kind: 'diff' } | { readonly kind: 'apply'; readonly by: string };
};

const OPTIONS = {
  by: { type: 'string' },
  local: { type: 'boolean', default: false },
} as const;

const read = (args: readonly string[]) => {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new WrongInput(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
};

/**
 * Reads the command line.
 * @throws WrongInput that says what is allowed
 */
export const policyQuestion = (args: readonly string[]): PolicyQuestion => {
  const { values, positionals } = read(args);
  const [kind, branch, ...more] = positionals;
  if (branch === undefined || more.length > 0 || (kind !== 'diff' && kind !== 'apply'))
    throw new WrongInput(USAGE);
  const { by, local } = values;
  if (kind === 'diff') {
    if (by !== undefined) throw new WrongInput('--by goes with apply: a dry run leaves no trail');
    return { branch, local, act: { kind } };
  }
  const who = Code.safeParse(by);
  if (!who.success)
    throw new WrongInput(
      `--by ${by ?? 'is missing'}: expected a staff id of 1 to 64 letters, digits or . _ : / -`,
    );
  return { branch, local, act: { kind, by: who.data } };
};
