import { describe, expect, it } from 'vitest';
import { decide, type StaffCommand } from '../../../functions/domain/ticket/decide.ts';
import type { Ticket } from '../../../functions/domain/ticket/ticket.ts';
import type { Instant } from '../../../functions/domain/time.ts';
import {
  answer,
  close,
  correct,
  enterAppealDates,
  escalate,
  hold,
  judgeCorrection,
  refuse,
  requestExtension,
} from '../../builders/commands.ts';
import { aClerk, aColleague, aContext, aTicket, at, someFacts } from '../../builders/ticket.ts';
import { AROUND, clockOf, done, entriesOf, hoursOn, missedIn, typesOf } from './builders.ts';

const network = aTicket({
  facts: someFacts({ category: 'network', receivedAt: hoursOn(-2) }),
}).ticket;
/** An hour later than it was registered with: D9 would run from there. */
const later = { receivedAt: hoursOn(-1) };
/** Somebody has asked for a longer limit. */
const asked = done(requestExtension(network, 'anotherBody', aContext(hoursOn(1)))).ticket;
const proposed = done(
  correct(asked, { facts: later, evidence: true }, aContext(hoursOn(1))),
).ticket;
const { sequence = 0 } = proposed.proposedCorrection ?? {};

/** Every command on an open complaint, with what it is on record as, and by which rule. */
const COMMANDS: readonly (readonly [StaffCommand, string, string])[] = [
  [{ kind: 'answer', means: 'written' }, 'CustomerAnswered', 'E5'],
  [{ kind: 'refuse', ground: 'no-evidence' }, 'ComplaintRefused', 'B5'],
  [{ kind: 'escalate' }, 'ComplaintEscalated', 'F1'],
  [{ kind: 'hold' }, 'ComplaintHeld', 'D8'],
  [{ kind: 'request-extension', extension: 'anotherProvince' }, 'ExtensionRequested', 'D3'],
  [{ kind: 'extend', extension: 'anotherBody' }, 'LimitExtended', 'D4'],
  [{ kind: 'decline-extension' }, 'ExtensionDeclined', 'D4'],
  [{ kind: 'correct', facts: { tier: 'go-tone' }, evidence: false }, 'FactsCorrected', 'D8'],
  [
    { kind: 'correct', facts: { receivedAt: hoursOn(0) }, evidence: true },
    'CorrectionProposed',
    'D9',
  ],
  [{ kind: 'judge-correction', verdict: 'confirm', proposal: sequence }, 'FactsCorrected', 'D8'],
  [
    { kind: 'judge-correction', verdict: 'dismiss', proposal: sequence },
    'CorrectionDismissed',
    'D8',
  ],
  [{ kind: 'outside-date', until: hoursOn(200) }, 'OutsideDateSet', 'A5'],
  [{ kind: 'promise', until: hoursOn(200), means: 'written' }, 'AnswerPromised', 'B8'],
  [{ kind: 'appeal-dates', dates: { papersAt: hoursOn(1) } }, 'AppealDatesEntered', 'D10'],
  [{ kind: 'note' }, 'NoteAdded', 'E9'],
  [{ kind: 'attempt', way: 'visit', outcome: 'reached' }, 'ContactAttempted', 'E9'],
];

const decided = (ticket: Ticket, command: StaffCommand, now: Instant, by = aColleague) => {
  const decision = decide(ticket, command, { ...aContext(now), by });
  if (decision.kind === 'refused') throw new Error(decision.refusal.kind);
  return decision;
};

describe.each(COMMANDS)('%o', (command, own, rule) => {
  /** The same day's solution answer was due (B8). */
  const TONIGHT = clockOf(network, 'solution-answer').dueAt;

  it.each(AROUND)('hides no miss: %s the end of the day of receipt (B8)', (_, offset) => {
    const now = at(new Date(Date.parse(TONIGHT) + offset * 1000).toISOString());
    const decision = decided(proposed, command, now);
    const [first] = decision.entries;
    expect(first?.type === 'DeadlineMissed').toBe(offset > 0);
    expect(missedIn(decision)).toEqual(offset > 0 ? ['solution-answer'] : []);
    expect(clockOf(decision.ticket, 'solution-answer').missed).toBe(offset > 0);
  });

  it('names its own entry among those that it records, and the rule that it rests on', () => {
    for (const now of [hoursOn(2), hoursOn(20), hoursOn(49)]) {
      const isLonger = command.kind === 'extend' || command.kind === 'request-extension';
      if (isLonger && now > hoursOn(46)) continue;
      const decision = decided(proposed, command, now);
      expect(decision.entries.find((entry) => entry.sequence === decision.own)).toMatchObject({
        type: own,
        rule,
      });
    }
  });
});

describe('a command on a complaint whose wait the cap has ended', () => {
  const held = done(hold(proposed, aContext(hoursOn(2)))).ticket;

  it.each(
    COMMANDS.filter(([{ kind }]) => kind !== 'hold').flatMap(([command, own]) =>
      AROUND.map(([name, offset]) => [command, own, name, offset] as const),
    ),
  )('%o (%s) finds it ended, %s the cap (D8)', (command, _, __, offset) => {
    const decision = decided(held, command, hoursOn(2 + 72, offset));
    const settles = command.kind === 'answer' || command.kind === 'refuse';
    const ends = entriesOf(decision, 'ComplaintResumed').map(({ data }) => data.cause);
    if (offset < 0) expect(ends).toEqual(settles ? ['settled'] : []);
    else {
      expect(ends).toEqual(['cap']);
      expect(decision.entries[0]?.type).toBe('ComplaintResumed');
    }
    expect(decision.ticket.state === 'held').toBe(offset < 0 && !settles);
  });
});

