import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../functions/domain/policy/default-policy.ts';
import { register } from '../../../functions/domain/ticket/commands/register.ts';
import type { Recorded } from '../../../functions/domain/ticket/record.ts';
import type { Ticket } from '../../../functions/domain/ticket/ticket.ts';
import { plusSeconds } from '../../../functions/domain/time.ts';
import {
  answer,
  escalate,
  hold,
  promise,
  refuse,
  resume,
  setOutsideDate,
} from '../../builders/commands.ts';
import { aContext, aRegister, aTicket, at, MONDAY, someFacts } from '../../builders/ticket.ts';
import {
  AROUND,
  clockOf,
  done,
  dueOf,
  entriesOf,
  hoursOn,
  livedUntil,
  missedIn,
  refusalOf,
  typesOf,
  wake,
} from './builders.ts';

const { ticket } = aTicket();
const holdAt = (held: Ticket, hours: number, seconds = 0): Recorded =>
  done(hold(held, aContext(hoursOn(hours, seconds))));
const resumeAt = (held: Ticket, hours: number, seconds = 0): Recorded =>
  done(resume(held, aContext(hoursOn(hours, seconds))));

/** Held from the tenth hour: the policy's 72 hours end in the 82nd. */
const held = holdAt(livedUntil(ticket, hoursOn(10)).ticket, 10);

