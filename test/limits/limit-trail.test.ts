import { describe, expect, it } from 'vitest';
import { plusSeconds } from '../../functions/domain/time.ts';
import { aClerk, aColleague, someFacts } from '../builders/ticket.ts';
import { aDesk, hour } from '../handling/desk.ts';

const registered = (rule: string, dueAt: string) => ({
  at: hour(0),
  by: aClerk,
  why: 'registered',
  new: { rule, dueAt },
});
const TODAY = plusSeconds(hour(14), -1);
const OWN = { rule: 'D1', dueAt: hour(48) };

describe('how a limit came, changed and went', () => {
  it('a wait: who, why, old and new of each limit that stopped, and how long (D8)', async () => {
    const { posted, clock } = await aDesk();
    await posted(
      [2, 'hold', { asked: '缴费凭证', reason: '等待客户补充凭证' }],
      [5, 'resume', { reason: '客户已补交' }, { by: aColleague }],
    );
    const held = { ...OWN, dueAt: hour(48 + 72) };
    const resumed = { ...OWN, dueAt: hour(48 + 3) };
    expect(await clock('own-answer')).toMatchObject({
      dueAt: resumed.dueAt,
      pauses: [{ from: hour(2), to: hour(5) }],
    });
    expect((await clock('own-answer')).changes).toEqual([
      registered('D1', OWN.dueAt),
      { at: hour(2), by: aClerk, why: 'held', reason: '等待客户补充凭证', old: OWN, new: held },
      {
        at: hour(5),
        by: aColleague,
        why: 'resumed',
        reason: '客户已补交',
        old: held,
        new: resumed,
      },
    ]);
    const sameDay = await clock('solution-answer');
    expect(sameDay.dueAt).toBe(plusSeconds(TODAY, 3 * 3600));
    expect(sameDay.changes.map(({ why }) => why)).toEqual(['registered', 'held', 'resumed']);
  });

  it('no wait touches what the law sets (D8, D9, B6)', async () => {
    const { posted, clock } = await aDesk();
    await posted([2, 'hold', { asked: '缴费凭证', reason: '等待客户' }]);
    for (const kind of ['statutory-answer', 'appeal-door']) {
      const { changes, pauses } = await clock(kind);
      expect(changes.map(({ why }) => why)).toEqual(['registered']);
      expect(pauses).toEqual([]);
    }
  });

  it('a wait that an answer ends, without words of its own (D8, E5)', async () => {
    const { posted, clock } = await aDesk();
    const answer = { found: '误收', done: '已退费', told: '已告知', basis: ['double-refund'] };
    await posted([2, 'hold', { asked: '缴费凭证', reason: '等待客户' }], [5, 'answer', answer]);
    const { changes, endedAt } = await clock('own-answer');
    const resumed = { ...OWN, dueAt: hour(51) };
    expect(changes.map(({ why }) => why)).toEqual(['registered', 'held', 'resumed', 'answered']);
    expect(changes.slice(2)).toEqual([
      { at: hour(5), by: aClerk, why: 'resumed', old: { ...OWN, dueAt: hour(120) }, new: resumed },
      { at: hour(5), by: aClerk, why: 'answered', old: resumed },
    ]);
    expect(endedAt).toBe(hour(5));
  });

  it('an extension replaces the rule, from the same start (D3)', async () => {
    const { posted, clock } = await aDesk({ facts: someFacts({ category: 'network' }) });
    const EXTEND = { ground: 'another-province', reason: '需外省核查' };
    await posted([1, 'request-extension', EXTEND, { by: aColleague }], [2, 'extend', EXTEND]);
    const { changes, startAt, rule } = await clock('own-answer');
    expect([rule, startAt]).toEqual(['D3', hour(0)]);
    expect(changes).toEqual([
      registered('D1', OWN.dueAt),
      {
        at: hour(2),
        by: aClerk,
        why: 'extended',
        reason: '需外省核查',
        old: OWN,
        new: { rule: 'D3', dueAt: '2026-07-10T15:59:59Z' },
      },
    ]);
  });

  it('a correction by one (C1, D8)', async () => {
    const { posted, clock } = await aDesk();
    await posted([2, 'correct', { facts: { tier: 'vip' }, reason: '实为贵宾客户' }]);
    expect((await clock('own-answer')).changes[1]).toEqual({
      at: hour(2),
      by: aClerk,
      why: 'corrected',
      reason: '实为贵宾客户',
      old: OWN,
      new: { rule: 'D1', dueAt: hour(8) },
    });
  });

  it('a correction by two: nothing until the second confirms, and then both (D9)', async () => {
    const { posted, clock, ticket } = await aDesk({ facts: someFacts({ receivedAt: hour(-12) }) });
    const old = { rule: 'D9', dueAt: '2026-07-20T15:59:59Z' };
    const facts = { receivedAt: hour(-1) };
    await posted([1, 'correct', { facts, reason: '收件时间有误', evidence: '回执' }]);
    expect((await clock('statutory-answer')).changes.map(({ why }) => why)).toEqual(['registered']);
    expect((await ticket()).proposedCorrection).toEqual({
      // After the registration and the miss of that day's limit (B8).
      sequence: 3,
      facts,
      by: aClerk,
      at: hour(1),
    });
    await posted([
      2,
      'judge-correction',
      { proposal: 3, verdict: 'confirm', reason: '回执属实' },
      { by: aColleague },
    ]);
    expect((await clock('statutory-answer')).changes[1]).toEqual({
      at: hour(2),
      by: aColleague,
      why: 'corrected',
      reason: '回执属实',
      proposedBy: aClerk,
      old,
      new: { rule: 'D9', dueAt: '2026-07-21T15:59:59Z' },
    });
    expect((await ticket()).proposedCorrection).toBeUndefined();
  });

  it('a correction that was dismissed changes nothing (D9)', async () => {
    const { posted, clocks } = await aDesk({ facts: someFacts({ receivedAt: hour(-5) }) });
    const before = await clocks();
    await posted(
      [1, 'correct', { facts: { receivedAt: hour(-1) }, reason: '有误', evidence: '回执' }],
      [
        2,
        'judge-correction',
        { proposal: 2, verdict: 'dismiss', reason: '不符' },
        { by: aColleague },
      ],
    );
    expect(await clocks()).toEqual(before);
  });

  it('an outside body’s date comes, moves, and takes the own limit with it (A5)', async () => {
    const { posted, clock } = await aDesk();
    await posted(
      [2, 'outside-date', { until: hour(20), body: '市长热线' }],
      [3, 'outside-date', { until: hour(30), body: '市长热线' }],
    );
    const [first, second] = [20, 30].map((hours) => ({ rule: 'A5', dueAt: hour(hours) }));
    const given = { by: aClerk, why: 'outside-date', reason: '市长热线' };
    expect((await clock('outside-body')).changes).toEqual([
      { ...given, at: hour(2), new: first },
      { ...given, at: hour(3), old: first, new: second },
    ]);
    const [short, longer] = [20, 30].map((hours) => ({ ...OWN, dueAt: hour(hours) }));
    expect((await clock('own-answer')).changes).toEqual([
      registered('D1', OWN.dueAt),
      { ...given, at: hour(2), old: OWN, new: short },
      { ...given, at: hour(3), old: short, new: longer },
    ]);
  });

  it('the limit of a body’s reply comes with its document and moves with its date (A5, E5)', async () => {
    const { posted, clock } = await aDesk();
    const from = { body: 'government-hotline', name: '市民热线', document: '转 1 号' };
    await posted(
      [2, 'refer', { ...from, receivedAt: hour(1), until: hour(30) }],
      [3, 'outside-date', { until: hour(40), body: '市民热线' }],
    );
    const { dueAt, changes } = await clock('body-reply');
    expect(dueAt).toBe(hour(40));
    const [old, now] = [30, 40].map((hours) => ({ rule: 'A5', dueAt: hour(hours) }));
    expect(changes).toEqual([
      { at: hour(2), by: aClerk, why: 'referred', new: old },
      { at: hour(3), by: aClerk, why: 'outside-date', reason: '市民热线', old, new: now },
    ]);
  });

  it('a promise ends the same day’s limit and is one itself (B8)', async () => {
    const { posted, clock } = await aDesk();
    await posted([1, 'promise', { until: hour(30), told: '后天回复', means: 'counter' }]);
    const promised = { at: hour(1), by: aClerk, why: 'promised' };
    const sameDay = await clock('solution-answer');
    expect(sameDay.endedAt).toBe(hour(1));
    expect(sameDay.changes).toEqual([
      registered('B8', TODAY),
      { ...promised, old: { rule: 'B8', dueAt: TODAY } },
    ]);
    expect((await clock('promised-answer')).changes).toEqual([
      { ...promised, new: { rule: 'B8', dueAt: hour(30) } },
    ]);
  });

  it('the regulator’s limits come with its dates and go with its decision (D10)', async () => {
    const { posted, clock } = await aDesk();
    await posted(
      [2, 'appeal-dates', { papersAt: hour(1) }],
      [4, 'appeal-dates', { decidedAt: hour(3) }, { by: aColleague }],
    );
    const end = { rule: 'D10', dueAt: '2026-07-13T15:59:59Z' };
    const { changes, endedAt } = await clock('appeal-acceptance');
    expect(changes).toEqual([
      { at: hour(2), by: aClerk, why: 'appeal-dates', new: end },
      { at: hour(4), by: aColleague, why: 'appeal-dates', old: end },
    ]);
    expect(endedAt).toBe(hour(4));
  });
});

