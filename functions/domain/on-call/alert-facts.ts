import type { Attention } from '../attention.ts';
import type { Category, Tier, Urgency } from '../classification.ts';
import type { Level } from '../level.ts';
import type { LimitOrigin } from '../policy/wakes.ts';

/** What of its ticket an alert is judged by, as it was when it was raised: nothing personal. */
export type AlertFacts = {
  readonly category: Category;
  readonly tier: Tier;
  readonly urgency?: Urgency;
  /** Administrative division where the matter arose. */
  readonly area?: string;
  /** The customer's home unit (A4). */
  readonly unit?: string;
  readonly attention?: readonly Attention[];
  /** Where the ticket stands, if that is above whom the alert calls: its `unmoved` ones are judged by it too. */
  readonly standsAt?: Level;
  /** Whose limit has passed. */
  readonly limit?: LimitOrigin;
};

type Known = Omit<AlertFacts, 'limit' | 'attention' | 'unit' | 'standsAt'> & {
  readonly homeUnit?: string;
  readonly attention: readonly Attention[];
};

/** The facts of an alert out of what is known of its ticket. */
export const factsOf = (
  { category, tier, urgency, area, homeUnit, attention }: Known,
  limit?: LimitOrigin,
): AlertFacts => ({
  category,
  tier,
  ...(urgency !== undefined && { urgency }),
  ...(area !== undefined && { area }),
  ...(homeUnit !== undefined && { unit: homeUnit }),
  ...(attention.length > 0 && { attention }),
  ...(limit !== undefined && { limit }),
});
