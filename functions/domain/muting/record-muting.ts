import { eventIdOf, isPublished } from '../entry.ts';
import { forgetOldest } from '../forget-oldest.ts';
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
  mutings: forgetOldest(
    after(before?.mutings ?? [], entry),
    MOST_KEPT,
    (one) => stateOf(one, entry.at) === 'past',
  ),
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