describe('one limit after another of the same kind', () => {
  const HALF = 180;
  /** A complaint that is taken for a consultation by two, and is a complaint again. */
  const thrice = async () => {
    const desk = await aDesk();
    const { posted, ticket } = desk;
    const asConsultation = { recordKind: 'consultation' };
    await posted(
      [HALF, 'appeal-dates', { papersAt: hour(1) }],
      [HALF + 1, 'correct', { facts: asConsultation, reason: '实为咨询', evidence: '录音' }],
    );
    const proposal = (await ticket()).proposedCorrection?.sequence;
    await posted(
      [
        HALF + 2,
        'judge-correction',
        { proposal, verdict: 'confirm', reason: '属实' },
        { by: aColleague },
      ],
      [HALF + 3, 'correct', { facts: { recordKind: 'complaint' }, reason: '客户坚持投诉' }],
      [400, 'answer', { found: '误收', done: '已退费', told: '已告知', basis: ['double-refund'] }],
    );
    return desk;
  };
  const duties = async ({ clocks }: Awaited<ReturnType<typeof thrice>>) =>
    (await clocks()).filter(({ kind }) => kind === 'statutory-answer');

  it('each shows how it came and went itself (D9)', async () => {
    const [first, second, ...others] = await duties(await thrice());
    expect(others).toEqual([]);
    expect(first?.changes.map(({ at, why }) => [at, why])).toEqual([
      [hour(0), 'registered'],
      [hour(HALF + 2), 'corrected'],
    ]);
    expect(first?.changes[1]).toMatchObject({ by: aColleague, proposedBy: aClerk });
    expect(first?.changes[1]).not.toHaveProperty('new');
    expect(first?.endedAt).toBe(hour(HALF + 2));
    expect(second?.changes.map(({ at, why }) => [at, why])).toEqual([
      [hour(HALF + 3), 'corrected'],
      [hour(400), 'answered'],
    ]);
    expect(second?.changes[0]).not.toHaveProperty('old');
  });

  it('each was reminded of and missed itself (D7, D9)', async () => {
    const [first, second] = await duties(await thrice());
    const sent = (clock: typeof first) => clock?.reminders.map(({ sentAt }) => sentAt);
    expect(sent(first)).toEqual([hour(HALF), undefined]);
    expect(sent(second)).toEqual([hour(HALF + 3), undefined]);
    expect([first?.missed, first?.missedAt]).toEqual([false, undefined]);
    expect([second?.missed, second?.missedAt]).toEqual([true, hour(400)]);
  });

  it('a second promise is reminded of anew (B8)', async () => {
    const { posted, clock } = await aDesk();
    const told = { told: '后天回复', means: 'counter' };
    await posted(
      [1, 'promise', { ...told, until: hour(11) }],
      [6, 'appeal-dates', { papersAt: hour(1) }],
    );
    expect((await clock('promised-answer')).reminders).toEqual([
      { at: hour(6), sentAt: hour(6) },
      { at: hour(9) },
    ]);
    await posted([8, 'promise', { ...told, until: hour(28) }]);
    const { reminders, changes } = await clock('promised-answer');
    expect(reminders).toEqual([{ at: hour(18) }, { at: hour(24) }]);
    expect(changes.map(({ why }) => why)).toEqual(['promised', 'promised']);
  });
});

