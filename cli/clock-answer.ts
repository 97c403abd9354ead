import type { ClockContext } from '../functions/domain/clock/clock.ts';
import { countClock } from '../functions/domain/clock/count-clock.ts';
import { type Explanation, explainClock } from '../functions/domain/clock/explain/explain.ts';
import { BACKWARDS } from './announcements.ts';
import type { ClockQuestion } from './clock-question.ts';
import { countFigure, figuresOf } from './figures.ts';
import { WrongInput } from './wrong-input.ts';

/** A limit explained, and the figure of the policy that it was counted by. */
export type ExplainedLimit = { readonly figure?: string; readonly limit: Explanation };

const idOrder = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

const byRule = (rule: string, { at }: ClockQuestion, context: ClockContext): ExplainedLimit[] => {
  const figures = figuresOf(context.policy);
  const wanted = figures.filter(({ setting }) => setting.rule === rule.toUpperCase());
  if (wanted.length === 0) {
    const rules = [...new Set([...figures.map(({ setting }) => setting.rule), BACKWARDS])].sort(
      idOrder,
    );
    throw new WrongInput(`--rule ${rule}: no limit rests on it; allowed: ${rules.join(', ')}`);
  }
  return wanted.map((figure) => ({
    figure: figure.path,
    limit: explainClock(countFigure(figure, at, context), context),
  }));
};

/**
 * Counts and explains what was asked for.
 * @throws WrongInput when no limit rests on the rule
 */
export const clockAnswer = (question: ClockQuestion, context: ClockContext): ExplainedLimit[] => {
  const { at, of } = question;
  if (of.kind === 'rule') return byRule(of.rule, question, context);
  // No rule stands behind it: it is counted as the operator's limits are, or as the law's.
  const source = { zh: '命令行', en: 'command line' };
  const setting = { value: of.limit, rule: '--limit', source };
  const kind = of.law ? 'appeal-answer' : 'own-answer';
  return [{ limit: explainClock(countClock(kind, at, setting, context), context) }];
};
