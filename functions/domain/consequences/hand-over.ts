import type { HandOver, HandOverEntry } from '../hand-over/hand-over.ts';
import type { AlertCause } from '../on-call/alert.ts';
import type { AlertRecorded } from '../on-call/alert-entries.ts';
import { raise } from '../on-call/record-alert.ts';
import type { OwnBranch } from '../own-branch.ts';

/** Whoever is on call hears that nobody has acknowledged what a shift left (E9). */
export const alertsOfHandOver = (
  { id: handOverId, writtenAt, unit }: HandOver,
  entries: readonly HandOverEntry[],
  { id: branch, level }: OwnBranch,
): AlertRecorded[] =>
  entries.flatMap(({ type, data, eventId: id, at: raisedAt, by, correlationId }) => {
    if (type !== 'HandOverOverdue') return [];
    const { count } = data;
    const cause: AlertCause = {
      kind: 'hand-over-open',
      ...{ handOverId, writtenAt, count },
      ...(unit !== undefined && { unit }),
    };
    return [raise({ id, branch, level, role: 'on-call', cause, raisedAt }, by, correlationId)];
  });
