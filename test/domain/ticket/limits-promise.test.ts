import { describe, expect, it } from 'vitest';
import type { StaffCommand } from '../../../functions/domain/ticket/decide.ts';
import type { Recorded } from '../../../functions/domain/ticket/record.ts';
import type { Ticket } from '../../../functions/domain/ticket/ticket.ts';
import { type Instant, plusSeconds } from '../../../functions/domain/time.ts';
import {
  answer,
  escalate,
  extend,
  hold,
  promise,
  resume,
  setOutsideDate,
} from '../../builders/commands.ts';
import { aContext, aTicket, at, someFacts } from '../../builders/ticket.ts';
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
const promiseAt = (
  to: Ticket,
  now: Instant,
  until: Instant,
  means: Omit<StaffCommand<'promise'>, 'kind'>['means'] = 'written',
): Recorded => done(promise(to, { until, means }, aContext(now)));
const promised = promiseAt(ticket, hoursOn(1), hoursOn(30));

describe('promise', () => {
  it('keeps the same day’s limit, and its date is a limit from then on (B8)', () => {
    expect(running(ticket)).toContain('solution-answer');
    expect(running(promised.ticket)).not.toContain('solution-answer');
    expect(clockOf(promised.ticket, 'solution-answer')).toMatchObject({
      missed: false,
      endedAt: hoursOn(1),
    });
    expect(clockOf(promised.ticket, 'promised-answer')).toMatchObject({
      rule: 'B8',
      startAt: hoursOn(1),
      dueAt: hoursOn(30),
      limit: { until: hoursOn(30) },
      remindAt: [hoursOn(15.5), hoursOn(24.2)],
    });
    expect(promised.ticket.promise).toEqual({ at: hoursOn(1), until: hoursOn(30) });
  });

  it('is on record with how timely it was and both limits (B8)', () => {
    expect(promised.entries).toMatchObject([
      {
        type: 'AnswerPromised',
        rule: 'B8',
        publish: true,
        data: { until: hoursOn(30), timeliness: 'in-time' },
      },
    ]);
    const [entry] = entriesOf(promised, 'AnswerPromised');
    expect(
      entry?.data.changes.map(({ kind, old, new: now }) => [kind, old?.dueAt, now?.dueAt]),
    ).toEqual([
      ['promised-answer', undefined, hoursOn(30)],
      ['solution-answer', hoursOn(14, -1), undefined],
    ]);
  });

  const MIDNIGHT = at('2026-07-07T00:00:00+08:00');

  it.each([
    ['written', -1, 'in-time'],
    ['written', 0, 'late'],
    ['written', 1, 'late'],
    ['telephone', -1, 'in-time'],
    ['telephone', 0, 'late'],
    ['telephone', 1, 'late'],
  ] as const)('received at ten, %s, %i s from 24:00: %s (B8)', (means, offset, timeliness) => {
    const late = promiseAt(ticket, plusSeconds(MIDNIGHT, offset), hoursOn(40), means);
    expect(entriesOf(late, 'AnswerPromised')).toMatchObject([{ data: { timeliness } }]);
    expect(missedIn(late)).toEqual(timeliness === 'in-time' ? [] : ['solution-answer']);
    expect(clockOf(late.ticket, 'solution-answer').missed).toBe(timeliness !== 'in-time');
  });

  describe('received at half past ten in the evening', () => {
    const receivedAt = at('2026-07-06T22:30:00+08:00');
    const late = aTicket(
      { facts: someFacts({ receivedAt, registeredAt: receivedAt }) },
      receivedAt,
    );
    const NINE = at('2026-07-07T09:00:00+08:00');

    it.each([
      ['telephone', MIDNIGHT, -1, 'in-time'],
      ['telephone', MIDNIGHT, 0, 'next-morning'],
      ['telephone', MIDNIGHT, 1, 'next-morning'],
      ['telephone', NINE, -1, 'next-morning'],
      ['telephone', NINE, 0, 'next-morning'],
      ['telephone', NINE, 1, 'late'],
      ['written', MIDNIGHT, -1, 'in-time'],
      ['written', MIDNIGHT, 0, 'late'],
      ['counter', MIDNIGHT, 0, 'late'],
      ['on-the-line', MIDNIGHT, 0, 'late'],
    ] as const)('by %s, %s and %i s: %s (B8, D5)', (means, from, offset, timeliness) => {
      const now = plusSeconds(from, offset);
      const given = promiseAt(late.ticket, now, hoursOn(40), means);
      expect(entriesOf(given, 'AnswerPromised')).toMatchObject([{ data: { timeliness } }]);
      // That the day passed without it stays a fact, however it is judged.
      expect(missedIn(given)).toEqual(timeliness === 'in-time' ? [] : ['solution-answer']);
    });
  });

  it('never lies past the limit that counts, and follows it (B8, D1, D8)', () => {
    const late = promiseAt(ticket, hoursOn(1), hoursOn(100)).ticket;
    expect(clockOf(late, 'promised-answer')).toMatchObject({
      dueAt: hoursOn(48),
      limit: { until: hoursOn(100) },
      cappedBy: { kind: 'own-answer', rule: 'D1' },
    });
    const held = done(hold(late, aContext(hoursOn(10)))).ticket;
    expect(dueOf(held, 'promised-answer')).toBe(hoursOn(120));
    const resumed = done(resume(held, aContext(hoursOn(15)))).ticket;
    expect(dueOf(resumed, 'promised-answer')).toBe(hoursOn(53));
  });

  it('is what was promised once the limit that counts lies later (D3)', () => {
    const network = aTicket({ facts: someFacts({ category: 'network' }) }).ticket;
    const late = promiseAt(network, hoursOn(1), hoursOn(100)).ticket;
    const extended = done(extend(late, 'anotherProvince', aContext(hoursOn(2)))).ticket;
    expect(dueOf(late, 'promised-answer')).toBe(hoursOn(48));
    expect(dueOf(extended, 'promised-answer')).toBe(hoursOn(100));
    expect(clockOf(extended, 'promised-answer')).not.toHaveProperty('cappedBy');
  });

  it('moves with a wait, from the promise on and by what that took (B8, D8)', () => {
    const resumedAt = (hours: number): Ticket =>
      done(
        resume(done(hold(promised.ticket, aContext(hoursOn(10)))).ticket, aContext(hoursOn(hours))),
      ).ticket;
    expect(clockOf(resumedAt(16), 'promised-answer')).toMatchObject({
      dueAt: hoursOn(36),
      remindAt: [hoursOn(21.5), hoursOn(30.2)],
      pauses: [{ from: hoursOn(10), to: hoursOn(16) }],
    });
    const waited = done(
      resume(done(hold(ticket, aContext(hoursOn(2)))).ticket, aContext(hoursOn(4))),
    ).ticket;
    const after = clockOf(promiseAt(waited, hoursOn(5), hoursOn(30)).ticket, 'promised-answer');
    expect(after.dueAt).toBe(hoursOn(30));
    expect(after).not.toHaveProperty('pauses');
  });

  it('given after the own limit had passed, keeps to the next one (B8, F1)', () => {
    const climbed = livedUntil(ticket, hoursOn(50)).ticket;
    const late = promiseAt(climbed, hoursOn(50), hoursOn(200));
    expect(clockOf(late.ticket, 'promised-answer')).toMatchObject({
      startAt: hoursOn(50),
      dueAt: hoursOn(96),
      cappedBy: { kind: 'province-answer', rule: 'F1' },
    });
    expect(missedIn(late)).toEqual([]);
  });

  it.each([
    ['one second before', -1, hoursOn(48)],
    ['on', 0, hoursOn(48)],
    ['one second after', 1, hoursOn(60)],
  ] as const)('given %s the own limit: due no earlier than given (B8)', (_, offset, due) => {
    const now = hoursOn(48, offset);
    const late = promiseAt(livedUntil(ticket, now).ticket, now, hoursOn(60));
    expect(dueOf(late.ticket, 'promised-answer')).toBe(due);
    expect(missedIn(late)).toEqual([]);
  });

  it('given when all other limits have passed is bound by none (B8, D9)', () => {
    const late = livedUntil(ticket, hoursOn(400)).ticket;
    const given = promiseAt(late, hoursOn(400), hoursOn(430));
    expect(clockOf(given.ticket, 'promised-answer').dueAt).toBe(hoursOn(430));
    expect(running(given.ticket)).not.toContain('solution-answer');
    expect(given.ticket.lookAt).toBe(hoursOn(415));
  });

  it('a second one replaces the first, from now on (B8)', () => {
    const again = promiseAt(promised.ticket, hoursOn(5), hoursOn(20));
    expect(again.ticket.clocks.filter(({ kind }) => kind === 'promised-answer')).toMatchObject([
      { startAt: hoursOn(5), dueAt: hoursOn(20) },
    ]);
    expect(again.ticket.promise).toEqual({ at: hoursOn(5), until: hoursOn(20) });
    const [entry] = entriesOf(again, 'AnswerPromised');
    expect(entry?.data).not.toHaveProperty('timeliness');
    expect(entry?.data.changes).toMatchObject([
      { kind: 'promised-answer', old: { dueAt: hoursOn(30) }, new: { dueAt: hoursOn(20) } },
    ]);
  });

  it('a second one is reminded of anew, whatever the first one was reminded of (B8, D7)', () => {
    const reminded = livedUntil(promised.ticket, hoursOn(25)).ticket;
    expect(clockOf(reminded, 'promised-answer').remindersSent).toBe(2);
    const again = promiseAt(reminded, hoursOn(26), hoursOn(36)).ticket;
    expect(clockOf(again, 'promised-answer').remindersSent).toBe(0);
    expect(again.lookAt).toBe(hoursOn(31));
  });

  it('a second one makes the first no less missed on record (B8)', () => {
    const again = promiseAt(promised.ticket, hoursOn(31), hoursOn(40));
    expect(missedIn(again)).toEqual(['promised-answer']);
    expect(clockOf(again.ticket, 'promised-answer')).toMatchObject({
      missed: false,
      dueAt: hoursOn(40),
    });
    const late = livedUntil(again.ticket, hoursOn(41));
    expect(missedIn(late)).toEqual(['promised-answer']);
  });

  it('that is moved is the same promise still: what was reminded of it is not again (B8, D7)', () => {
    const reminded = livedUntil(promised.ticket, hoursOn(28)).ticket;
    const { remindersSent } = clockOf(reminded, 'promised-answer');
    expect(remindersSent).toBeGreaterThan(0);
    const moved = done(setOutsideDate(reminded, hoursOn(29), aContext(hoursOn(28))));
    expect(clockOf(moved.ticket, 'promised-answer')).toMatchObject({
      dueAt: hoursOn(29),
      remindersSent,
    });
    const again = entriesOf(moved, 'DeadlineApproaching').map(({ data }) => data.clock);
    expect(again).not.toContain('promised-answer');
  });

  it.each([
    ['one second before', -1, 'refused'],
    ['on', 0, 'refused'],
    ['one second after', 1, 'recorded'],
  ] as const)('a date %s now (%i s) is %s (B8)', (_, offset, kind) => {
    const decision = promise(
      ticket,
      { until: hoursOn(5, offset), means: 'written' },
      aContext(hoursOn(5)),
    );
    expect(decision.kind).toBe(kind);
    if (decision.kind === 'refused')
      expect(decision.refusal).toEqual({
        kind: 'wrong-time',
        field: 'until',
        must: 'be-later',
        than: 'now',
        at: hoursOn(5),
      });
  });

  it('the same date again changes nothing (B8)', () => {
    const again = promise(
      promised.ticket,
      { until: hoursOn(30), means: 'telephone' },
      aContext(hoursOn(2)),
    );
    expect(refusalOf(again)).toEqual({ kind: 'nothing-changed' });
  });

  it('a consultation has no same day’s limit, yet its promise binds (B3, B8)', () => {
    const question = aTicket({ facts: someFacts({ recordKind: 'consultation' }) }).ticket;
    const given = promiseAt(question, hoursOn(20), hoursOn(30));
    expect(given.entries[0]?.data).not.toHaveProperty('timeliness');
    expect(dueOf(given.ticket, 'promised-answer')).toBe(hoursOn(30));
  });
});