it('what has passed is on record in its order: the end of a wait, then the limits that it left (D8)', () => {
  const held = done(hold(network, aContext(hoursOn(13)))).ticket;
  const late = decided(held, { kind: 'outside-date', until: hoursOn(400) }, hoursOn(13 + 72 + 40));
  expect(typesOf(late).slice(0, 3)).toEqual([
    'ComplaintResumed',
    'DeadlineMissed',
    'DeadlineMissed',
  ]);
  expect(late.own - held.version).toBe(4);
});

describe('what is due by now is due with a command too', () => {
  it.each(AROUND)('a reminder, %s its time (D7)', (_, offset) => {
    const [first] = clockOf(network).remindAt;
    const now = at(new Date(Date.parse(first ?? '') + offset * 1000).toISOString());
    const climbed = decided(network, { kind: 'escalate' }, now);
    expect(
      entriesOf(climbed, 'DeadlineApproaching').filter(({ data }) => data.clock === 'own-answer'),
    ).toHaveLength(offset < 0 ? 0 : 1);
    expect(climbed.entries[climbed.own - network.version - 1]?.type).toBe('ComplaintEscalated');
  });

  it.each(AROUND)('a climb, %s the own limit, though only a word was given (F1)', (_, offset) => {
    const dismissed = decided(
      proposed,
      { kind: 'judge-correction', verdict: 'dismiss', proposal: sequence },
      hoursOn(46, offset),
    );
    expect(dismissed.ticket.level).toBe(offset > 0 ? 'province' : 'city');
  });

  it('a step by hand that has been due is that step, once (F1)', () => {
    const late = decided(network, { kind: 'escalate' }, hoursOn(47));
    expect(entriesOf(late, 'ComplaintEscalated').map(({ data }) => data)).toMatchObject([
      { to: 'province', cause: 'limit-passed' },
    ]);
  });

  it('steps by hand that have been due for long are on record with the uppermost as their own (F1)', () => {
    const late = decided(network, { kind: 'escalate' }, hoursOn(24 * 16));
    const climbs = entriesOf(late, 'ComplaintEscalated');
    expect(climbs.map(({ data }) => data.to)).toEqual(['province', 'regulator']);
    expect(climbs.at(-1)?.sequence).toBe(late.own);
    expect(late.entries[0]?.type).toBe('DeadlineMissed');
  });
});

describe('closing hides no miss of the regulator’s (D10)', () => {
  const answered = done(answer(aTicket().ticket, aContext(hoursOn(2)))).ticket;
  const appealed = done(
    enterAppealDates(answered, { papersAt: hoursOn(3) }, aContext(hoursOn(4))),
  ).ticket;
  const DECISION = clockOf(appealed, 'appeal-acceptance').dueAt;

  it.each(AROUND)('%s the end of its decision', (_, offset) => {
    const now = at(new Date(Date.parse(DECISION) + offset * 1000).toISOString());
    const closed = decided(appealed, { kind: 'close' }, now);
    expect(typesOf(closed)).toEqual([...(offset > 0 ? ['DeadlineMissed'] : []), 'ComplaintClosed']);
    expect(closed.ticket.state).toBe('closed');
  });
});

describe('a correction that nobody has judged', () => {
  const ends = {
    type: 'CorrectionDismissed',
    rule: 'D8',
    by: aClerk,
    publish: false,
    data: { facts: later, cause: 'settled' },
  };

  it.each([
    ['an answer', answer(proposed, aContext(hoursOn(2))), 'CustomerAnswered'],
    ['a refusal', refuse(proposed, 'no-evidence', aContext(hoursOn(2))), 'ComplaintRefused'],
  ])('ends with %s (D8)', (_, decision, type) => {
    const settled = done(decision);
    expect(settled.entries).toMatchObject([ends, { type }]);
    expect(settled.ticket).not.toHaveProperty('proposedCorrection');
    expect(settled.ticket.facts).toEqual(network.facts);
  });

  it('ends after the wait that an answer ends too (D8)', () => {
    const held = done(hold(proposed, aContext(hoursOn(2)))).ticket;
    expect(typesOf(done(answer(held, aContext(hoursOn(3)))))).toEqual([
      'ComplaintResumed',
      'CorrectionDismissed',
      'CustomerAnswered',
    ]);
  });

  it('ends with closing, where it had outlived an answer (D8, E6)', () => {
    const { proposedCorrection } = proposed;
    if (!proposedCorrection) throw new Error('nothing is proposed');
    const answered = done(answer(network, aContext(hoursOn(2)))).ticket;
    const closed = done(close({ ...answered, proposedCorrection }, aContext(hoursOn(3))));
    expect(closed.entries).toMatchObject([ends, { type: 'ComplaintClosed' }]);
    expect(closed.ticket).not.toHaveProperty('proposedCorrection');
  });

  it('that somebody dismisses says nothing of settling', () => {
    const dismissed = done(
      judgeCorrection(proposed, { verdict: 'dismiss', proposal: sequence }, aContext(hoursOn(2))),
    );
    expect(dismissed.entries[0]?.data).toEqual({ facts: later });
  });

  it('outlives a step up (F1)', () => {
    const climbed = done(escalate(proposed, aContext(hoursOn(2)))).ticket;
    expect(climbed.proposedCorrection).toEqual(proposed.proposedCorrection);
  });
});
