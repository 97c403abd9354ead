import { settingsOf } from './branch-context.ts';
import { asksForHelp, readArgs, type Usage, usageText } from './command-line.ts';
import { wordingLines } from './wording-lines.ts';
import { WRONG_INPUT, WrongInput } from './wrong-input.ts';

const USAGE: Usage = {
  zh: '用法：npm run wording -- <分公司>\n  以例子列出分公司发给客户的每一种文本：邮件、短信、信函、电话用语，中英文',
  en: 'Usage: npm run wording -- <branch>\n  shows every text that the branch sends to customers, by an example: mail, text message, letter, call, in both languages',
};

const run = (args: readonly string[]): void => {
  if (asksForHelp(args)) {
    console.log(usageText(USAGE));
    return;
  }
  const { positionals } = readArgs(args, {}, USAGE);
  const [branch, ...more] = positionals;
  if (branch === undefined || more.length > 0) throw new WrongInput(usageText(USAGE));
  for (const line of wordingLines(settingsOf(branch))) console.log(line);
};

try {
  run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof WrongInput)) throw error;
  console.error(error.message);
  process.exitCode = WRONG_INPUT;
}
