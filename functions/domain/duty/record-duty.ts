import { eventIdOf } from '../entry.ts';
import { forgetOldest } from '../forget-oldest.ts';
import type { Level } from '../level.ts';
import type { Instant } from '../time.ts';
import { unreachable } from '../unreachable.ts';
import {
  type Duty,
  type DutyEntry,
  type DutyHappening,
  type DutyOccasion,
  type DutyRecorded,
  MOST_KEPT,
  noDuty,
  type StandIn,
  type Swap,
} from './duty.ts';

type Before = Omit<Duty, 'version'>;

/** A level's rota as an entry leaves it; the first one finds nothing kept. */
export const applyDuty = (before: Duty | undefined, entry: DutyEntry): Duty => {
  const { id, sequence: version, at } = entry;
  const kept = after(before ?? { id, state: 'kept', versions: [], standIns: [], swaps: [] }, entry);
  return {
    ...kept,
    version,
    // The last one counts, and came last.
    versions: forgetOldest(kept.versions, MOST_KEPT.versions, () => true),
    standIns: forgetOldest(kept.standIns, MOST_KEPT.standIns, ({ to }) => to <= at),
    swaps: forgetOldest(
      kept.swaps,
      MOST_KEPT.swaps,
      ({ state, gives }) => state !== 'asked' || gives.to <= at,
    ),
  };
};

const after = (duty: Before, entry: DutyEntry): Before => {
  switch (entry.type) {
    case 'RotaWritten':
      return {
        ...duty,
        versions: [...duty.versions, { from: entry.at, rota: entry.data.rota }],
      };
    case 'StandInsEntered':
      return { ...duty, standIns: [...duty.standIns, ...entry.data.standIns] };
    case 'StandInEnded':
      return { ...duty, standIns: ended(duty.standIns, entry.data.standIn, entry.at) };
    case 'SwapAsked':
      return { ...duty, swaps: [...duty.swaps, { ...entry.data.swap, state: 'asked' }] };
    case 'SwapAgreed':
      return {
        ...duty,
        standIns: [...duty.standIns, ...entry.data.standIns],
        swaps: settled(duty.swaps, entry.data.swap, 'agreed'),
      };
    case 'SwapDeclined':
      return { ...duty, swaps: settled(duty.swaps, entry.data.swap, 'declined') };
    case 'SwapWithdrawn':
      return { ...duty, swaps: settled(duty.swaps, entry.data.swap, 'withdrawn') };
    default:
      return unreachable(entry);
  }
};

const ended = (standIns: readonly StandIn[], id: string, at: Instant): readonly StandIn[] =>
  standIns.flatMap((one) => (one.id !== id ? [one] : one.from < at ? [{ ...one, to: at }] : []));

const settled = (swaps: readonly Swap[], id: string, state: Swap['state']): readonly Swap[] =>
  swaps.map((one) => (one.id === id ? { ...one, state } : one));

/** Records what happened to a level's rota. */
export const recordDuty = (
  level: Level,
  before: Duty | undefined,
  happening: DutyHappening,
  { at, by, correlationId }: DutyOccasion,
): DutyRecorded => {
  const sequence = (before ?? noDuty(level)).version + 1;
  const entry: DutyEntry = {
    aggregate: 'duty',
    id: level,
    sequence,
    eventId: eventIdOf(level, sequence),
    at,
    by,
    rule: 'F3',
    correlationId,
    ...happening,
    publish: false,
  };
  return { duty: applyDuty(before, entry), entry };
};