describe('hold', () => {
  it('stops what the operator has set itself: D1, the province’s, B8’s day and promise (D8)', () => {
    const climbed = done(escalate(ticket, aContext(hoursOn(2)))).ticket;
    const before = done(
      promise(climbed, { until: hoursOn(30), means: 'written' }, aContext(hoursOn(5))),
    ).ticket;
    expect(dueOf(held.ticket)).toBe(hoursOn(48 + 72));
    expect(dueOf(held.ticket, 'solution-answer')).toBe(
      plusSeconds(at('2026-07-06T23:59:59+08:00'), 72 * 3600),
    );
    const after = holdAt(before, 10).ticket;
    expect(dueOf(before, 'province-answer')).toBe(hoursOn(50));
    expect(dueOf(after, 'province-answer')).toBe(hoursOn(50 + 72));
    expect(dueOf(before, 'promised-answer')).toBe(hoursOn(30));
    expect(dueOf(after, 'promised-answer')).toBe(hoursOn(30 + 72));
  });

  it('moves no limit of the law and no other body’s date (A5, B6, D8, D9, D11)', () => {
    const dated = done(setOutsideDate(ticket, hoursOn(300), aContext(hoursOn(1)))).ticket;
    const after = holdAt(dated, 10).ticket;
    for (const kind of ['statutory-answer', 'appeal-door', 'outside-body'] as const)
      expect(clockOf(after, kind)).toMatchObject({
        actBy: clockOf(dated, kind).actBy,
        dueAt: clockOf(dated, kind).dueAt,
      });
    const fault = aTicket({ facts: someFacts({ recordKind: 'fault-report' }) }).ticket;
    expect(dueOf(holdAt(fault, 10).ticket, 'fault-repair')).toBe(dueOf(fault, 'fault-repair'));
  });

  it('is on record with the old and the new limits, and with its end by the cap (D8)', () => {
    expect(held.ticket).toMatchObject({
      state: 'held',
      heldUntil: hoursOn(82),
      pauses: [{ from: hoursOn(10) }],
    });
    const [entry] = entriesOf(held, 'ComplaintHeld');
    expect(entry).toMatchObject({ rule: 'D8', publish: true, data: { heldUntil: hoursOn(82) } });
    expect(
      entry?.data.changes.map(({ kind, old, new: now }) => [kind, old?.dueAt, now?.dueAt]),
    ).toEqual([
      ['own-answer', hoursOn(48), hoursOn(120)],
      ['solution-answer', hoursOn(14, -1), hoursOn(86, -1)],
    ]);
  });

  it('counts the reminders anew, and sends none twice (D7)', () => {
    expect(clockOf(held.ticket).remindAt).toEqual([hoursOn(24 + 72), hoursOn(38.4 + 72)]);
    const reminded = livedUntil(ticket, hoursOn(30)).ticket;
    const { ticket: late } = holdAt(reminded, 30);
    expect(clockOf(late)).toMatchObject({
      remindersSent: 1,
      remindAt: [hoursOn(24), hoursOn(38.4 + 72)],
    });
    const own = entriesOf(livedUntil(late, hoursOn(120)), 'DeadlineApproaching').filter(
      ({ data }) => data.clock === 'own-answer',
    );
    expect(own.map(({ at: sentAt, data }) => [sentAt, data.reminder])).toEqual([
      [hoursOn(38.4 + 72), 2],
    ]);
  });

  it('wakes when the wait ends, or before that for the law (D8, D9)', () => {
    expect(held.ticket.wakeAt).toBe(hoursOn(82));
    const late = holdAt(livedUntil(ticket, hoursOn(178)).ticket, 178).ticket;
    expect([late.heldUntil, late.wakeAt, late.lookAt]).toEqual([
      hoursOn(250),
      hoursOn(250),
      hoursOn(180),
    ]);
    const reminded = done(wake(late, hoursOn(180)));
    expect(reminded).toMatchObject({
      ticket: { state: 'held', heldUntil: hoursOn(250), wakeAt: hoursOn(250) },
      entries: [{ type: 'DeadlineApproaching', data: { clock: 'statutory-answer' } }],
    });
  });

  it('is looked at no sooner than its wait ends, or an hour before that', () => {
    expect(held.ticket.generation).toBe(ticket.generation);
    expect(held.ticket.lookAt).toBe(hoursOn(81));
    expect(refusalOf(wake(held.ticket, hoursOn(81, -1)))).toEqual({ kind: 'too-early' });
  });

  it.each(AROUND)('%s the cap the timer finds (D8)', (name, offset) => {
    const { ticket: near } = done(wake(held.ticket, hoursOn(81)));
    expect(near).toMatchObject({ armed: true, generation: held.ticket.generation + 1 });
    const decision = wake(near, hoursOn(82, offset));
    if (name === 'one second before') {
      expect(refusalOf(decision)).toEqual({ kind: 'too-early' });
      return;
    }
    const ended = done(decision);
    expect(ended.entries).toMatchObject([
      {
        type: 'ComplaintResumed',
        rule: 'D8',
        at: hoursOn(82, offset),
        data: { cause: 'cap', heldFrom: hoursOn(10), until: hoursOn(82), changes: [] },
      },
    ]);
    expect(ended.ticket).toMatchObject({
      state: 'pending',
      generation: near.generation,
      pauses: [{ from: hoursOn(10), to: hoursOn(82) }],
    });
    expect(ended.ticket).not.toHaveProperty('heldUntil');
    expect(dueOf(ended.ticket)).toBe(hoursOn(120));
  });

  it('a second time has what the first has left (D8)', () => {
    const again = holdAt(resumeAt(held.ticket, 20).ticket, 30).ticket;
    expect(again).toMatchObject({
      heldUntil: hoursOn(30 + 62),
      pauses: [{ from: hoursOn(10), to: hoursOn(20) }, { from: hoursOn(30) }],
    });
    expect(dueOf(again)).toBe(hoursOn(120));
    expect(done(wake(again, hoursOn(92))).ticket.state).toBe('pending');
  });

  it('after a wait that ended one second before the cap has that second left (D8)', () => {
    const resumed = resumeAt(held.ticket, 82, -1).ticket;
    expect(holdAt(resumed, 100).ticket.heldUntil).toBe(hoursOn(100, 1));
  });

  it('after a wait that the cap ended has nothing left (D8)', () => {
    const ended = done(wake(held.ticket, hoursOn(82))).ticket;
    expect(refusalOf(hold(ended, aContext(hoursOn(100))))).toEqual({
      kind: 'pauses-used-up',
      rule: 'D8',
    });
  });

  it.each([
    ['one second before', -1, 'already-held'],
    ['on', 0, 'pauses-used-up'],
    ['one second after', 1, 'pauses-used-up'],
  ] as const)('of what is held is refused, %s the cap too (D8)', (_, offset, kind) => {
    expect(refusalOf(hold(held.ticket, aContext(hoursOn(82, offset))))).toEqual({
      kind,
      rule: 'D8',
    });
  });

  it.each([
    ['one second before', -1, hoursOn(120), false],
    ['on', 0, hoursOn(48), false],
    ['one second after', 1, hoursOn(48), true],
  ] as const)(
    '%s the own limit it moves only what was left of it, and hides no miss (D8, F1)',
    (_, offset, due, missed) => {
      const late = holdAt(ticket, 48, offset);
      expect(typesOf(late).includes('ComplaintEscalated')).toBe(missed);
      expect(missedIn(late)).toEqual(
        missed ? ['own-answer', 'solution-answer'] : ['solution-answer'],
      );
      expect(clockOf(late.ticket)).toMatchObject({ missed, dueAt: due });
      expect(late.ticket.state).toBe('held');
    },
  );

  it('after the own limit was missed stops the province’s alone, from its own start (D8, F1)', () => {
    const climbed = livedUntil(ticket, hoursOn(49)).ticket;
    const late = holdAt(climbed, 50).ticket;
    expect([climbed.level, dueOf(climbed, 'province-answer')]).toEqual(['province', hoursOn(96)]);
    expect(dueOf(late, 'province-answer')).toBe(hoursOn(96 + 72));
    expect([dueOf(late), clockOf(late).missed]).toEqual([hoursOn(48), true]);
    const unwoken = holdAt(ticket, 50).ticket;
    expect(clockOf(unwoken, 'province-answer')).toMatchObject({
      startAt: hoursOn(48),
      dueAt: hoursOn(96 + 72),
    });
  });

  it.each([
    ['one second before', -1, 'city'],
    ['on', 0, 'city'],
    ['one second after', 1, 'regulator'],
  ] as const)(
    '%s D9 (%i s) a held complaint stands at the %s level (D9, F1)',
    (_, offset, level) => {
      const { ownAnswer } = defaultPolicy;
      const patient = {
        ...defaultPolicy,
        ownAnswer: { ...ownAnswer, ordinary: { ...ownAnswer.ordinary, value: 'PT400H' } },
      };
      const slow = register(aRegister(), aContext(MONDAY, patient)).ticket;
      const waiting = done(hold(slow, aContext(hoursOn(359), patient))).ticket;
      const decision = wake(waiting, hoursOn(360, offset), patient);
      const after = decision.kind === 'recorded' ? decision.ticket : waiting;
      expect([after.level, after.state, after.heldUntil]).toEqual([
        level,
        'held',
        hoursOn(359 + 72),
      ]);
    },
  );

  it('a step up by hand meanwhile starts a limit that stands still too (D8, F1)', () => {
    const climbed = done(escalate(held.ticket, aContext(hoursOn(12)))).ticket;
    expect(climbed).toMatchObject({ state: 'held', level: 'province', heldUntil: hoursOn(82) });
    expect(clockOf(climbed, 'province-answer')).toMatchObject({
      startAt: hoursOn(12),
      dueAt: hoursOn(12 + 48 + 70),
    });
    expect(dueOf(resumeAt(climbed, 20).ticket, 'province-answer')).toBe(hoursOn(12 + 48 + 8));
  });
});

