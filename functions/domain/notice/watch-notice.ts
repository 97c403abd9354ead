import type { BranchLevel } from '../classification.ts';
import type { AlertRecorded } from '../on-call/alert-entries.ts';
import { raise } from '../on-call/record-alert.ts';
import { plusSeconds } from '../time.ts';
import { findingOf, type TimerCommand } from '../timer.ts';
import { type Notice, type OwnNotice, wordExpectedAt } from './notice.ts';
import { type NoticeOccasion, type NoticeWatched, recordOwn, unmetWordOf } from './notice-acts.ts';
import type { OwnHappening } from './notice-entries.ts';

/**
 * What comes of time for a notice: its expected time is past without word (H5), or it has been silent
 * for long. Undefined when there is nothing to do, and for another branch's notice.
 */
export const watchNotice = (
  notice: Notice,
  command: TimerCommand,
  occasion: NoticeOccasion,
): NoticeWatched | undefined => {
  const { watch } = notice;
  if (!watch) return undefined;
  const finding = findingOf(watch.timer, command, occasion.at);
  if (finding.kind === 'nothing') return undefined;
  const own = { ...notice, watch };
  const happenings = [...dueHappenings(own, occasion), ...finding.repairs];
  const recorded: readonly OwnHappening[] =
    happenings.length > 0 ? happenings : [{ type: 'NoticeChased', rule: 'H5', data: {} }];
  return recordOwn(own, recorded, occasion, finding.execution);
};

const dueHappenings = (
  notice: OwnNotice,
  { at, overdueAfter }: NoticeOccasion,
): readonly OwnHappening[] => {
  const expectedAt = unmetWordOf(notice);
  return expectedAt !== undefined && plusSeconds(expectedAt, overdueAfter) < at
    ? [{ type: 'NoticeOverdue', rule: 'H5', data: { expectedAt } }]
    : [];
};

/**
 * The alerts that go with what was recorded: the branch that published a notice is told that there
 * should have been word by now.
 * @see rule H5
 */
export const alertsOfNotice = (
  { notice, entries }: NoticeWatched,
  level: BranchLevel,
): AlertRecorded[] => {
  const expectedAt = wordExpectedAt(notice);
  return entries
    .filter(({ type }) => type === 'NoticeOverdue' || type === 'NoticeChased')
    .map(({ eventId, at, by, correlationId }) =>
      raise(
        {
          id: `${eventId}.on-call`,
          branch: notice.branch,
          level,
          role: 'on-call',
          cause: {
            kind: 'notice-overdue',
            noticeId: notice.id,
            ...(expectedAt !== undefined && { expectedAt }),
          },
          raisedAt: at,
        },
        by,
        correlationId,
      ),
    );
};
