import { parseArgs } from 'node:util';
import { GivenInstant } from '../functions/contracts/time.ts';
import { isTooLong, type Limit, limitParts, parseLimit } from '../functions/domain/policy/limit.ts';
import type { Instant } from '../functions/domain/time.ts';
import { refuseTwice, type Usage, usageText } from './command-line.ts';
import { WrongInput } from './wrong-input.ts';

/** How the command is used. */
export const CLOCK_USAGE: Usage = {
  zh: [
    '用法：npm run clock -- --at <时刻> （--limit <时限> [--law] | --rule <规则>）',
    '                       [--branch <分公司>] [--json]',
    '计算一个时限何时截止，并说明理由。',
    '  --at 2026-09-30T20:00+08:00   起算时刻',
    '  --limit P4WD                  4个工作日；或PT8H、PT1H30M、P15D、P5M、P2Y',
    '  --law                         依法计算：最后一日休息的，顺延至下一个工作日',
    '  --rule D3                     按某条规则的数值计算；H2自计划调整时刻倒推',
    '  --branch huaian               按某分公司的政策和时区计算',
    '  --json                        供程序读取',
  ].join('\n'),
  en: [
    'Usage: npm run clock -- --at <instant> (--limit <limit> [--law] | --rule <id>)',
    '                        [--branch <id>] [--json]',
    'Counts a limit and says why it ends when it does.',
    '  --at 2026-09-30T20:00+08:00   when it starts',
    '  --limit P4WD                  4 working days; or PT8H, PT1H30M, P15D, P5M, P2Y',
    '  --law                         as the law counts: a last day off moves on',
    "  --rule D3                     by a rule's figures; H2: back from the change",
    '  --branch huaian               by the policy and in the time zone of a branch',
    '  --json                        for programs',
  ].join('\n'),
};

/** What was asked for. */
export type ClockQuestion = {
  readonly at: Instant;
  readonly of:
    | { readonly kind: 'limit'; readonly limit: Limit; readonly law: boolean }
    | { readonly kind: 'rule'; readonly rule: string };
  readonly branch: string | undefined;
  readonly json: boolean;
};

const OPTIONS = {
  at: { type: 'string' },
  limit: { type: 'string' },
  law: { type: 'boolean', default: false },
  rule: { type: 'string' },
  branch: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

const read = (args: readonly string[]) => {
  try {
    refuseTwice(args);
    return parseArgs({ args: [...args], options: OPTIONS }).values;
  } catch (error) {
    throw new WrongInput(
      `${error instanceof Error ? error.message : error}\n${usageText(CLOCK_USAGE)}`,
    );
  }
};

const instantOf = (text: string | undefined): Instant => {
  // People leave the seconds out.
  const whole = text?.replace(/T(\d{2}:\d{2})(?=Z|[+-])/, 'T$1:00');
  const { data, error } = GivenInstant.safeParse(whole);
  if (data !== undefined) return data;
  const [issue] = error.issues;
  // Of the right form, but out of the years that can be counted with.
  if (issue?.code === 'custom') throw new WrongInput(`--at ${text}: ${issue.message}`);
  throw new WrongInput(
    `--at ${text ?? 'is missing'}: expected a date and time with its offset, such as 2026-09-30T20:00+08:00`,
  );
};

/** The most of each unit that a strip is drawn for: ten years, or 250 working days as in a policy. */
const MOST = { seconds: 3660 * 86_400, days: 3660, months: 120, 'working-days': 250 } as const;

const tooLong = (text: string): WrongInput =>
  new WrongInput(`--limit ${text}: too long, at most PT87840H, P250WD, P3660D, P120M or P10Y`);

const limitOf = (text: string): Limit => {
  const limit = parseLimit(text);
  if (limit === undefined && isTooLong(text)) throw tooLong(text);
  if (limit === undefined)
    throw new WrongInput(
      `--limit ${text}: expected working days P4WD, hours PT8H or PT1H30M, days P15D, months P5M or years P2Y`,
    );
  const { unit, count } = limitParts(limit);
  if (count > MOST[unit]) throw tooLong(text);
  return limit;
};

/**
 * Reads the command line.
 * @throws WrongInput that says what is allowed
 */
export const clockQuestion = (args: readonly string[]): ClockQuestion => {
  const { at, limit, law, rule, branch, json } = read(args);
  if ((limit === undefined) === (rule === undefined))
    throw new WrongInput(`Give either --limit or --rule.\n${usageText(CLOCK_USAGE)}`);
  if (law && rule !== undefined)
    throw new WrongInput('--law goes with --limit: a rule says itself how it is counted');
  return {
    at: instantOf(at),
    of:
      limit === undefined
        ? { kind: 'rule', rule: rule ?? '' }
        : { kind: 'limit', limit: limitOf(limit), law },
    branch,
    json,
  };
};
