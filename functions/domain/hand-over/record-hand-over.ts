import { eventIdOf, isPublished } from '../entry.ts';
import { epochSeconds, type Instant, plusSeconds } from '../time.ts';
import { NO_TIMER, timerAfter } from '../timer.ts';
import { unreachable } from '../unreachable.ts';
import {
  HAND_OVER_AUDIENCES,
  type HandOver,
  type HandOverEntry,
  type HandOverHappening,
  type HandOverOccasion,
  type HandOverRecorded,
} from './hand-over.ts';

/** Twice as long each time, but somebody hears of it once a day. */
const MOST_SECONDS = 86_400;

/**
 * A hand-over as an entry leaves it; its first entry needs none before.
 * @throws Error when anything but its first entry comes first
 */
export const applyHandOver = (before: HandOver | undefined, entry: HandOverEntry): HandOver => {
  const { id, sequence: version, at, by } = entry;
  const timer = { ...entry.timer, rearms: 0, setAside: false };
  if (entry.type === 'ShiftHandedOver')
    return { id, version, state: 'written', writtenAt: at, by, ...entry.data, timer };
  if (!before) throw new Error(`${id}: ${entry.type} before it was written`);
  switch (entry.type) {
    case 'HandOverAcknowledged':
      return {
        ...before,
        ...{ version, timer },
        state: 'acknowledged',
        acknowledgedAt: at,
        acknowledgedBy: by,
        ...entry.data,
      };
    case 'HandOverOverdue':
      return { ...before, version, timer, overdue: { count: entry.data.count, at } };
    default:
      return unreachable(entry);
  }
};

/** When it is looked whether anybody has acknowledged it; undefined once somebody has. */
const overdueAt = (handOver: HandOver): Instant | undefined => {
  const { state, writtenAt, acknowledgeBy, overdue } = handOver;
  if (state === 'acknowledged') return undefined;
  if (!overdue) return plusSeconds(acknowledgeBy, 1);
  const within = epochSeconds(acknowledgeBy) - epochSeconds(writtenAt);
  return plusSeconds(overdue.at, Math.min(MOST_SECONDS, within * 2 ** overdue.count));
};

/** Records what happened to a hand-over; the entry says when it is looked at next. */
export const recordHandOver = (
  before: HandOver | Pick<HandOver, 'id'>,
  happening: HandOverHappening,
  { at, by, correlationId }: HandOverOccasion,
): HandOverRecorded => {
  const known = 'state' in before ? before : undefined;
  const sequence = (known?.version ?? 0) + 1;
  const bare: HandOverEntry = {
    aggregate: 'hand-over',
    id: before.id,
    sequence,
    eventId: eventIdOf(before.id, sequence),
    at,
    by,
    rule: 'E9',
    correlationId,
    ...happening,
    publish: isPublished(HAND_OVER_AUDIENCES[happening.type]),
    timer: { generation: 0, armed: false },
  };
  const softAt = overdueAt(applyHandOver(known, bare));
  const { timer } = timerAfter(NO_TIMER, { wakeAt: undefined, softAt }, at, 'goes-on');
  const entry = { ...bare, timer };
  return { handOver: applyHandOver(known, entry), entry };
};
