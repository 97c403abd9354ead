import { namedBy, readArgs, type Usage, usageText } from './command-line.ts';
import { WrongInput } from './wrong-input.ts';

/** How the command is used. */
export const POLICY_USAGE: Usage = {
  zh: [
    '用法：npm run policy -- diff <分公司> [--local]',
    '      npm run policy -- apply <分公司> --by <工号> [--local]',
    '  diff     预览：按本目录的政策和日历，未办结工单的时限会怎样变化；不作改动',
    '  apply    分公司按该政策和日历部署之后，重新计算这些时限',
    '  --by     写入每张工单记录的经办人：工号，如manager-3',
    '  --local  本机运行中的分公司，连同其上叠加的设置',
  ].join('\n'),
  en: [
    'Usage: npm run policy -- diff <branch> [--local]',
    '       npm run policy -- apply <branch> --by <who> [--local]',
    '  diff     what this checkout’s policy and calendar would do to open tickets;',
    '           changes nothing',
    '  apply    counts them anew, once the branch is deployed with those',
    '  --by     who is named in each ticket’s trail: a staff id, such as manager-3',
    '  --local  the branch of the local run, with what that lays over it',
  ].join('\n'),
};

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

/**
 * Reads the command line.
 * @throws WrongInput that says what is allowed
 */
export const policyQuestion = (args: readonly string[]): PolicyQuestion => {
  const { values, positionals } = readArgs(args, OPTIONS, POLICY_USAGE);
  const [kind, branch, ...more] = positionals;
  if (branch === undefined || more.length > 0 || (kind !== 'diff' && kind !== 'apply'))
    throw new WrongInput(usageText(POLICY_USAGE));
  const { by, local } = values;
  if (kind === 'diff') {
    if (by !== undefined) throw new WrongInput('--by goes with apply: a dry run leaves no trail');
    return { branch, local, act: { kind } };
  }
  return { branch, local, act: { kind, by: namedBy(by) } };
};
