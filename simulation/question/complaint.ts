import type { Category, Tier, Urgency } from '../../functions/domain/classification.ts';

/** A complaint as it came in the past, and when it was answered; instants in milliseconds. */
export type PastComplaint = {
  readonly receivedAt: number;
  readonly category: Category;
  readonly tier: Tier;
  /** Of a network complaint. */
  readonly urgency?: Urgency | undefined;
  /** Absent: it was never answered. */
  readonly answeredAt?: number | undefined;
};
