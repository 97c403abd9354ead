import { readArgs, type Usage, usageText } from '../command-line.ts';
import { WrongInput } from '../wrong-input.ts';
import { keepsLetters } from './hand.ts';

/** How the command is used. */
export const DEAD_LETTERS_USAGE: Usage = {
  zh: [
    '用法：npm run dead-letters -- --branch <分公司> [--local]',
    '      npm run dead-letters -- explain <队列> --branch <分公司> [--local]',
    '      npm run dead-letters -- redrive <队列> --branch <分公司> [--table <表>] [--local]',
    '           列出存有死信的队列；有死信时退出码为 1',
    '  explain  每封信的要点：事由、编号、时间；不显示任何人写的内容',
    '  redrive  能重新投递的重新投递；重复执行无害',
    '  --table  分公司主表（输出 TableName）：relay-passed-over 需要',
    '  --local  本机运行中的分公司',
  ].join('\n'),
  en: [
    'Usage: npm run dead-letters -- --branch <branch> [--local]',
    '       npm run dead-letters -- explain <queue> --branch <branch> [--local]',
    '       npm run dead-letters -- redrive <queue> --branch <branch> [--table <table>] [--local]',
    '           lists the queues that hold letters; ends with 1 where there are any',
    '  explain  the facts of each letter: why, which, when; nothing that anybody wrote',
    '  redrive  does again what can be done again; twice does no harm',
    '  --table  the branch’s main table (output TableName): relay-passed-over needs it',
    '  --local  the branch of the local run',
  ].join('\n'),
};

/** What was asked for. */
export type DeadLettersQuestion = {
  readonly branch: string;
  readonly local: boolean;
  readonly table?: string | undefined;
  readonly act:
    | { readonly kind: 'list' }
    | { readonly kind: 'explain' | 'redrive'; readonly queue: string };
};

const OPTIONS = {
  branch: { type: 'string' },
  table: { type: 'string' },
  local: { type: 'boolean', default: false },
} as const;

/**
 * Reads the command line.
 * @throws WrongInput that says what is allowed
 */
export const deadLettersQuestion = (args: readonly string[]): DeadLettersQuestion => {
  const { values, positionals } = readArgs(args, OPTIONS, DEAD_LETTERS_USAGE);
  const [kind, queue, ...more] = positionals;
  const { branch, table, local } = values;
  if (branch === undefined || more.length > 0) throw new WrongInput(usageText(DEAD_LETTERS_USAGE));
  if (kind === undefined) return { branch, local, act: { kind: 'list' } };
  if ((kind !== 'explain' && kind !== 'redrive') || queue === undefined)
    throw new WrongInput(usageText(DEAD_LETTERS_USAGE));
  if (!keepsLetters(queue))
    throw new WrongInput(`${queue}: expected a queue of dead letters, such as pages-dead`);
  return { branch, local, table, act: { kind, queue } };
};
