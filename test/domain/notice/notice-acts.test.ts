import { describe, expect, it } from 'vitest';
import { toldOf, wordExpectedAt } from '../../../functions/domain/notice/notice.ts';
import { closeNotice, receive, update } from '../../../functions/domain/notice/notice-acts.ts';
import { plusSeconds } from '../../../functions/domain/time.ts';
import { aNotice, anOccasion, anOutage } from '../../builders/notice.ts';
import { MONDAY } from '../../builders/ticket.ts';

const LATER = plusSeconds(MONDAY, 3600);
const occasion = anOccasion({ at: plusSeconds(MONDAY, 60) });

const updated = (change: Partial<Parameters<typeof update>[1]>) => {
  const recorded = update(aNotice().notice, { text: '抢修中', ...change }, occasion);
  if (!recorded) throw new Error('closed');
  return recorded;
};

describe('an update of a notice (H5)', () => {
  it('is told to every branch with the whole notice', () => {
    const { notice, entry } = updated({ expectedRepairAt: LATER });
    expect(entry).toMatchObject({ type: 'NoticeUpdated', rule: 'H5', sequence: 2, publish: true });
    expect(entry.data).toEqual({ notice: toldOf(notice) });
  });

  it('holds what was said and no more', () => {
    expect(updated({}).notice.updates).toStrictEqual([{ at: occasion.at, text: '抢修中' }]);
    expect(updated({ nextWordAt: LATER }).notice.updates).toStrictEqual([
      { at: occasion.at, text: '抢修中', nextWordAt: LATER },
    ]);
  });

  it('without a time leaves the time that was last told of', () => {
    const { expectedRepairAt } = anOutage();
    expect(wordExpectedAt(updated({}).notice)).toBe(expectedRepairAt);
    expect(wordExpectedAt(updated({ nextWordAt: LATER }).notice)).toBe(LATER);
  });
});

it('a closing is told to every branch, by rule H5', () => {
  const closed = closeNotice(aNotice().notice, { cause: '施工', remedy: '已熔接' }, occasion);
  expect(closed?.entry).toMatchObject({
    type: 'NoticeClosed',
    rule: 'H5',
    sequence: 2,
    publish: true,
  });
});

it('a receipt tells the publisher which branch has taken in which version (H4)', () => {
  const { notice } = updated({});
  const by = { kind: 'system', part: 'federation' } as const;
  expect(receive(toldOf(notice), 'suqian', { at: LATER, by, correlationId: 'c-9' })).toEqual({
    aggregate: 'notice',
    id: notice.id,
    sequence: 2,
    eventId: `${notice.id}.2.suqian`,
    type: 'NoticeReceived',
    at: LATER,
    by,
    rule: 'H4',
    correlationId: 'c-9',
    publish: true,
    data: { noticeId: notice.id, publisher: 'jiangsu', noticeVersion: 2, receiver: 'suqian' },
  });
});