describe('a promise', () => {
  it.each([
    ['one second before', -1, []],
    ['on', 0, []],
    ['one second after', 1, ['promised-answer']],
  ] as const)(
    '%s its date (%i s) missed are %j, and nobody climbs for it (B8, F1)',
    (_, offset, missed) => {
      const { ticket: reminded } = livedUntil(promised.ticket, hoursOn(29));
      expect([reminded.lookAt, reminded.wakeAt]).toEqual([hoursOn(30, 1), hoursOn(48, 1)]);
      const decision = wake(reminded, hoursOn(30, offset));
      expect(decision.kind === 'recorded' ? missedIn(decision) : []).toEqual(missed);
      expect(decision.kind === 'recorded' ? typesOf(decision) : []).not.toContain(
        'ComplaintEscalated',
      );
    },
  );

  it.each([
    ['one second before', -1, 'in-time'],
    ['on', 0, 'in-time'],
    ['one second after', 1, 'late'],
  ] as const)(
    'an answer %s its date (%i s) is %s, though D1 still runs (B8, E5)',
    (_, offset, timeliness) => {
      const answered = done(answer(promised.ticket, aContext(hoursOn(30, offset))));
      expect(answered.entries.at(-1)).toMatchObject({
        type: 'CustomerAnswered',
        data: { timeliness, inTime: timeliness === 'in-time' },
      });
      expect(missedIn(answered)).toEqual(timeliness === 'late' ? ['promised-answer'] : []);
    },
  );

  it('that left no time to call is kept by telephone the next morning (B8, D5)', () => {
    const evening = at('2026-07-06T21:30:00+08:00');
    const given = promiseAt(ticket, evening, at('2026-07-06T22:30:00+08:00')).ticket;
    const judged = (time: string, means: 'telephone' | 'written') =>
      done(answer(given, aContext(at(`2026-07-07T${time}+08:00`)), means)).entries.at(-1);
    expect(judged('09:00:00', 'telephone')).toMatchObject({
      data: { timeliness: 'next-morning', inTime: true },
    });
    expect(judged('09:00:01', 'telephone')).toMatchObject({ data: { timeliness: 'late' } });
    expect(judged('09:00:00', 'written')).toMatchObject({ data: { timeliness: 'late' } });
  });

  it('stays a limit at the level above (F1)', () => {
    const climbed = done(escalate(promised.ticket, aContext(hoursOn(2)))).ticket;
    expect(running(climbed)).toContain('promised-answer');
    expect(missedIn(livedUntil(climbed, hoursOn(30, 1)))).toEqual(['promised-answer']);
  });
});
