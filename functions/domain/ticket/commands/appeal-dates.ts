import type { AppealDates } from '../../clock/appeal-clocks.ts';
import { changedLimits } from '../../clock/change-limits.ts';
import { earliest, type Instant } from '../../time.ts';
import type { Rule } from '../command-rule.ts';
import { type Refusing, refused } from '../decision.ts';
import { byLimitRule } from '../limit-rule.ts';

const FIELDS = ['papersAt', 'papersCompleteAt', 'decidedAt', 'answeredAt'] as const;

/**
 * The regulator's own dates, as they become known: its limits run from them and end with them (D10).
 * An appeal may come after our answer, so a settled ticket takes them too, until it is closed.
 */
export const appealDates: Rule<
  { readonly dates: AppealDates },
  Refusing<'wrong-time' | 'nothing-changed'>,
  'not-closed'
> = {
  needs: 'not-closed',
  rule: (ticket, { dates: entered }, context) => {
    const known = ticket.appeal ?? {};
    const dates = { ...known, ...entered };
    const wrong = wrongTime(dates, ticket.facts.receivedAt, context.now);
    if (wrong) return refused(wrong);
    if (FIELDS.every((field) => dates[field] === known[field]))
      return refused({ kind: 'nothing-changed' });
    return byLimitRule<never>(
      ticket,
      {
        change: (state, counting) => changedLimits(state, { ...state, appeal: dates }, counting),
        happening: (changes) => ({
          type: 'AppealDatesEntered',
          rule: 'D10',
          data: { dates, changes },
        }),
      },
      context,
    );
  },
};

/** Each date lies not before the receipt of the complaint, nor before those that come first. */
const wrongTime = (
  dates: AppealDates,
  receivedAt: Instant,
  now: Instant,
): Refusing<'wrong-time'> | undefined => {
  for (const [index, field] of FIELDS.entries()) {
    const at = dates[field];
    if (at === undefined) continue;
    if (at > now) return { kind: 'wrong-time', field, must: 'not-be-later', than: 'now', at: now };
    const later = earliest(...FIELDS.slice(index + 1).map((next) => dates[next]));
    if (later !== undefined && at > later)
      return { kind: 'wrong-time', field, must: 'not-be-later', than: 'next-date', at: later };
    if (at < receivedAt)
      return {
        kind: 'wrong-time',
        field,
        must: 'not-be-earlier',
        than: 'receipt',
        at: receivedAt,
      };
  }
  return undefined;
};
