import type { Calendar } from '../calendar/calendar.ts';
import { isAtMost } from './compare-limits.ts';
import { type Limit, limitParts, parseDuration } from './limit.ts';
import { type Policy, STATUTORY_RULES } from './policy.ts';
import { settingsOf } from './settings.ts';

/** What a province lets its branches choose, by the setting's path. */
export type Bound = {
  readonly min?: Limit | number | undefined;
  readonly max?: Limit | number | undefined;
};
export type Bounds = Readonly<Record<string, Bound>>;

/** What is wrong with a policy, in words for whoever wrote it. */
export type PolicyProblem = { readonly field: string; readonly problem: string };

const isLimit = (value: unknown): value is Limit =>
  typeof value === 'string'
    ? parseDuration(value) !== undefined
    : typeof value === 'object' && value !== null && 'workingDays' in value;

/** Undefined when the two cannot be compared. */
const atMost = (a: unknown, b: unknown, calendar: Calendar): boolean | undefined => {
  if (typeof a === 'number' && typeof b === 'number') return a <= b;
  return isLimit(a) && isLimit(b) ? isAtMost(a, b, calendar) : undefined;
};

/** No hours, no days: a duty of none is none. */
const isNothing = (value: unknown): boolean => isLimit(value) && limitParts(value).count === 0;

const text = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

const outside = (
  field: string,
  word: 'least' | 'most',
  bound: unknown,
  holds: boolean | undefined,
): PolicyProblem[] => {
  if (holds === undefined)
    return [{ field, problem: `cannot be compared with the province's bound ${text(bound)}` }];
  return holds
    ? []
    : [{ field, problem: `must be at ${word} ${text(bound)}, the bound that the province sets` }];
};

/** Figures outside what the province allows, and bounds on figures that do not exist. */
export const boundProblems = (
  policy: Policy,
  bounds: Bounds,
  calendar: Calendar,
): PolicyProblem[] => {
  const settings = new Map(settingsOf(policy).map(({ path, setting }) => [path, setting]));
  return Object.entries(bounds).flatMap(([field, { min, max }]) => {
    const setting = settings.get(field);
    if (!setting) return [{ field: `bounds.${field}`, problem: 'there is no such figure' }];
    const { value } = setting;
    return [
      ...(min === undefined ? [] : outside(field, 'least', min, atMost(min, value, calendar))),
      ...(max === undefined ? [] : outside(field, 'most', max, atMost(value, max, calendar))),
    ];
  });
};

/** The customer's period and the regulator's duties: nothing of ours to be stricter with. */
export const NOT_OURS: readonly string[] = ['B6', 'D10'];

/**
 * Statutory figures longer than the law has them, or shorter where they bind others, and figures
 * that cite another rule than theirs.
 * No branch and no province may change either.
 * @see rules B6, D9, D10, D11, H7
 */
export const statutoryProblems = (
  policy: Policy,
  defaults: Policy,
  calendar: Calendar,
): PolicyProblem[] => {
  const law = new Map(settingsOf(defaults).map(({ path, setting }) => [path, setting]));
  return settingsOf(policy).flatMap(({ path: field, setting }) => {
    const legal = law.get(field);
    if (!legal) return [];
    if (setting.rule !== legal.rule)
      return [{ field, problem: `must cite rule ${legal.rule}, not ${setting.rule}` }];
    if (!STATUTORY_RULES.includes(legal.rule)) return [];
    const ground = `${text(legal.value)}: statutory (${legal.rule}, ${legal.source.en})`;
    if (isNothing(setting.value) && !isNothing(legal.value))
      return [{ field, problem: `must be more than nothing, at most ${ground}` }];
    if (!atMost(setting.value, legal.value, calendar))
      return [{ field, problem: `must be at most ${ground}` }];
    return NOT_OURS.includes(legal.rule) && !atMost(legal.value, setting.value, calendar)
      ? [{ field, problem: `must be at least ${ground}` }]
      : [];
  });
};
