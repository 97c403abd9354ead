import type { Bilingual } from '../functions/domain/bilingual.ts';
import type { ClockContext } from '../functions/domain/clock/clock.ts';
import { countClock } from '../functions/domain/clock/count-clock.ts';
import {
  type Explanation,
  explainClock,
  explainPlain,
} from '../functions/domain/clock/explain/explain.ts';
import { KIND_WORDS } from '../functions/domain/clock/explain/kind-words.ts';
import type { ClockQuestion } from './clock-question.ts';
import { BACKWARDS } from './planned-network-change.ts';
import { countFigure, figuresOf } from './policy-limits.ts';
import { WrongInput } from './wrong-input.ts';

/** A limit explained, and the figure of the policy that it was counted by, where one was asked for. */
export type ExplainedLimit = {
  readonly figure?: string;
  readonly name: Bilingual;
  readonly limit: Explanation;
};

/** What a limit is called that no rule stands behind. */
const PLAIN = {
  house: { zh: '时限', en: 'Limit' },
  law: { zh: '法定期限', en: 'Statutory period' },
} as const;

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
    name: KIND_WORDS[figure.kind],
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
  const name = PLAIN[of.law ? 'law' : 'house'];
  const setting = { value: of.limit, rule: '', source: name };
  // Counted as the operator's limits are, or as the law's.
  const clock = countClock(of.law ? 'appeal-answer' : 'own-answer', at, setting, context);
  return [{ name, limit: explainPlain(clock, context, name) }];
};

/** For machines: what no rule stands behind has no rule, no source and is a limit of no kind. */
export const machineReadable = ({ figure, name, limit }: ExplainedLimit) => {
  if (figure !== undefined) return { figure, name, limit };
  const { kind: _kind, rule: _rule, source: _source, ...plain } = limit;
  return { name, limit: plain };
};
