import type { Attention } from '../attention.ts';
import type { Category, Tier, Urgency } from '../classification.ts';
import type { Level } from '../level.ts';

/** What alerts are about. */
export const ALERT_KINDS = [
  'escalation',
  'reported-up',
  'customer-word',
  'media-referral',
  'notice-overdue',
  'order-due',
  'order-late',
  'order-silent',
  'customer-not-told',
  'not-acknowledged',
  'unmoved',
  'heartbeat-missed',
  'hand-over-open',
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];

/** Whose limit has passed: the law's, or the operator's own. */
export const LIMIT_ORIGINS = ['statutory', 'own'] as const;
export type LimitOrigin = (typeof LIMIT_ORIGINS)[number];

/** What becomes of an alert: somebody is called now, at the next change of shift, or once a day. */
export const WAKE_WAYS = ['wake', 'list', 'digest'] as const;
export type WakeWay = (typeof WAKE_WAYS)[number];

/** What is known of an alert when it is decided whether it wakes somebody. */
export type Judged = {
  readonly about: AlertKind;
  readonly level: Level;
  readonly tier?: Tier;
  readonly urgency?: Urgency;
  readonly category?: Category;
  readonly limit?: LimitOrigin;
  readonly attention?: readonly Attention[];
};

/** One line of the map: where all its conditions hold, that is what becomes of the alert. */
export type WakeRule = {
  readonly about?: readonly AlertKind[] | undefined;
  readonly level?: readonly Level[] | undefined;
  readonly tier?: readonly Tier[] | undefined;
  readonly urgency?: readonly Urgency[] | undefined;
  readonly category?: readonly Category[] | undefined;
  readonly limit?: readonly LimitOrigin[] | undefined;
  /** Holds where the ticket has any of these. */
  readonly attention?: readonly Attention[] | undefined;
  /** Local times of the branch; over midnight where `to` is not after `from`. */
  readonly hours?: { readonly from: string; readonly to: string } | undefined;
  readonly becomes: WakeWay;
};

/** The conditions that ask for one of several values. */
export const VALUE_CONDITIONS = [
  'about',
  'level',
  'tier',
  'urgency',
  'category',
  'limit',
] as const satisfies readonly (keyof Judged)[];

/**
 * What wakes somebody whatever a policy says: limits of the law, VIPs, critical network complaints, the
 * regulator's level, notices, what goes up or is handed on at once (E8, G2, G4), what nobody below
 * has acknowledged (F3), and who gives no sign of life (B2, H4).
 */
export const ALWAYS_WAKES: {
  readonly [Condition in (typeof VALUE_CONDITIONS)[number]]?: readonly string[];
} = {
  about: [
    'reported-up',
    'media-referral',
    'notice-overdue',
    'not-acknowledged',
    'heartbeat-missed',
  ],
  level: ['regulator'],
  tier: ['vip'],
  urgency: ['critical'],
  limit: ['statutory'],
};

/** What is wrong with a map, and in which of its lines. */
export type WakeProblem = { readonly at: number; readonly problem: string };

/** Lines that would put off what always wakes somebody, and lines that are never reached. */
export const wakeProblems = (rules: readonly WakeRule[]): readonly WakeProblem[] => {
  const last = rules.findIndex(hasNoCondition);
  return rules.flatMap((rule, at) => {
    if (last >= 0 && at > last)
      return [{ at, problem: `is never reached: line ${last} fits every alert` }];
    if (rule.becomes === 'wake') return [];
    return VALUE_CONDITIONS.flatMap((condition) =>
      (ALWAYS_WAKES[condition] ?? [])
        .filter((value) => rule[condition]?.some((one) => one === value))
        .map((value) => ({
          at,
          problem: `${condition} ${value} always wakes: it cannot be put off`,
        })),
    );
  });
};

const hasNoCondition = ({ becomes: _, ...conditions }: WakeRule): boolean =>
  Object.values(conditions).every((condition) => condition === undefined);
