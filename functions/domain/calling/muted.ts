import { isWithin } from '../area/within.ts';
import { homeUnitsIn, type Muting, type MutingScope, stateOf } from '../muting/muting.ts';
import type { Alert, Muted } from '../on-call/alert.ts';
import { ownUnitIn } from '../on-call/unit-in-cause.ts';
import type { Instant } from '../time.ts';
import { wakesAlways } from './put-off.ts';

type Judged = Pick<Alert, 'level' | 'cause' | 'facts' | 'muted' | 'putOff'>;

/**
 * The muting that keeps an alert from calling somebody now, of several the one that ends last. Undefined
 * where none does: for what always wakes, first of all a limit of the law's; for what was muted before,
 * since no alert is kept back twice; and for what others of a storm wait behind.
 * @see rule F2
 */
export const mutedBy = (
  alert: Judged,
  mutings: readonly Muting[],
  now: Instant,
): Muted | undefined => {
  if (alert.muted || alert.putOff?.as === 'storm' || wakesAlways(alert)) return undefined;
  const [last] = mutings
    .filter((one) => stateOf(one, now) === 'running' && isCovered(alert, one.scope))
    .toSorted((one, other) => (one.to > other.to ? -1 : 1));
  if (!last) return undefined;
  const { id, to: until, because, work } = last;
  return { by: id, until, because, ...(work !== undefined && { work }) };
};

/** Whether an alert fits all that a scope names. What is not known of it fits nothing. */
const isCovered = (
  { level, cause, facts }: Judged,
  { levels, areas, categories, ...whose }: MutingScope,
): boolean => {
  const { area, category, unit: home } = facts ?? {};
  return (
    (levels?.includes(level) ?? true) &&
    (categories?.some((one) => one === category) ?? true) &&
    (areas?.some((wider) => area !== undefined && isWithin(area, wider)) ?? true) &&
    (whose.unit === undefined ||
      homeUnitsIn(whose).some((code) => code === home) ||
      ownUnitIn(cause) === whose.unit)
  );
};
