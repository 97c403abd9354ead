import { inspect } from 'node:util';
import { BranchProblems } from '../infra/problems.ts';
import { BROKEN_RULES, type BrokenRule } from '../simulation/breaches/breaches.ts';
import { breakEach, noticedTable } from '../simulation/breaches/break-each.ts';
import { CALM, ROUGH } from '../simulation/faults.ts';
import { runProvinces } from '../simulation/provinces/run-provinces.ts';
import { MOST_A_DAY } from '../simulation/provinces/shares.ts';
import { reportOf } from '../simulation/report.ts';
import { asksForHelp, readArgs, type Usage, usageText } from './command-line.ts';
import { provincesIn, refuseMoreThanOne } from './simulate-provinces.ts';
import { askOfPolicy, type PolicyAsked } from './simulate-question.ts';
import { wholeNumber } from './whole-number.ts';
import { type Outcome, WRONG_INPUT, WrongInput } from './wrong-input.ts';

const USAGE: Usage = {
  zh: [
    '用法：npm run simulate -- [选项]',
    '  让全部分公司在虚拟时钟下运行，注入故障，并检查各项保证；有一项被破坏，即以 1 退出；',
    '  选项或分公司文件有误，以 2 退出；运行本身出错，以 3 退出。',
    '  --days <天数>      默认 30',
    '  --tickets <件数>   默认 1000',
    '  --seed <种子>      默认 1；同一种子，每次运行完全相同',
    '  --provinces <个数> 将投诉分摊到若干个完全相同、互不往来的省，并行运行；',
    `                     默认按每日件数而定，每省每日不超过 ${MOST_A_DAY} 件`,
    '  --branches <目录>  默认 branches',
    '  --calm             不注入故障',
    '  --trace <编号>     最后打印与该编号有关的全部经过',
    `  --break <名称>     故意破坏一条规则，应被发现：${Object.keys(BROKEN_RULES).join('、')}；`,
    '                     each：逐条各运行一次',
    '或：  npm run simulate -- --branch <目录> --complaints <文件> [选项]',
    '  让过去的投诉按该分公司的政策再来一遍：各时限按时率、各层级各时段的工作量、每人每夜的呼叫。',
    '  --branch <目录>      如 branches/huaian；上级分公司的目录在其旁边',
    '  --complaints <文件>  CSV 或 JSON：receivedAt、category，可选 tier、urgency、answeredAt',
    '  --against <目录>     同名目录，写有另一政策的不同之处：两者并列',
    '  --picture <文件>     另存为图（SVG）',
    '  --acknowledge <分钟> 被呼叫的人多久确认，默认 10',
  ].join('\n'),
  en: [
    'Usage: npm run simulate -- [options]',
    '  runs all branches by a virtual clock, with faults, and checks what is promised; ends with 1',
    '  where a promise is broken, with 2 where options or branches’ files are wrong, with 3 where the run',
    '  itself failed.',
    '  --days <number>     30 when left out',
    '  --tickets <number>  1000 when left out',
    '  --seed <number>     1 when left out; a seed is the same run every time',
    '  --provinces <count> among how many provinces alike the complaints are shared, each run by',
    `                      itself; when left out, so many that none has more than ${MOST_A_DAY} a day`,
    '  --branches <folder> branches when left out',
    '  --calm              without faults',
    '  --trace <id>        prints in the end all that happened to what has this id',
    '  --break <name>      breaks a rule on purpose, which must be noticed:',
    `                      ${Object.keys(BROKEN_RULES).join(', ')};`,
    '                      each: one run for each of them',
    'Or:    npm run simulate -- --branch <folder> --complaints <file> [options]',
    '  has past complaints come again under a branch’s policy: limits met in time, load by level',
    '  and hour, pages by person and night.',
    '  --branch <folder>       such as branches/huaian; those of branches above lie beside it',
    '  --complaints <file>     CSV or JSON: receivedAt, category; tier, urgency, answeredAt if known',
    '  --against <folder>      of the same name, with what another policy says otherwise: side by side',
    '  --picture <file>        written as a picture too (SVG)',
    '  --acknowledge <minutes> how long who is paged takes to acknowledge, 10 when left out',
  ].join('\n'),
};

const OPTIONS = {
  days: { type: 'string' },
  tickets: { type: 'string' },
  seed: { type: 'string' },
  provinces: { type: 'string' },
  branches: { type: 'string' },
  calm: { type: 'boolean' },
  trace: { type: 'string' },
  break: { type: 'string' },
  branch: { type: 'string' },
  complaints: { type: 'string' },
  against: { type: 'string' },
  picture: { type: 'string' },
  acknowledge: { type: 'string' },
} as const;

