import { describe, expect, it } from 'vitest';
import type { AppealDates } from '../../../functions/domain/clock/appeal-clocks.ts';
import { decide } from '../../../functions/domain/ticket/decide.ts';
import type { Recorded } from '../../../functions/domain/ticket/record.ts';
import type { Ticket } from '../../../functions/domain/ticket/ticket.ts';
import { type Instant, plusSeconds } from '../../../functions/domain/time.ts';
import {
  answer,
  close,
  enterAppealDates,
  hold,
  refuse,
  setOutsideDate,
} from '../../builders/commands.ts';
import { aContext, aTicket, at, MONDAY } from '../../builders/ticket.ts';
import {
  clockOf,
  done,
  dueOf,
  entriesOf,
  hoursOn,
  livedUntil,
  missedIn,
  refusalOf,
  running,
  typesOf,
  wake,
} from './builders.ts';

const { ticket } = aTicket();

describe('an outside body’s date', () => {
  const setAt = (to: Ticket, until: Instant, now: Instant): Recorded =>
    done(setOutsideDate(to, until, aContext(now)));
  const dated = setAt(ticket, hoursOn(20), hoursOn(1));

  it('is a limit of its own, which the own one keeps to (A5)', () => {
    expect(clockOf(dated.ticket, 'outside-body')).toMatchObject({
      rule: 'A5',
      startAt: MONDAY,
      dueAt: hoursOn(20),
      remindAt: [hoursOn(10), hoursOn(16)],
    });
    expect(clockOf(dated.ticket)).toMatchObject({
      rule: 'D1',
      dueAt: hoursOn(20),
      cappedBy: { kind: 'outside-body', rule: 'A5' },
    });
    expect(dated.ticket.bodyDate).toBe(hoursOn(20));
  });

  it('is on record with what it changed (A5, D8)', () => {
    const [entry] = entriesOf(dated, 'OutsideDateSet');
    expect(entry).toMatchObject({ rule: 'A5', publish: true, data: { until: hoursOn(20) } });
    expect(
      entry?.data.changes.map(({ kind, old, new: now }) => [kind, old?.dueAt, now?.dueAt]),
    ).toEqual([
      ['own-answer', hoursOn(48), hoursOn(20)],
      ['outside-body', undefined, hoursOn(20)],
    ]);
  });

  it.each([
    ['one second before', -1, 'city', []],
    ['on', 0, 'city', []],
    ['one second after', 1, 'province', ['own-answer', 'outside-body']],
  ] as const)(
    '%s it (%i s) the complaint stands at the %s level, missed are %j (A5, F1)',
    (_, offset, level, missed) => {
      const { ticket: reminded } = livedUntil(dated.ticket, hoursOn(19, 1));
      const decision = wake(reminded, hoursOn(20, offset));
      const after = decision.kind === 'recorded' ? decision.ticket : reminded;
      expect(after.level).toBe(level);
      expect(decision.kind === 'recorded' ? missedIn(decision) : []).toEqual(missed);
      if (decision.kind === 'recorded')
        expect(entriesOf(decision, 'ComplaintEscalated')).toMatchObject([
          { data: { passed: { clock: 'own-answer' }, started: { startAt: hoursOn(20) } } },
        ]);
    },
  );

  it.each([
    ['one second before', -1, hoursOn(48, -1)],
    ['on', 0, hoursOn(48)],
    ['one second after', 1, hoursOn(48)],
  ] as const)('%s the own limit: the earlier of the two counts (A5, D1)', (_, offset, due) => {
    const { ticket: later } = setAt(ticket, hoursOn(48, offset), hoursOn(1));
    expect(dueOf(later)).toBe(due);
    expect(clockOf(later).cappedBy !== undefined).toBe(offset < 0);
  });

  it('later than the own limit changes nothing but itself (A5)', () => {
    const later = setAt(ticket, hoursOn(60), hoursOn(1));
    const [entry] = entriesOf(later, 'OutsideDateSet');
    expect(entry?.data.changes.map(({ kind }) => kind)).toEqual(['outside-body']);
    expect(clockOf(later.ticket)).toEqual(clockOf(ticket));
    expect(missedIn(livedUntil(later.ticket, hoursOn(60, 1)))).toContain('outside-body');
  });

  it('is not ours to move: it passes while the complaint is held (A5, D8, F1)', () => {
    const held = done(hold(dated.ticket, aContext(hoursOn(10)))).ticket;
    expect([dueOf(held), dueOf(held, 'outside-body')]).toEqual([hoursOn(20), hoursOn(20)]);
    const passed = livedUntil(held, hoursOn(20, 1));
    expect(missedIn(passed)).toContain('outside-body');
    expect(passed.ticket).toMatchObject({
      state: 'held',
      level: 'province',
      heldUntil: hoursOn(82),
    });
    expect(dueOf(passed.ticket, 'province-answer')).toBe(hoursOn(20 + 48 + 62));
  });

  it.each([
    ['one second before', -1, 'refused'],
    ['on', 0, 'refused'],
    ['one second after', 1, 'recorded'],
  ] as const)('%s the receipt (%i s) is %s (A5)', (_, offset, kind) => {
    const decision = setOutsideDate(ticket, hoursOn(0, offset), aContext(hoursOn(1)));
    expect(decision.kind).toBe(kind);
    if (decision.kind === 'refused')
      expect(decision.refusal).toEqual({
        kind: 'wrong-time',
        field: 'until',
        must: 'be-later',
        than: 'receipt',
        at: hoursOn(0),
      });
  });

  it('that has passed when it becomes known is missed and climbed for at once (A5, F1)', () => {
    const late = setAt(livedUntil(ticket, hoursOn(12)).ticket, hoursOn(11), hoursOn(12));
    expect(typesOf(late)).toEqual([
      'OutsideDateSet',
      'ComplaintEscalated',
      'DeadlineMissed',
      'DeadlineMissed',
    ]);
    expect(missedIn(late)).toEqual(['own-answer', 'outside-body']);
    expect(clockOf(late.ticket, 'province-answer').startAt).toBe(hoursOn(11));
  });

  it('set again is refused; another one takes its place (A5)', () => {
    expect(refusalOf(setOutsideDate(dated.ticket, hoursOn(20), aContext(hoursOn(2))))).toEqual({
      kind: 'nothing-changed',
    });
    const other = setAt(dated.ticket, hoursOn(30), hoursOn(2)).ticket;
    expect([dueOf(other), dueOf(other, 'outside-body')]).toEqual([hoursOn(30), hoursOn(30)]);
    expect(other.clocks.filter(({ kind }) => kind === 'outside-body')).toHaveLength(1);
  });

  it('that the body moves on: what was missed lies ahead again, and is on record (A5, D8)', () => {
    const late = setAt(dated.ticket, hoursOn(60), hoursOn(21));
    expect(missedIn(late)).toEqual(['own-answer', 'solution-answer', 'outside-body']);
    expect(clockOf(late.ticket)).toMatchObject({ missed: false, dueAt: hoursOn(48) });
    expect(clockOf(late.ticket, 'outside-body')).toMatchObject({
      missed: false,
      dueAt: hoursOn(60),
    });
    expect(late.ticket.level).toBe('city');
  });

  it('leaves the law’s limits where they are (B6, D9)', () => {
    for (const kind of ['statutory-answer', 'appeal-door'] as const)
      expect(clockOf(dated.ticket, kind)).toEqual(clockOf(ticket, kind));
  });
});

