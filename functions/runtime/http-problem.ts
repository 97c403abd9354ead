import { type Language, type Problem, type ProblemDetail, toldIn } from '../contracts/problem.ts';
import { PROBLEMS, type ProblemReason } from '../contracts/problem-reasons.ts';

/** A request that cannot be met, for a reason that the caller is told. */
export class HttpProblem extends Error {
  override readonly name = 'HttpProblem';
  readonly reason: ProblemReason;
  readonly details: readonly ProblemDetail[];

  constructor(reason: ProblemReason, details: readonly ProblemDetail[] = []) {
    super(reason);
    this.reason = reason;
    this.details = details;
  }
}

const Item = /^\s*(zh|en)(?:-[\w-]+)?\s*(?:;\s*q=([\d.]+)\s*)?$/i;

/** The language that the header likes best, English where it says neither. */
export const languageOf = (acceptLanguage = ''): Language => {
  const liked = acceptLanguage.split(',').flatMap((item) => {
    const [, language, weight = '1'] = Item.exec(item) ?? [];
    return language === undefined ? [] : [{ isChinese: /zh/i.test(language), weight: +weight }];
  });
  const best = liked.toSorted((a, b) => b.weight - a.weight)[0];
  return best?.isChinese && best.weight > 0 ? 'zh' : 'en';
};

/** The stable body of an error; instants in it stand as `local` writes them. */
export const problemBody = (
  { reason, details }: HttpProblem,
  language: Language,
  local: (sentence: string) => string,
): Problem => ({
  code: PROBLEMS[reason].status,
  reason,
  message: PROBLEMS[reason][language],
  details: toldIn(language, details).map(({ field, problem }) => ({
    field,
    problem: local(problem),
  })),
});