describe('a wait that is still open', () => {
  it('is told as such, until it is over (D8)', async () => {
    const { posted, clock } = await aDesk();
    await posted([2, 'hold', { asked: '缴费凭证', reason: '等待客户' }]);
    expect((await clock('own-answer')).text.en).toContain('at the latest');
    expect((await clock('own-answer')).text.zh).toContain('起，至迟至');
    expect((await clock('statutory-answer')).text.en).not.toContain('at the latest');
    await posted([5, 'resume', { reason: '客户已补交' }]);
    expect((await clock('own-answer')).text.en).not.toContain('at the latest');
  });
});

describe('a limit that was missed and then moved', () => {
  const late = async () => {
    const desk = await aDesk({ facts: someFacts({ tier: 'vip', receivedAt: hour(-10) }) });
    expect(await desk.clock('own-answer')).toMatchObject({ missed: true, missedAt: hour(0) });
    await desk.posted([2, 'correct', { facts: { tier: 'ordinary' }, reason: '实为普通客户' }]);
    return desk;
  };

  it('is not shown as missed while its new end is still to come (D8)', async () => {
    const { clock } = await late();
    const moved = await clock('own-answer');
    expect(moved).toMatchObject({ missed: false, dueAt: hour(38) });
    expect(moved.missedAt).toBeUndefined();
  });

  it('is shown as missed when its new end passed, not when the old one did (D8)', async () => {
    const { posted, clock } = await late();
    await posted([39, 'appeal-dates', { papersAt: hour(1) }]);
    expect(await clock('own-answer')).toMatchObject({ missed: true, missedAt: hour(39) });
  });
});
