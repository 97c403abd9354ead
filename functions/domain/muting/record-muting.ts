import { eventIdOf, isPublished } from '../entry.ts';
import type { Instant } from '../time.ts';
import { unreachable } from '../unreachable.ts';
import {
  MOST_KEPT,
  MUTING_AUDIENCES,
  MUTINGS,
  type Muting,
  type MutingEntry,
  type MutingHappening,
  type MutingOccasion,
  type MutingRecorded,
  type Mutings,
  stateOf,
} from './muting.ts';

/** A branch's mutings as an entry leaves them; the first one finds none. */
export const applyMuting = (before: Mutings | undefined, entry: MutingEntry): Mutings => ({
  id: entry.id,
  version: entry.sequence,
  state: 'kept',
  mutings: kept(after(before?.mutings ?? [], entry), entry.at),
});

const after = (
  mutings: readonly Muting[],
  { at, by, ...entry }: MutingEntry,
): readonly Muting[] => {
  switch (entry.type) {
    case 'AlertsMuted':
      return [...mutings, { ...entry.data.muting, by }];
    case 'MutingLifted':
      return mutings.map((one) =>
        one.id === entry.data.mutingId ? { ...one, lifted: { at, by } } : one,
      );
    default:
      return unreachable(entry);
  }
};

/** What runs or is to come is never forgotten. */
const kept = (mutings: readonly Muting[], now: Instant): readonly Muting[] => {
  const over = mutings.filter((one) => stateOf(one, now) === 'past');
  const forgotten = new Set(over.slice(0, Math.max(0, mutings.length - MOST_KEPT)));
  return mutings.filter((one) => !forgotten.has(one));
};

/** Records what happened to a branch's mutings. */
export const recordMuting = (
  before: Mutings | undefined,
  happening: MutingHappening,
  { at, by, correlationId }: MutingOccasion,
): MutingRecorded => {
  const sequence = (before?.version ?? 0) + 1;
  const entry: MutingEntry = {
    aggregate: 'mutings',
    id: MUTINGS,
    sequence,
    eventId: eventIdOf(MUTINGS, sequence),
    at,
    by,
    rule: 'F2',
    correlationId,
    ...happening,
    publish: isPublished(MUTING_AUDIENCES[happening.type]),
  };
  return { mutings: applyMuting(before, entry), entry };
};
