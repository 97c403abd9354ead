import { describe, expect, it } from 'vitest';
import { toldOf } from '../../../functions/domain/notice/notice.ts';
import type { NoticeRecorded } from '../../../functions/domain/notice/notice-acts.ts';
import { alertsOfNotice, watchNotice } from '../../../functions/domain/notice/watch-notice.ts';
import { plusSeconds } from '../../../functions/domain/time.ts';
import type { TimerCommand } from '../../../functions/domain/timer.ts';
import { aNotice, anOccasion, anOutage } from '../../builders/notice.ts';
import { MONDAY } from '../../builders/ticket.ts';

const EXPECTED = plusSeconds(MONDAY, 1800);
const LOOK: TimerCommand = { kind: 'look' };
const ENDED: TimerCommand = { kind: 'execution-ended', generation: 1 };

/** A notice whose repair is expected half an hour after it was published; silence is borne 0 s. */
const published = (): NoticeRecorded =>
  aNotice({ content: anOutage({ expectedRepairAt: EXPECTED }) });

const watched = (
  notice: NoticeRecorded['notice'],
  command: TimerCommand,
  secondsLate: number,
  overdueAfter = 0,
) => {
  const now = plusSeconds(EXPECTED, secondsLate);
  return watchNotice(
    notice,
    command,
    anOccasion({ at: now, overdueAfter, chaseAt: plusSeconds(now, 86_400) }),
  );
};

describe('the expected time of a notice (H5)', () => {
  it.each([
    ['on it', 0, ['TimerRearmed']],
    ['one second after it', 1, ['NoticeOverdue', 'TimerRearmed']],
  ] as const)(
    'has passed without word only after it: %s (%i s), when an execution ends, %j is recorded',
    (_, secondsLate, types) => {
      const { entries = [] } = watched(published().notice, ENDED, secondsLate) ?? {};
      expect(entries.map(({ type }) => type)).toEqual(types);
    },
  );

  it('has passed only once the silence that the policy bears has, too', () => {
    const types = (secondsLate: number) =>
      watched(published().notice, ENDED, secondsLate, 600)?.entries.map(({ type }) => type);
    expect(types(600)).toEqual(['TimerRearmed']);
    expect(types(601)).toEqual(['NoticeOverdue', 'TimerRearmed']);
  });

  it('is put on record for its own branch alone, the timer with the last entry', () => {
    const { entries = [], notice } = watched(published().notice, ENDED, 1) ?? {};
    expect(entries).toMatchObject([
      { type: 'NoticeOverdue', rule: 'H5', sequence: 2, publish: false },
      { type: 'TimerRearmed', sequence: 3, publish: false, timer: { armed: false } },
    ]);
    expect(entries[0]).not.toHaveProperty('timer');
    expect(notice).toMatchObject({
      version: 3,
      watch: { overdueFrom: EXPECTED, timer: { rearms: 1 } },
    });
  });

  it('is not watched by any branch but the one that published it', () => {
    expect(watched(toldOf(published().notice), LOOK, 3600)).toBeUndefined();
  });
});

describe('a notice that stays silent', () => {
  it('is chased by rule H5, and never overdue twice for the same time', () => {
    const overdue = watched(published().notice, { kind: 'wake', generation: 1 }, 1);
    if (!overdue) throw new Error('nothing due');
    const chased = watched(overdue.notice, LOOK, 1 + 86_400);
    expect(chased?.entries).toMatchObject([{ type: 'NoticeChased', rule: 'H5' }]);
  });

  it('of which no word was ever expected alerts without a time', () => {
    const { expectedRepairAt: _, ...content } = anOutage({ kind: 'major-incident' });
    const { notice } = aNotice({ content });
    const chased = watchNotice(notice, LOOK, anOccasion({ at: anOccasion().chaseAt }));
    if (!chased) throw new Error('nothing due');
    expect(chased.entries).toMatchObject([{ type: 'NoticeChased' }]);
    expect(alertsOfNotice(chased, 'province').map(({ alert }) => alert.cause)).toStrictEqual([
      { kind: 'notice-overdue', noticeId: notice.id },
    ]);
  });
});
