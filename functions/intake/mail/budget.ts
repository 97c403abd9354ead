import type { MailLimits } from './limits.ts';
import type { MailBoundPassed } from './parsed-mail.ts';

/** What a mail and all messages within it may still use; counts down while it is read. */
export type MailBudget = {
  /** Delimited MIME parts. */
  parts: number;
  /** UTF-16 units of words; a mail has no more of them than bytes of UTF-8. */
  characters: number;
  /** The first limit that was passed: reading stopped there. */
  passed: MailBoundPassed | undefined;
};

/** The budget for a new mail: one unit of words over the limit, so that too many show. */
export const budgetFor = ({ parts, textBytes }: MailLimits): MailBudget => ({
  parts,
  characters: textBytes + 1,
  passed: undefined,
});

/** Notes that a limit was passed; the first one is told. */
export const pass = (budget: MailBudget, limit: MailBoundPassed): void => {
  budget.passed ??= limit;
};
