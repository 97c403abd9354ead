import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClockKind } from '../../../functions/domain/clock/clock.ts';
import { defaultPolicy } from '../../../functions/domain/policy/default-policy.ts';
import type { Policy } from '../../../functions/domain/policy/policy.ts';
import type { TicketFacts } from '../../../functions/domain/ticket/ticket.ts';
import {
  answer,
  correct,
  enterAppealDates,
  escalate,
  extend,
  hold,
  promise,
  recount,
  resume,
  setOutsideDate,
} from '../../builders/commands.ts';
import { aContext, aTicket, someFacts } from '../../builders/ticket.ts';
import {
  clockOf,
  done,
  dueOf,
  hoursOn,
  livedUntil,
  missedIn,
  refusalOf,
  running,
} from './builders.ts';

const { ticket } = aTicket();

/** Another policy: other figures for the own limit and the wait, deployed and not applied. */
const changed = (own: string, wait = 'PT72H'): Policy => ({
  ...defaultPolicy,
  version: 'changed',
  ownAnswer: {
    ...defaultPolicy.ownAnswer,
    ordinary: { ...defaultPolicy.ownAnswer.ordinary, value: own },
  },
  customerWait: { ...defaultPolicy.customerWait, value: wait },
});

/** Every figure is shorter. */
const shorter: Policy = {
  ...changed('PT24H'),
  customerAnswer: { ...defaultPolicy.customerAnswer, value: 'P5D' },
  solutionAnswer: { ...defaultPolicy.solutionAnswer, value: 'PT1H' },
  provinceAnswer: { ...defaultPolicy.provinceAnswer, value: 'PT8H' },
  appealAcceptance: { ...defaultPolicy.appealAcceptance, value: { workingDays: 1 } },
  appealAnswer: { ...defaultPolicy.appealAnswer, value: 'P5D' },
  appealDoor: {
    billing: { ...defaultPolicy.appealDoor.billing, value: 'P1M' },
    other: { ...defaultPolicy.appealDoor.other, value: 'P1M' },
  },
  faultRepair: {
    town: { ...defaultPolicy.faultRepair.town, value: 'PT8H' },
    country: { ...defaultPolicy.faultRepair.country, value: 'PT8H' },
  },
};

