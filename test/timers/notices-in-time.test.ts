import { describe, expect, it } from 'vitest';
import type { NoticeContent } from '../../functions/domain/notice/notice.ts';
import { closeNotice, update } from '../../functions/domain/notice/notice-acts.ts';
import { type Instant, plusSeconds } from '../../functions/domain/time.ts';
import type { Write } from '../../functions/ports/ledger.ts';
import { makePassTime } from '../../functions/timers/pass-time.ts';
import { makeWake } from '../../functions/timers/wake.ts';
import { aNotice, anOccasion, anOutage } from '../builders/notice.ts';
import { at, MONDAY } from '../builders/ticket.ts';
import { aHouse } from '../fakes/house.ts';

const EXPECTED = at('2026-07-06T10:30:00+08:00');
const DAY = 24 * 3600;

/** The province's notice of an outage whose repair is expected half an hour after it was published. */
const published = async (content: NoticeContent = anOutage({ expectedRepairAt: EXPECTED })) => {
  const house = aHouse({ id: 'jiangsu', level: 'province' });
  const recorded = aNotice({ content });
  const { id } = recorded.notice;
  const store = async ({ notice, entry }: typeof recorded, before: number) => {
    const writes: Write[] = [
      { kind: 'notice', after: notice, before },
      { kind: 'entry', entry },
    ];
    await house.store.ledger.commit(writes);
  };
  await store(recorded, 0);
  const passTime = makePassTime(house.lent);
  const wake = makeWake({ passTime, clock: house.clock });
  const stored = async () => {
    const notice = await house.store.notices.load(id);
    if (!notice) throw new Error('no notice');
    return notice;
  };
  const wakeAt = async (now: Instant, generation = 1) => {
    house.clock.set(now);
    await wake({ kind: 'notice', id, generation, correlationId: 'test' });
  };
  const look = async (now: Instant) => {
    house.clock.set(now);
    await passTime('notice', id, { kind: 'look' }, 'test');
  };
  const alerts = () => house.store.all('alert').map(({ after: alert }) => alert);
  return { id, stored, store, wakeAt, look, alerts };
};

describe('a notice whose expected repair passes without an update (H5)', () => {
  it.each([
    ['one second before', -1, 0],
    ['on', 0, 0],
    ['one second after', 1, 1],
  ] as const)('%s it (%i s) has alerted its branch %i times', async (_, offset, count) => {
    const { wakeAt, alerts } = await published();
    const woken = wakeAt(plusSeconds(EXPECTED, offset));
    if (count === 0) await expect(woken).rejects.toMatchObject({ name: 'TooEarly' });
    else await woken;
    expect(alerts()).toHaveLength(count);
  });

  it('alerts the on-call of the branch that published it, once for a doubled wake-up', async () => {
    const { id, wakeAt, alerts } = await published();
    await wakeAt(plusSeconds(EXPECTED, 1));
    await wakeAt(plusSeconds(EXPECTED, 2));
    expect(alerts()).toMatchObject([
      {
        level: 'province',
        role: 'on-call',
        cause: { kind: 'notice-overdue', noticeId: id, expectedAt: EXPECTED },
      },
    ]);
  });

  it('is found by the sweep when its execution is lost', async () => {
    const { look, alerts } = await published();
    await look(plusSeconds(EXPECTED, 62));
    expect(alerts()).toHaveLength(1);
  });

  it('asks again after a day of silence, until there is word', async () => {
    const { wakeAt, look, alerts } = await published();
    await wakeAt(plusSeconds(EXPECTED, 1));
    await look(plusSeconds(EXPECTED, DAY));
    expect(alerts()).toHaveLength(1);
    await look(plusSeconds(EXPECTED, DAY + 1));
    expect(alerts()).toHaveLength(2);
  });
});

describe('word of a notice', () => {
  it('in time moves the alert to the time that it names', async () => {
    const { stored, store, wakeAt, alerts } = await published();
    const notice = await stored();
    const later = plusSeconds(EXPECTED, 600);
    const told = update(
      notice,
      { text: '抢修中', expectedRepairAt: later },
      anOccasion({ at: plusSeconds(MONDAY, 60) }),
    );
    if (!told) throw new Error('closed');
    await store(told, notice.version);
    await wakeAt(plusSeconds(EXPECTED, 1));
    expect(alerts()).toEqual([]);
    await wakeAt(plusSeconds(later, 1), 2);
    expect(alerts()).toHaveLength(1);
  });

  it('may be promised where nobody knows when it will be repaired (H1)', async () => {
    const nextWordAt = plusSeconds(MONDAY, 900);
    const { expectedRepairAt: _, ...unknown } = anOutage();
    const { wakeAt, alerts } = await published({ ...unknown, nextWordAt });
    await expect(wakeAt(nextWordAt)).rejects.toMatchObject({ name: 'TooEarly' });
    expect(alerts()).toEqual([]);
    await wakeAt(plusSeconds(nextWordAt, 1));
    expect(alerts()).toHaveLength(1);
  });

  it('that it is over ends the watch, and stops the execution', async () => {
    const { stored, store, wakeAt, alerts } = await published();
    const notice = await stored();
    const closed = closeNotice(
      notice,
      { cause: '光缆中断', remedy: '已熔接' },
      anOccasion({ at: plusSeconds(MONDAY, 60) }),
    );
    if (!closed) throw new Error('closed before');
    expect(closed.entry).toMatchObject({ type: 'NoticeClosed', stops: 1 });
    await store(closed, notice.version);
    await wakeAt(plusSeconds(EXPECTED, 1));
    expect(alerts()).toEqual([]);
    expect((await stored()).watch?.timer).not.toHaveProperty('lookAt');
  });

  it('goes out without what is its own branch’s affair', async () => {
    const { entry } = aNotice();
    expect(entry).toMatchObject({ type: 'NoticePublished' });
    expect(JSON.stringify(entry.data)).not.toContain('watch');
  });
});