describe('the date of a body that has handed the complaint on (A5, E5)', () => {
  const byBody = (
    to: Ticket,
    document: string,
    receivedAt: Instant,
    until: Instant | undefined,
    now: Instant,
  ): Recorded =>
    done(
      decide(
        to,
        {
          kind: 'refer',
          referral: {
            ...{ body: 'government-hotline', name: '市民热线', document, receivedAt },
            ...(until !== undefined && { until }),
          },
        },
        aContext(now),
      ),
    );
  const move = (to: Ticket, until: Instant, referral?: number, now = hoursOn(3)) =>
    decide(
      to,
      { kind: 'outside-date', until, ...(referral !== undefined && { referral }) },
      aContext(now),
    );
  const replyDue = (to: Ticket, referral: number) =>
    to.clocks.find((clock) => clock.referral === referral)?.dueAt;

  const one = byBody(ticket, '1', hoursOn(1), hoursOn(30), hoursOn(1)).ticket;
  const first = one.referrals?.[0]?.sequence ?? 0;
  const two = byBody(one, '2', hoursOn(2), hoursOn(20), hoursOn(2)).ticket;
  const second = two.referrals?.[1]?.sequence ?? 0;

  it('moves the limit of its reply along, and the answer’s', () => {
    const moved = done(move(one, hoursOn(40), first));
    expect(replyDue(moved.ticket, first)).toBe(hoursOn(40));
    expect([dueOf(moved.ticket), dueOf(moved.ticket, 'outside-body')]).toEqual([
      hoursOn(40),
      hoursOn(40),
    ]);
    expect(moved.ticket.referrals).toMatchObject([{ until: hoursOn(40) }]);
    expect(entriesOf(moved, 'OutsideDateSet')).toMatchObject([
      {
        data: {
          referral: first,
          reply: { kind: 'body-reply', old: { dueAt: hoursOn(30) }, new: { dueAt: hoursOn(40) } },
        },
      },
    ]);
  });

  it('is that of the only one that waits for its reply, where none is named', () => {
    expect(replyDue(done(move(one, hoursOn(40))).ticket, first)).toBe(hoursOn(40));
    const replied = done(
      decide(two, { kind: 'reply-to-body', referral: second }, aContext(hoursOn(3))),
    );
    const moved = done(move(replied.ticket, hoursOn(35))).ticket;
    expect([replyDue(moved, first), replyDue(moved, second)]).toEqual([hoursOn(35), hoursOn(20)]);
  });

  it('must be named where several wait, and be one that waits', () => {
    expect(refusalOf(move(two, hoursOn(40)))).toEqual({ kind: 'no-open-referral' });
    expect(refusalOf(move(one, hoursOn(40), 99))).toEqual({ kind: 'no-open-referral' });
  });

  it.each([
    ['one hour before the other’s', 29, 29],
    ['with the other’s', 30, 30],
    ['one hour after the other’s', 31, 30],
  ])('%s: the earliest of all binds the answer', (_, until, bound) => {
    const moved = done(move(two, hoursOn(until), second)).ticket;
    expect([moved.bodyDate, dueOf(moved, 'outside-body')]).toEqual([
      hoursOn(bound),
      hoursOn(bound),
    ]);
    expect([replyDue(moved, first), replyDue(moved, second)]).toEqual([
      hoursOn(30),
      hoursOn(until),
    ]);
  });

  it('keeps one that came by no document', () => {
    const own = done(setOutsideDate(ticket, hoursOn(10), aContext(hoursOn(1)))).ticket;
    const referred = byBody(own, '1', hoursOn(1), hoursOn(30), hoursOn(1)).ticket;
    expect(done(move(referred, hoursOn(40))).ticket.bodyDate).toBe(hoursOn(10));
  });

  it.each([
    ['one second before its document came', -1, 'wrong-time'],
    ['as its document came', 0, 'wrong-time'],
    ['one second after', 1, undefined],
  ])('%s: %s', (_, offset, kind) => {
    const decision = move(one, hoursOn(1, offset), first);
    expect(decision.kind === 'refused' ? decision.refusal.kind : undefined).toBe(kind);
  });

  it('that is what it was changes nothing', () => {
    expect(refusalOf(move(two, hoursOn(20), second))).toEqual({ kind: 'nothing-changed' });
  });

  it('is what the reply is judged by', () => {
    const moved = done(move(one, hoursOn(40), first)).ticket;
    const reply = (now: Instant) =>
      entriesOf(
        done(decide(moved, { kind: 'reply-to-body', referral: first }, aContext(now))),
        'BodyAnswered',
      ).map(({ data }) => data.inTime);
    expect([reply(hoursOn(40)), reply(hoursOn(40, 1))]).toEqual([[true], [false]]);
  });
});