describe('a changed policy reaches an open complaint by recounting alone (D8)', () => {
  it('a wait stops the limit that stands, and gives back what it took', () => {
    const by = changed('PT8H');
    const held = done(hold(ticket, aContext(hoursOn(10), by)));
    expect(missedIn(held)).toEqual([]);
    expect(clockOf(held.ticket)).toMatchObject({ limit: 'PT48H', dueAt: hoursOn(48 + 72) });
    expect(clockOf(held.ticket).policyVersion).toBe(defaultPolicy.version);
    const resumed = done(resume(held.ticket, aContext(hoursOn(20), by))).ticket;
    expect(dueOf(resumed)).toBe(hoursOn(58));
  });

  it('a longer one gives nothing to a wait that began before it', () => {
    const held = done(hold(ticket, aContext(hoursOn(10)))).ticket;
    const by = changed('PT72H', 'PT100H');
    const bound = done(setOutsideDate(held, hoursOn(200), aContext(hoursOn(11), by))).ticket;
    expect(dueOf(bound)).toBe(hoursOn(120));
    expect(bound.heldUntil).toBe(hoursOn(82));
    const { ticket: woken } = livedUntil(bound, hoursOn(83));
    expect(woken).toMatchObject({ state: 'pending' });
    expect(dueOf(woken)).toBe(hoursOn(120));
  });

  it('a promise is bound by the limit that stands (B8)', () => {
    const given = aContext(hoursOn(1), changed('PT72H'));
    const promised = done(promise(ticket, { until: hoursOn(60), means: 'written' }, given)).ticket;
    expect(clockOf(promised, 'promised-answer')).toMatchObject({
      dueAt: hoursOn(48),
      cappedBy: { kind: 'own-answer', rule: 'D1' },
    });
  });

  it('an extension that was granted keeps its figure, one that is granted now has the new (D3)', () => {
    const network = aTicket({
      facts: someFacts({ category: 'network', urgency: 'general' }),
    }).ticket;
    const { anotherProvince } = defaultPolicy;
    const limit = { ...anotherProvince.limit, value: { workingDays: 3 } };
    const by = { ...changed('PT48H'), anotherProvince: { ...anotherProvince, limit } };
    const before = done(extend(network, 'anotherProvince', aContext(hoursOn(1)))).ticket;
    const bound = done(setOutsideDate(before, hoursOn(300), aContext(hoursOn(2), by))).ticket;
    expect(clockOf(bound).limit).toEqual({ workingDays: 4 });
    const held = done(hold(before, aContext(hoursOn(2), by))).ticket;
    expect(clockOf(held).limit).toEqual({ workingDays: 4 });
    expect(dueOf(held) > dueOf(before)).toBe(true);
    const now = done(extend(network, 'anotherProvince', aContext(hoursOn(1), by))).ticket;
    expect(clockOf(now)).toMatchObject({ limit: { workingDays: 3 }, policyVersion: 'changed' });
  });

  it('an extension that its category has lost leaves D1 standing by its figure (D1, D3)', () => {
    const network = aTicket({ facts: someFacts({ category: 'network' }) }).ticket;
    const extended = done(extend(network, 'anotherProvince', aContext(hoursOn(1)))).ticket;
    const correction = { facts: { category: 'tariff' }, evidence: false } as const;
    const tariff = done(correct(extended, correction, aContext(hoursOn(2)))).ticket;
    expect(clockOf(tariff)).toMatchObject({ rule: 'D1', limit: 'PT48H' });
    const held = done(hold(tariff, aContext(hoursOn(3), changed('PT24H')))).ticket;
    expect(clockOf(held)).toMatchObject({ rule: 'D1', limit: 'PT48H', dueAt: hoursOn(48 + 72) });
  });

  it('the regulator’s limits and the province’s go on by their figures too (D10, F1)', () => {
    const climbed = done(escalate(ticket, aContext(hoursOn(1)))).ticket;
    const dates = { papersAt: hoursOn(1) };
    const appealed = done(enterAppealDates(climbed, dates, aContext(hoursOn(2)))).ticket;
    const { provinceAnswer, appealAcceptance } = defaultPolicy;
    const by = {
      ...changed('PT48H'),
      provinceAnswer: { ...provinceAnswer, value: 'PT8H' },
      appealAcceptance: { ...appealAcceptance, value: { workingDays: 1 } },
    };
    const complete = { papersCompleteAt: hoursOn(2) };
    const next = done(enterAppealDates(appealed, complete, aContext(hoursOn(3), by))).ticket;
    expect(running(next)).toContain('appeal-answer');
    for (const kind of ['own-answer', 'province-answer', 'appeal-acceptance'] as const)
      expect(clockOf(next, kind)).toEqual(clockOf(appealed, kind));
  });

  it.each<readonly [string, Partial<TicketFacts>, readonly ClockKind[]]>([
    ['about a bill', {}, ['own-answer', 'statutory-answer', 'appeal-door', 'solution-answer']],
    ['about something else', { category: 'tariff' }, ['own-answer', 'appeal-door']],
    ['of a fault', { recordKind: 'fault-report' }, ['own-answer', 'fault-repair']],
    [
      'of a fault in the country',
      { recordKind: 'fault-report', place: 'country' },
      ['fault-repair'],
    ],
  ])(
    'a date put right leaves every figure of a record %s (D1, D9, D11, B6, B8)',
    (_, facts, kinds) => {
      const before = aTicket({ facts: someFacts(facts) }).ticket;
      const correction = { facts: { receivedAt: hoursOn(-1) }, evidence: false };
      const { ticket: after } = done(correct(before, correction, aContext(hoursOn(1), shorter)));
      for (const kind of kinds) {
        expect(clockOf(after, kind)).toMatchObject({
          limit: clockOf(before, kind).limit,
          startAt: hoursOn(-1),
          policyVersion: defaultPolicy.version,
        });
      }
    },
  );

  it('the regulator’s dates put right leave its figures (D10)', () => {
    const dates = { papersAt: hoursOn(1), papersCompleteAt: hoursOn(1) };
    const before = done(enterAppealDates(ticket, dates, aContext(hoursOn(3)))).ticket;
    const right = { papersAt: hoursOn(2), papersCompleteAt: hoursOn(2) };
    const after = done(enterAppealDates(before, right, aContext(hoursOn(3), shorter))).ticket;
    for (const kind of ['appeal-acceptance', 'appeal-answer'] as const)
      expect(clockOf(after, kind)).toMatchObject({
        limit: clockOf(before, kind).limit,
        startAt: hoursOn(2),
      });
  });

  it('a wait at the province leaves its figure (F1, D8)', () => {
    const climbed = done(escalate(ticket, aContext(hoursOn(1)))).ticket;
    const held = done(hold(climbed, aContext(hoursOn(2), shorter))).ticket;
    expect(clockOf(held, 'province-answer').limit).toBe(clockOf(climbed, 'province-answer').limit);
    expect(dueOf(held, 'province-answer') > dueOf(climbed, 'province-answer')).toBe(true);
  });

  it('waits that are over took what they took, though it is more than is allowed by now (D8)', () => {
    const waited = [10, 30].reduce((before, from) => {
      const held = done(hold(before, aContext(hoursOn(from)))).ticket;
      return done(resume(held, aContext(hoursOn(from + 10)))).ticket;
    }, ticket);
    expect(dueOf(waited)).toBe(hoursOn(48 + 20));
    const by = aContext(hoursOn(41), changed('PT48H', 'PT15H'));
    const correction = { facts: { receivedAt: hoursOn(-1) }, evidence: false };
    expect(dueOf(done(correct(waited, correction, by)).ticket)).toBe(hoursOn(48 + 20 - 1));
  });

  it('a wait that goes on ends when it was told to, though more is allowed by now (D8)', () => {
    const held = done(hold(ticket, aContext(hoursOn(10)))).ticket;
    const by = aContext(hoursOn(20), changed('PT48H', 'PT100H'));
    const correction = { facts: { receivedAt: hoursOn(-1) }, evidence: false };
    expect(dueOf(done(correct(held, correction, by)).ticket)).toBe(hoursOn(48 + 72 - 1));
  });

  it('waiting and going on loses nothing, whatever the policy becomes meanwhile', () => {
    const hours = fc.integer({ min: 1, max: 47 });
    fc.assert(
      fc.property(hours, hours, hours, hours, (from, took, own, wait) => {
        const [first, second] = [changed(`PT${own}H`, `PT${wait}H`), changed(`PT${wait}H`)];
        const held = done(hold(ticket, aContext(hoursOn(from), first))).ticket;
        const end = aContext(hoursOn(from + took), second);
        const resumed =
          took < wait ? done(resume(held, end)).ticket : livedUntil(held, end.now).ticket;
        expect(dueOf(resumed)).toBe(hoursOn(48 + Math.min(took, wait)));
      }),
    );
  });
});