it('a limit that starts after a wait shows none (D8, F1)', () => {
  const climbed = done(escalate(resumeAt(held.ticket, 20).ticket, aContext(hoursOn(20)))).ticket;
  expect(clockOf(climbed, 'province-answer').dueAt).toBe(hoursOn(68));
  expect(clockOf(climbed, 'province-answer')).not.toHaveProperty('pauses');
  expect(clockOf(climbed).pauses).toHaveLength(1);
});

describe('resume', () => {
  const resumed = resumeAt(held.ticket, 20);

  it('gives back what the wait did not take: due earlier than while held (D8)', () => {
    expect(dueOf(resumed.ticket)).toBe(hoursOn(58));
    expect(resumed.ticket).toMatchObject({
      state: 'pending',
      pauses: [{ from: hoursOn(10), to: hoursOn(20) }],
    });
    expect(resumed.ticket).not.toHaveProperty('heldUntil');
    expect(clockOf(resumed.ticket).pauses).toEqual([{ from: hoursOn(10), to: hoursOn(20) }]);
    expect(clockOf(resumed.ticket, 'statutory-answer')).not.toHaveProperty('pauses');
  });

  it('is on record with its cause, the wait and the limits (D8)', () => {
    expect(resumed.entries).toMatchObject([
      {
        type: 'ComplaintResumed',
        rule: 'D8',
        publish: true,
        data: { cause: 'by-hand', heldFrom: hoursOn(10), until: hoursOn(20) },
      },
    ]);
    const [entry] = entriesOf(resumed, 'ComplaintResumed');
    expect(
      entry?.data.changes.map(({ kind, old, new: now }) => [kind, old?.dueAt, now?.dueAt]),
    ).toEqual([
      ['own-answer', hoursOn(120), hoursOn(58)],
      ['solution-answer', hoursOn(86, -1), hoursOn(24, -1)],
    ]);
  });

  it('is watched by the limits as they run now (D7, D8)', () => {
    expect([resumed.ticket.wakeAt, resumed.ticket.lookAt]).toEqual([
      hoursOn(58, 1),
      hoursOn(10 + 11.2, -1),
    ]);
    expect(refusalOf(wake(resumed.ticket, hoursOn(20)))).toEqual({ kind: 'too-early' });
  });

  it('one second before the cap gives that second back (D8)', () => {
    const late = resumeAt(held.ticket, 82, -1);
    expect(dueOf(late.ticket)).toBe(hoursOn(120, -1));
    expect(late.ticket.pauses).toEqual([{ from: hoursOn(10), to: hoursOn(82, -1) }]);
    const [entry] = entriesOf(late, 'ComplaintResumed');
    expect(entry?.data).toMatchObject({ cause: 'by-hand', until: hoursOn(82, -1) });
    expect(entry?.data.changes.filter(({ kind }) => kind === 'own-answer')).toHaveLength(1);
  });

  it.each([
    ['on', 0],
    ['one second after', 1],
  ])('%s the cap finds the wait over, whether or not the timer has come (D8)', (_, offset) => {
    expect(refusalOf(resume(held.ticket, aContext(hoursOn(82, offset))))).toEqual({
      kind: 'not-held',
      rule: 'D8',
    });
  });

  it('is refused where nothing waits (D8)', () => {
    const no = { kind: 'not-held', rule: 'D8' };
    expect(refusalOf(resume(ticket, aContext(hoursOn(1))))).toEqual(no);
    expect(refusalOf(resume(resumed.ticket, aContext(hoursOn(21))))).toEqual(no);
    const ended = done(wake(held.ticket, hoursOn(82))).ticket;
    expect(refusalOf(resume(ended, aContext(hoursOn(83))))).toEqual(no);
  });
});

