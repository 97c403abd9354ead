import { namedBy, readArgs, type Usage, usageText } from './command-line.ts';
import { WrongInput } from './wrong-input.ts';

/** How the command is used. */
export const ORGANISATION_USAGE: Usage = {
  zh: [
    '用法：npm run organisation -- import <文件> --branch <分公司> [--apply --by <工号>] [--local]',
    '      npm run organisation -- list --branch <分公司> [--local]',
    '  import   列出文件与分公司现有组织机构的差异；不作改动',
    '  --apply  再予导入：新增和变更的单位、人员；文件未列出的保持不变',
    '  --by     写入每条记录的经办人：工号，如manager-3',
    '  list     列出分公司现有的单位和人员',
    '  --local  本机运行中的分公司，连同其上叠加的设置',
  ].join('\n'),
  en: [
    'Usage: npm run organisation -- import <file> --branch <branch> [--apply --by <who>] [--local]',
    '       npm run organisation -- list --branch <branch> [--local]',
    '  import   shows in what the file and the branch’s organisation differ; changes nothing',
    '  --apply  imports it then: units and people that are new or have changed; what the',
    '           file leaves out stays as it is',
    '  --by     who is named in each trail: a staff id, such as manager-3',
    '  list     the units and people of the branch',
    '  --local  the branch of the local run, with what that lays over it',
  ].join('\n'),
};

/** What was asked for. */
export type OrganisationQuestion = {
  readonly branch: string;
  readonly local: boolean;
  readonly act:
    | { readonly kind: 'list' }
    | { readonly kind: 'import'; readonly file: string; readonly by: string | undefined };
};

const OPTIONS = {
  branch: { type: 'string' },
  apply: { type: 'boolean', default: false },
  by: { type: 'string' },
  local: { type: 'boolean', default: false },
} as const;

const applier = (apply: boolean, by: string | undefined): string | undefined => {
  if (!apply) {
    if (by === undefined) return undefined;
    throw new WrongInput('--by goes with --apply: a dry run leaves no trail');
  }
  return namedBy(by);
};

/**
 * Reads the command line.
 * @throws WrongInput that says what is allowed
 */
export const organisationQuestion = (args: readonly string[]): OrganisationQuestion => {
  const { values, positionals } = readArgs(args, OPTIONS, ORGANISATION_USAGE);
  const [kind, file, ...more] = positionals;
  const { branch, apply, by, local } = values;
  if (branch === undefined || more.length > 0) throw new WrongInput(usageText(ORGANISATION_USAGE));
  if (kind === 'import' && file !== undefined)
    return { branch, local, act: { kind, file, by: applier(apply, by) } };
  if (kind !== 'list' || file !== undefined || apply || by !== undefined)
    throw new WrongInput(usageText(ORGANISATION_USAGE));
  return { branch, local, act: { kind } };
};