describe('applying a policy when the timer is late (D8, F1)', () => {
  const late = aContext(hoursOn(48, 30), changed('PT72H'));

  it('gives no more time to a limit that had passed', () => {
    const asleep = livedUntil(ticket, hoursOn(40)).ticket;
    expect(refusalOf(recount(asleep, late))).toEqual({ kind: 'limits-unchanged' });
    expect(missedIn(done(answer(asleep, aContext(hoursOn(60)))))).toEqual(['own-answer']);
  });

  it('makes no wait longer that had ended', () => {
    const held = done(hold(livedUntil(ticket, hoursOn(40)).ticket, aContext(hoursOn(41)))).ticket;
    const passed = aContext(hoursOn(121), changed('PT200H', 'PT100H'));
    expect(refusalOf(recount(held, passed))).toEqual({ kind: 'limits-unchanged' });
    const answered = done(answer(held, aContext(hoursOn(122)))).entries.at(-1);
    expect(answered?.data).toMatchObject({ timeliness: 'late' });
  });

  it('what is due by the new count is due at once', () => {
    const applied = done(recount(ticket, aContext(hoursOn(10), changed('PT8H'))));
    expect(missedIn(applied)).toEqual(['own-answer']);
    expect(applied.ticket.level).toBe('province');
  });

  it('a shorter cap ends a wait that has lasted longer', () => {
    const held = done(hold(ticket, aContext(hoursOn(1)))).ticket;
    const applied = done(recount(held, aContext(hoursOn(11), changed('PT48H', 'PT10H'))));
    expect(applied.ticket).toMatchObject({ state: 'pending' });
    expect(applied.ticket).not.toHaveProperty('heldUntil');
    expect(dueOf(applied.ticket)).toBe(hoursOn(58));
  });
});

it('a step by hand while the timer is late is the step that was due (F1)', () => {
  const asleep = livedUntil(ticket, hoursOn(40)).ticket;
  const climbed = done(escalate(asleep, aContext(hoursOn(58))));
  expect(climbed.entries.find(({ type }) => type === 'ComplaintEscalated')?.data).toMatchObject({
    cause: 'limit-passed',
    started: { startAt: hoursOn(48) },
  });
});