describe('what settles a held complaint ends the wait first, in one command (D8)', () => {
  it('an answer, judged by the limits after the wait (E5)', () => {
    const waiting = holdAt(livedUntil(ticket, hoursOn(47)).ticket, 47).ticket;
    const answered = done(answer(waiting, aContext(hoursOn(60))));
    expect(answered.entries).toMatchObject([
      {
        type: 'ComplaintResumed',
        sequence: waiting.version + 1,
        data: { cause: 'settled', heldFrom: hoursOn(47), until: hoursOn(60) },
      },
      {
        type: 'CustomerAnswered',
        sequence: waiting.version + 2,
        data: { inTime: true, timeliness: 'in-time' },
      },
    ]);
    expect(answered.ticket).toMatchObject({
      state: 'resolved',
      answeredAt: hoursOn(60),
      pauses: [{ from: hoursOn(47), to: hoursOn(60) }],
    });
    expect(clockOf(answered.ticket)).toMatchObject({
      dueAt: hoursOn(48 + 13),
      endedAt: hoursOn(60),
    });
    expect(answered.ticket).not.toHaveProperty('heldUntil');
    expect(answered.ticket).not.toHaveProperty('wakeAt');
  });

  it.each([
    ['one second before', -1, 'settled', hoursOn(82, -1)],
    ['on', 0, 'cap', hoursOn(82)],
    ['one second after', 1, 'cap', hoursOn(82)],
  ])('no later than the cap, where the timer has not come yet: %s', (_, offset, cause, until) => {
    const answered = done(answer(held.ticket, aContext(hoursOn(82, offset))));
    expect(entriesOf(answered, 'ComplaintResumed')).toMatchObject([{ data: { cause, until } }]);
    expect(dueOf(answered.ticket)).toBe(plusSeconds(until, 38 * 3600));
  });

  it.each([
    ['one second before', -1, []],
    ['on', 0, []],
    ['one second after', 1, ['own-answer', 'outside-body']],
  ] as const)(
    'and hides no limit that passed meanwhile: %s an outside date (A5)',
    (_, offset, missed) => {
      const dated = done(setOutsideDate(ticket, hoursOn(20), aContext(hoursOn(1)))).ticket;
      const answered = done(answer(holdAt(dated, 10).ticket, aContext(hoursOn(20, offset))));
      expect(missedIn(answered)).toEqual(missed);
      expect(answered.entries.at(-1)).toMatchObject({ data: { inTime: missed.length === 0 } });
    },
  );

  it('a refusal (B5)', () => {
    const refused = done(refuse(held.ticket, 'no-evidence', aContext(hoursOn(20))));
    expect(typesOf(refused)).toEqual(['ComplaintResumed', 'ComplaintRefused']);
    expect(refused.entries[0]).toMatchObject({ data: { cause: 'settled', until: hoursOn(20) } });
    expect(refused.ticket.state).toBe('rejected');
    expect(refused.ticket).not.toHaveProperty('heldUntil');
    expect(dueOf(refused.ticket)).toBe(hoursOn(58));
  });
});