describe('the regulator’s own dates (D10)', () => {
  const enterAt = (to: Ticket, dates: AppealDates, now = hoursOn(100)): Recorded =>
    done(enterAppealDates(to, dates, aContext(now)));
  const problemOf = (to: Ticket, dates: AppealDates, now = hoursOn(100)): string => {
    const decision = enterAppealDates(to, dates, aContext(now));
    if (decision.kind === 'recorded') return 'none';
    const { refusal } = decision;
    return refusal.kind === 'wrong-time' ? refusal.field : refusal.kind;
  };
  const answered = done(answer(ticket, aContext(hoursOn(5)))).ticket;

  it('the decision on acceptance, five working days from the papers (D10)', () => {
    const appealed = enterAt(ticket, { papersAt: hoursOn(24) });
    expect(clockOf(appealed.ticket, 'appeal-acceptance')).toMatchObject({
      rule: 'D10',
      startAt: hoursOn(24),
      dueAt: at('2026-07-14T23:59:59+08:00'),
    });
    expect(running(appealed.ticket)).not.toContain('appeal-answer');
    expect(entriesOf(appealed, 'AppealDatesEntered')).toMatchObject([
      { rule: 'D10', publish: true, data: { dates: { papersAt: hoursOn(24) } } },
    ]);
  });

  it('the answer to the appellant, thirty days from the last of them (D10)', () => {
    const appealed = enterAt(ticket, { papersAt: hoursOn(24), papersCompleteAt: hoursOn(48) });
    expect(clockOf(appealed.ticket, 'appeal-answer')).toMatchObject({
      startAt: hoursOn(48),
      dueAt: at('2026-08-07T23:59:59+08:00'),
    });
  });

  it('what is entered later joins what is known, and may put it right (D10)', () => {
    const first = enterAt(ticket, { papersAt: hoursOn(24) }).ticket;
    const second = enterAt(first, { papersCompleteAt: hoursOn(48) }).ticket;
    expect(second.appeal).toEqual({ papersAt: hoursOn(24), papersCompleteAt: hoursOn(48) });
    expect(clockOf(second, 'appeal-acceptance')).toEqual(clockOf(first, 'appeal-acceptance'));
    const third = enterAt(second, { papersAt: hoursOn(47) }).ticket;
    expect(clockOf(third, 'appeal-acceptance').startAt).toBe(hoursOn(47));
  });

  it('the decision ends the first limit, the answer both (D10)', () => {
    const papers = { papersAt: hoursOn(24), papersCompleteAt: hoursOn(48) };
    const decided = enterAt(enterAt(ticket, papers).ticket, { decidedAt: hoursOn(60) }).ticket;
    expect(running(decided)).toContain('appeal-answer');
    expect(running(decided)).not.toContain('appeal-acceptance');
    expect(clockOf(decided, 'appeal-acceptance').endedAt).toBe(hoursOn(100));
    for (const before of [decided, enterAt(ticket, papers).ticket]) {
      const settled = enterAt(before, { answeredAt: hoursOn(90) }).ticket;
      expect(running(settled)).not.toContain('appeal-acceptance');
      expect(running(settled)).not.toContain('appeal-answer');
    }
  });

  it('run on after our answer, to the closing of the complaint (D10, E5)', () => {
    const appealed = enterAt(ticket, { papersAt: hoursOn(24) }).ticket;
    const resolved = done(answer(appealed, aContext(hoursOn(101)))).ticket;
    expect(running(resolved)).toEqual(['appeal-door', 'appeal-acceptance']);
    const closed = done(close(resolved, aContext(hoursOn(102)))).ticket;
    expect(running(closed)).toEqual(['appeal-door']);
    expect(clockOf(closed, 'appeal-acceptance').endedAt).toBe(hoursOn(102));
    expect(clockOf(closed).endedAt).toBe(hoursOn(101));
  });

  it('come after our answer or refusal too, and are watched then (B5, D10, F4)', () => {
    const rejected = done(refuse(ticket, 'no-evidence', aContext(hoursOn(5)))).ticket;
    for (const settled of [answered, rejected]) {
      const appealed = enterAt(settled, { papersAt: hoursOn(24) });
      expect(appealed.ticket.state).toBe(settled.state);
      expect(running(appealed.ticket)).toEqual(['appeal-door', 'appeal-acceptance']);
      expect(settled).not.toHaveProperty('lookAt');
      expect(appealed.ticket.wakeAt).toBeDefined();
      expect(appealed.ticket.lookAt).toBeDefined();
    }
  });

  it('go on after an answer, the decision’s and the answer’s, until we close (D10)', () => {
    const papers = { papersAt: hoursOn(1), papersCompleteAt: hoursOn(1) };
    const appealed = enterAt(ticket, papers).ticket;
    const settled = done(answer(appealed, aContext(hoursOn(101)))).ticket;
    expect(running(settled)).toEqual(['appeal-door', 'appeal-acceptance', 'appeal-answer']);
    expect(running(done(close(settled, aContext(hoursOn(102)))).ticket)).toEqual(['appeal-door']);
  });

  it('are reminded of and missed on a settled complaint as on an open one (D7, D10)', () => {
    const papers = enterAppealDates(answered, { papersAt: hoursOn(24) }, aContext(hoursOn(24)));
    const { dueAt } = clockOf(done(papers).ticket, 'appeal-acceptance');
    const kept = livedUntil(done(papers).ticket, dueAt);
    expect(typesOf(kept)).toEqual(['DeadlineApproaching', 'DeadlineApproaching', 'TimerArmed']);
    const late = livedUntil(kept.ticket, plusSeconds(dueAt, 1));
    expect(missedIn(late)).toEqual(['appeal-acceptance']);
    expect(late.ticket).toMatchObject({ state: 'resolved', level: 'city' });
    expect(late.ticket).not.toHaveProperty('wakeAt');
  });

  it('but not to a complaint that has been closed (E6)', () => {
    const closed = done(close(answered, aContext(hoursOn(6)))).ticket;
    expect(
      refusalOf(enterAppealDates(closed, { papersAt: hoursOn(24) }, aContext(hoursOn(100)))),
    ).toEqual({ kind: 'already-settled', state: 'closed' });
    const cancelled: Ticket = { ...answered, state: 'cancelled' };
    expect(
      refusalOf(enterAppealDates(cancelled, { papersAt: hoursOn(24) }, aContext(hoursOn(100)))),
    ).toEqual({ kind: 'already-settled', state: 'cancelled' });
  });

  it.each([
    ['one second before', -1, 'none'],
    ['on', 0, 'none'],
    ['one second after', 1, 'papersAt'],
  ] as const)('%s now (%i s): wrong is %s (D10)', (_, offset, wrong) => {
    expect(problemOf(ticket, { papersAt: hoursOn(100, offset) })).toBe(wrong);
  });

  it.each([
    ['one second before', -1, 'papersAt'],
    ['on', 0, 'none'],
    ['one second after', 1, 'none'],
  ] as const)('%s the receipt of the complaint (%i s): wrong is %s (D10)', (_, offset, wrong) => {
    expect(problemOf(ticket, { papersAt: hoursOn(0, offset) })).toBe(wrong);
  });

  it.each([
    ['papersAt', 'papersCompleteAt'],
    ['papersCompleteAt', 'decidedAt'],
    ['decidedAt', 'answeredAt'],
    ['papersAt', 'decidedAt'],
    ['papersAt', 'answeredAt'],
  ] as const)('%s comes no later than %s, known before or entered with it (D10)', (first, then) => {
    const known = enterAt(ticket, { [first]: hoursOn(50) }).ticket;
    expect(problemOf(known, { [then]: hoursOn(50, -1) })).toBe(first);
    expect(problemOf(known, { [then]: hoursOn(50) })).toBe('none');
    expect(problemOf(known, { [then]: hoursOn(50, 1) })).toBe('none');
    expect(problemOf(ticket, { [first]: hoursOn(50, 1), [then]: hoursOn(50) })).toBe(first);
  });

  it.each<readonly [string, AppealDates, object]>([
    [
      'now',
      { papersAt: hoursOn(100, 1) },
      { field: 'papersAt', must: 'not-be-later', than: 'now', at: hoursOn(100) },
    ],
    [
      'the date that comes after it',
      { papersAt: hoursOn(50, 1), decidedAt: hoursOn(50) },
      { field: 'papersAt', must: 'not-be-later', than: 'next-date', at: hoursOn(50) },
    ],
    [
      'the receipt of the complaint',
      { decidedAt: hoursOn(0, -1) },
      { field: 'decidedAt', must: 'not-be-earlier', than: 'receipt', at: hoursOn(0) },
    ],
  ])('are held against %s, which the refusal names (D10)', (_, dates, wrong) => {
    expect(refusalOf(enterAppealDates(ticket, dates, aContext(hoursOn(100))))).toEqual({
      kind: 'wrong-time',
      ...wrong,
    });
  });

  it('entered as they are known already change nothing (D10)', () => {
    const appealed = enterAt(ticket, { papersAt: hoursOn(24) }).ticket;
    expect(problemOf(appealed, { papersAt: hoursOn(24) })).toBe('nothing-changed');
    expect(problemOf(ticket, {})).toBe('nothing-changed');
  });

  it('pass without a step up: the complaint is with the regulator already (D10, F1)', () => {
    const appealed = enterAt(livedUntil(ticket, hoursOn(100)).ticket, { papersAt: hoursOn(24) });
    const ended = at('2026-07-15T00:00:00+08:00');
    const lived = livedUntil(appealed.ticket, ended);
    expect(entriesOf(lived, 'DeadlineMissed')).toMatchObject([
      { rule: 'D10', at: ended, data: { clock: 'appeal-acceptance' } },
    ]);
    expect(typesOf(lived)).not.toContain('ComplaintEscalated');
  });

  it('stand still for nobody (D8, D10)', () => {
    const appealed = enterAt(ticket, { papersAt: hoursOn(24) }).ticket;
    const held = done(hold(appealed, aContext(hoursOn(101)))).ticket;
    expect(clockOf(held, 'appeal-acceptance')).toMatchObject({
      dueAt: dueOf(appealed, 'appeal-acceptance'),
    });
    expect(clockOf(held, 'appeal-acceptance')).not.toHaveProperty('pauses');
  });

  it('move none of our own limits, nor D9 (D8, D9)', () => {
    const first = livedUntil(ticket, hoursOn(100)).ticket;
    const appealed = enterAt(first, { papersAt: hoursOn(24) }).ticket;
    expect(appealed.clocks.slice(0, first.clocks.length)).toEqual(first.clocks);
  });
});
