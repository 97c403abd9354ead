import type { Problem, ProblemDetail } from '../contracts/problem.ts';
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

/** The languages that people are answered in. */
export type Language = 'zh' | 'en';

/** Chinese when the header puts it first, English otherwise. */
export const languageOf = (acceptLanguage: string | undefined): Language =>
  acceptLanguage?.trim().toLowerCase().startsWith('zh') ? 'zh' : 'en';

/** The stable body of an error. */
export const problemBody = ({ reason, details }: HttpProblem, language: Language): Problem => ({
  code: PROBLEMS[reason].status,
  reason,
  message: PROBLEMS[reason][language],
  details: [...details],
});