/** Instead of one rule: each in a run of its own. */
const EACH = 'each';

/** @throws WrongInput for a rule that nobody knows how to break */
const brokenRule = (name: string | undefined): BrokenRule | undefined => {
  if (name === undefined || name === EACH) return undefined;
  const rule = Object.hasOwn(BROKEN_RULES, name) ? BROKEN_RULES[name] : undefined;
  if (!rule)
    throw new WrongInput(
      `--break ${name}: expected ${EACH} or one of ${Object.keys(BROKEN_RULES).join(', ')}`,
    );
  return rule;
};

type Values = ReturnType<typeof readArgs<typeof OPTIONS>>['values'];

/** What only a run knows. */
const OF_A_RUN = [
  ...(['days', 'tickets', 'seed', 'provinces', 'branches', 'calm', 'trace', 'break'] as const),
];

/** What only a question of a policy knows. */
const OF_A_POLICY = ['against', 'picture', 'acknowledge'] as const;

/** The first of some options that is given. */
const givenOf = (values: Values, options: readonly (keyof Values)[]): string | undefined =>
  options.find((option) => values[option] !== undefined);

/** What is asked of a policy, if anything is. @throws WrongInput */
const askedIn = (values: Values): PolicyAsked | undefined => {
  const { branch, complaints, against, picture, acknowledge = '10' } = values;
  if (branch === undefined && complaints === undefined) {
    const lonely = givenOf(values, OF_A_POLICY);
    if (lonely) throw new WrongInput(`--${lonely} goes with --branch and --complaints`);
    return undefined;
  }
  if (branch === undefined || complaints === undefined)
    throw new WrongInput('--branch and --complaints go together');
  const stray = givenOf(values, OF_A_RUN);
  if (stray) throw new WrongInput(`--${stray} does not go with --branch and --complaints`);
  const acknowledgeMinutes = wholeNumber('acknowledge', acknowledge);
  return { branch, complaints, against, picture, acknowledgeMinutes };
};

const planOf = (values: Values) => {
  const { days = '30', tickets = '1000', seed = '1', branches = 'branches' } = values;
  return {
    days: wholeNumber('days', days),
    tickets: wholeNumber('tickets', tickets),
    seed: wholeNumber('seed', seed),
    branches,
    breaches: brokenRule(values.break)?.breaches ?? [],
    faults: values.calm ? CALM : ROUGH,
    ...(values.trace !== undefined && { trace: values.trace }),
  };
};

/** Breaks each rule once; 1 where one of them was not noticed as it should be. */
const brokenEach = async (values: Values, progress?: (done: number) => void): Promise<Outcome> => {
  const stray = givenOf(values, ['provinces', 'trace']);
  if (stray) throw new WrongInput(`--${stray} does not go with --break ${EACH}`);
  const plan = planOf(values);
  refuseMoreThanOne(plan);
  const noticed = await breakEach(plan, progress);
  const code = noticed.every(({ isRight }) => isRight) ? 0 : 1;
  return { code, text: noticedTable(noticed, plan.seed) };
};

/** Exit code of a run that came to no end: 1 says that a promise was broken. */
const FAILED = 3;

/**
 * `npm run simulate`: runs a simulation. Whatever is thrown is an outcome too, with its causes.
 * @param progress hears how far it is, from 0 to 1
 */
export const simulateCommand = async (
  args: readonly string[],
  progress?: (done: number) => void,
): Promise<Outcome> => {
  if (asksForHelp(args)) return { code: 0, text: usageText(USAGE) };
  try {
    const { values } = readArgs(args, OPTIONS, USAGE);
    const asked = askedIn(values);
    if (asked) return await askOfPolicy(asked, progress);
    if (values.break === EACH) return await brokenEach(values, progress);
    const plan = planOf(values);
    const ran = await runProvinces(plan, provincesIn(values.provinces, plan), { progress });
    return {
      code: ran.brokenIn === undefined ? 0 : 1,
      text: [...ran.end.history, reportOf(ran)].join('\n'),
    };
  } catch (error) {
    if (error instanceof WrongInput || error instanceof BranchProblems)
      return { code: WRONG_INPUT, text: error.message };
    return { code: FAILED, text: inspect(error) };
  }
};
