import { describe, expect, it } from 'vitest';
import { mainlandCalendar } from '../../../functions/domain/calendar/mainland.ts';
import { withRegionalHolidays } from '../../../functions/domain/calendar/regional-holidays.ts';
import { defaultPolicy } from '../../../functions/domain/policy/default-policy.ts';
import { register } from '../../../functions/domain/ticket/commands/register.ts';
import type { Decision } from '../../../functions/domain/ticket/decision.ts';
import type { Recorded } from '../../../functions/domain/ticket/record.ts';
import type { FactsPatch, Ticket, TicketFacts } from '../../../functions/domain/ticket/ticket.ts';
import type { Instant } from '../../../functions/domain/time.ts';
import {
  answer,
  correct,
  extend,
  judgeCorrection,
  setOutsideDate,
} from '../../builders/commands.ts';
import {
  aClerk,
  aColleague,
  aContext,
  aDeputy,
  aRegister,
  aTicket,
  at,
  MONDAY,
  someFacts,
} from '../../builders/ticket.ts';
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
} from './builders.ts';

const aTicketOf = (facts: Partial<TicketFacts>): Ticket =>
  aTicket({ facts: someFacts(facts) }, facts.registeredAt).ticket;
const { ticket } = aTicket();

const correctAt = (wrong: Ticket, facts: FactsPatch, now: Instant, evidence = false): Decision =>
  correct(wrong, { facts, evidence }, aContext(now));
const corrected = (wrong: Ticket, facts: FactsPatch, now: Instant): Recorded =>
  done(correctAt(wrong, facts, now));
const proposedBy = (wrong: Ticket, facts: FactsPatch, now = hoursOn(1)): Recorded =>
  done(correctAt(wrong, facts, now, true));
const judged = (
  proposed: Ticket,
  verdict: 'confirm' | 'dismiss',
  by = aColleague,
  now = hoursOn(2),
): Decision => {
  const proposal = proposed.proposedCorrection?.sequence ?? 0;
  return judgeCorrection(proposed, { verdict, proposal }, { ...aContext(now), by });
};
const confirmed = (wrong: Ticket, facts: FactsPatch): Recorded =>
  done(judged(proposedBy(wrong, facts).ticket, 'confirm'));

describe('a tier that turns out higher (D1, D8)', () => {
  it('shortens the limit at once, and wakes the complaint by it', () => {
    const vip = corrected(ticket, { tier: 'vip' }, hoursOn(3));
    expect(clockOf(vip.ticket)).toMatchObject({
      startAt: MONDAY,
      dueAt: hoursOn(8),
      remindAt: [hoursOn(4), hoursOn(6.4)],
    });
    expect(vip.ticket).toMatchObject({
      facts: { tier: 'vip' },
      wakeAt: hoursOn(8, 1),
      lookAt: hoursOn(4),
    });
  });

  it('makes the complaint important (C4)', () => {
    expect(corrected(ticket, { tier: 'vip' }, hoursOn(3)).ticket.attention).toEqual(['important']);
    const already = aTicket({ important: true }).ticket;
    expect(corrected(already, { tier: 'vip' }, hoursOn(3)).ticket.attention).toEqual(['important']);
    expect(corrected(ticket, { tier: 'go-tone' }, hoursOn(3)).ticket.attention).toEqual([]);
  });

  it('is on record with what stood there before and both limits', () => {
    const { entries } = corrected(ticket, { tier: 'vip', category: 'billing' }, hoursOn(3));
    expect(entries).toMatchObject([
      { type: 'FactsCorrected', rule: 'D8', publish: true, by: aClerk },
    ]);
    const [entry] = entriesOf({ entries }, 'FactsCorrected');
    expect(entry?.data.facts).toStrictEqual({ tier: 'vip' });
    expect(entry?.data.old).toStrictEqual({ tier: 'ordinary' });
    expect(entry?.data).not.toHaveProperty('proposedBy');
    expect(
      entry?.data.changes.map(({ kind, old, new: now }) => [kind, old?.dueAt, now?.dueAt]),
    ).toEqual([['own-answer', hoursOn(48), hoursOn(8)]]);
  });

  it.each([
    ['one second before', -1, false],
    ['on', 0, false],
    ['one second after', 1, true],
  ] as const)(
    '%s the new limit (%i s): passed is %s, in the same command (F1)',
    (_, offset, passed) => {
      const now = hoursOn(8, offset);
      const vip = corrected(livedUntil(ticket, now).ticket, { tier: 'vip' }, now);
      expect(typesOf(vip)).toEqual(
        passed
          ? ['FactsCorrected', 'ComplaintEscalated', 'DeadlineMissed']
          : ['FactsCorrected', 'DeadlineApproaching'],
      );
      expect(vip.ticket.level).toBe(passed ? 'province' : 'city');
      expect(clockOf(vip.ticket).missed).toBe(passed);
      if (passed)
        expect(clockOf(vip.ticket, 'province-answer')).toMatchObject({
          startAt: hoursOn(8),
          dueAt: hoursOn(56),
        });
    },
  );

  it('climbs all levels that have passed by it in one step, the top one paged (F1)', () => {
    const network = aTicketOf({ category: 'network' });
    const extended = done(extend(network, 'anotherBody', aContext(hoursOn(1)))).ticket;
    const now = hoursOn(56, 1);
    const facts = { category: 'service', tier: 'vip' } as const;
    const vip = corrected(livedUntil(extended, now).ticket, facts, now);
    expect(entriesOf(vip, 'ComplaintEscalated').map(({ data }) => data)).toMatchObject([
      { from: 'city', to: 'province', left: 'city', paged: false },
      { from: 'province', to: 'regulator', left: 'city', paged: true },
    ]);
    expect(missedIn(vip)).toEqual(['own-answer', 'province-answer']);
  });
});

describe('a tier that turns out lower (D1, D8)', () => {
  const vip = aTicketOf({ tier: 'vip' });

  it('gives the longer limit without more ado; what was important stays so (C4)', () => {
    const plain = corrected(vip, { tier: 'ordinary' }, hoursOn(3)).ticket;
    expect(dueOf(plain)).toBe(hoursOn(48));
    expect(plain.attention).toEqual(['important']);
  });

  it('a limit that was missed and lies ahead again is missed no longer; the climb stays', () => {
    const climbed = livedUntil(vip, hoursOn(10)).ticket;
    expect([climbed.level, clockOf(climbed).missed]).toEqual(['province', true]);
    const plain = corrected(climbed, { tier: 'ordinary' }, hoursOn(10)).ticket;
    expect(clockOf(plain)).toMatchObject({ missed: false, dueAt: hoursOn(48) });
    expect(plain.level).toBe('province');
    expect(missedIn(livedUntil(plain, hoursOn(48)))).not.toContain('own-answer');
    expect(missedIn(livedUntil(plain, hoursOn(48, 1)))).toContain('own-answer');
  });

  it('that it was missed is on record even where the timer had not come yet', () => {
    const plain = corrected(vip, { tier: 'ordinary' }, hoursOn(10));
    expect(typesOf(plain).slice(0, 2)).toEqual(['DeadlineMissed', 'FactsCorrected']);
    expect(missedIn(plain)).toEqual(['own-answer']);
    expect(clockOf(plain.ticket).missed).toBe(false);
  });

  it.each([
    ['one second before', -1, false],
    ['on', 0, false],
    ['one second after', 1, true],
  ] as const)(
    '%s the new limit too (%i s): still missed is %s, never twice',
    (_, offset, missed) => {
      const now = hoursOn(24, offset);
      const climbed = livedUntil(vip, now).ticket;
      const goTone = corrected(climbed, { tier: 'go-tone' }, now);
      expect(clockOf(goTone.ticket)).toMatchObject({ missed, dueAt: hoursOn(24) });
      expect(missedIn(goTone)).toEqual([]);
    },
  );
});

describe('a category that turns out otherwise', () => {
  it('shuts the regulator’s door earlier at once (B6)', () => {
    const other = aTicketOf({ category: 'service' });
    const billing = corrected(other, { category: 'billing' }, hoursOn(1)).ticket;
    expect(dueOf(other, 'appeal-door')).toBe(at('2028-07-06T23:59:59+08:00'));
    expect(dueOf(billing, 'appeal-door')).toBe(at('2026-12-07T23:59:59+08:00'));
  });

  it('opens it for longer only with evidence and a second person (B6, D8)', () => {
    expect(refusalOf(correctAt(ticket, { category: 'service' }, hoursOn(1)))).toEqual({
      kind: 'evidence-needed',
      rule: 'B6',
      dueAt: at('2026-12-07T23:59:59+08:00'),
    });
    const proposed = proposedBy(ticket, { category: 'service' });
    expect(proposed.entries).toMatchObject([
      { type: 'CorrectionProposed', rule: 'B6', data: { later: { clock: 'appeal-door' } } },
    ]);
    const { ticket: service } = done(judged(proposed.ticket, 'confirm'));
    expect(dueOf(service, 'appeal-door')).toBe(at('2028-07-06T23:59:59+08:00'));
  });

  it('and an urgency bring D2, where it ends sooner (C3, D2)', () => {
    const facts = { category: 'network', urgency: 'critical' } as const;
    const network = corrected(aTicketOf({ category: 'service' }), facts, hoursOn(1)).ticket;
    expect(clockOf(network)).toMatchObject({ rule: 'D2', dueAt: hoursOn(8) });
  });

  it('is on record without an old urgency where there was none (C3)', () => {
    const network = aTicketOf({ category: 'network' });
    const [entry] = entriesOf(
      corrected(network, { urgency: 'critical' }, hoursOn(1)),
      'FactsCorrected',
    );
    expect(entry?.data.old).toStrictEqual({});
  });

  it('that was wrong leaves no trace of D2: D1 counts (C2, D1)', () => {
    const urgent = aTicketOf({ category: 'network', urgency: 'critical' });
    const service = corrected(urgent, { category: 'service' }, hoursOn(1)).ticket;
    expect(clockOf(service)).toMatchObject({ rule: 'D1', limit: 'PT48H', dueAt: hoursOn(48) });
  });
});

describe('a fault’s place (D11)', () => {
  const faultIn = (place: 'town' | 'country') => aTicketOf({ recordKind: 'fault-report', place });

  it('in the country is proven, or the town’s 48 hours stay', () => {
    const town = faultIn('town');
    expect(refusalOf(correctAt(town, { place: 'country' }, hoursOn(1)))).toEqual({
      kind: 'evidence-needed',
      rule: 'D11',
      dueAt: hoursOn(48),
    });
    expect(dueOf(proposedBy(town, { place: 'country' }).ticket, 'fault-repair')).toBe(hoursOn(48));
    expect(dueOf(confirmed(town, { place: 'country' }).ticket, 'fault-repair')).toBe(hoursOn(72));
  });

  it('in town needs no proof', () => {
    const town = corrected(faultIn('country'), { place: 'town' }, hoursOn(1)).ticket;
    expect(dueOf(town, 'fault-repair')).toBe(hoursOn(48));
  });
});

describe('a postmark (B6)', () => {
  const postmarkedAt = hoursOn(-20);

  it.each(['phone', 'email', 'walk-in'] as const)('is none of a complaint by %s', (channel) => {
    const { ticket: other } = aTicket({ facts: someFacts({ channel }) });
    const no = { kind: 'not-of-channel', field: 'postmarkedAt', channel };
    expect(refusalOf(correctAt(other, { postmarkedAt }, hoursOn(1), true))).toEqual(no);
    expect(refusalOf(correctAt(other, { postmarkedAt, tier: 'vip' }, hoursOn(1)))).toEqual(no);
    const proposedCorrection = {
      sequence: 2,
      facts: { postmarkedAt },
      by: aClerk,
      at: hoursOn(1),
    };
    expect(refusalOf(judged({ ...other, proposedCorrection }, 'confirm'))).toEqual(no);
  });

  it('is a letter’s', () => {
    const letter = aTicketOf({ channel: 'letter', registeredAt: MONDAY });
    expect(corrected(letter, { postmarkedAt }, hoursOn(1)).ticket.facts).toMatchObject({
      postmarkedAt,
    });
  });
});

describe('the instant of receipt', () => {
  /** On the desk for two hours before it was registered. */
  const desk = aTicketOf({ receivedAt: hoursOn(-2), registeredAt: MONDAY });

  it('earlier: every limit is earlier, the law’s too, without proof (D8, D9)', () => {
    const earlier = corrected(desk, { receivedAt: hoursOn(-26) }, hoursOn(1)).ticket;
    expect(dueOf(earlier)).toBe(hoursOn(22));
    expect(clockOf(earlier, 'statutory-answer')).toMatchObject({
      startAt: hoursOn(-26),
      actBy: hoursOn(360 - 26),
      dueAt: at('2026-07-20T23:59:59+08:00'),
    });
    expect(earlier.facts.receivedAt).toBe(hoursOn(-26));
  });

  it('later by a second is later: evidence, then a second person (D9)', () => {
    const receivedAt = hoursOn(-2, 1);
    expect(refusalOf(correctAt(desk, { receivedAt }, hoursOn(1)))).toEqual({
      kind: 'evidence-needed',
      rule: 'D9',
      dueAt: dueOf(desk, 'statutory-answer'),
    });
    const proposed = proposedBy(desk, { receivedAt });
    expect(proposed.ticket).toMatchObject({
      clocks: desk.clocks,
      facts: desk.facts,
      proposedCorrection: { sequence: 2, facts: { receivedAt }, by: aClerk, at: hoursOn(1) },
    });
    const moved = done(judged(proposed.ticket, 'confirm')).ticket;
    expect(clockOf(moved, 'statutory-answer').actBy).toBe(hoursOn(358, 1));
  });

  it('is held against D9 as it stands, not as the calendar would count it by now (D9)', () => {
    const start = at('2026-09-20T10:00:00+08:00');
    const september = aTicketOf({ receivedAt: start, registeredAt: start });
    expect(dueOf(september, 'statutory-answer')).toBe(at('2026-10-08T23:59:59+08:00'));
    const calendar = withRegionalHolidays(mainlandCalendar, [
      { date: '2026-10-08', name: { zh: '地方', en: 'Regional' } },
    ]);
    const correction = { facts: { receivedAt: at('2026-09-20T09:00:00+08:00') }, evidence: false };
    expect(refusalOf(correct(september, correction, { ...aContext(start), calendar }))).toEqual({
      kind: 'evidence-needed',
      rule: 'D9',
      dueAt: at('2026-10-08T23:59:59+08:00'),
    });
  });

  it('is held against the D9 that runs, not against one that went (D9)', () => {
    const none = confirmed(ticket, { recordKind: 'consultation' }).ticket;
    const earlier = corrected(none, { receivedAt: hoursOn(-48) }, hoursOn(3)).ticket;
    const anew = corrected(earlier, { recordKind: 'complaint' }, hoursOn(4)).ticket;
    expect(refusalOf(correctAt(anew, { receivedAt: hoursOn(-24) }, hoursOn(5)))).toMatchObject({
      kind: 'evidence-needed',
      rule: 'D9',
      dueAt: clockOf(anew, 'statutory-answer').dueAt,
    });
  });

  it('what the province took in itself runs from receipt there too (D8, F1)', () => {
    const province = aTicket({
      level: 'province',
      facts: someFacts({ receivedAt: hoursOn(-2), registeredAt: MONDAY }),
    }).ticket;
    const earlier = corrected(province, { receivedAt: hoursOn(-5) }, hoursOn(1)).ticket;
    expect(dueOf(earlier, 'province-answer')).toBe(hoursOn(43));
  });

  it('a policy that has grown longer since reaches no limit by a correction (D8, D9)', () => {
    const shorter = {
      ...defaultPolicy,
      version: 'shorter',
      customerAnswer: { ...defaultPolicy.customerAnswer, value: 'P10D' },
      ownAnswer: {
        ...defaultPolicy.ownAnswer,
        ordinary: { ...defaultPolicy.ownAnswer.ordinary, value: 'PT24H' },
      },
    };
    const facts = someFacts({ receivedAt: hoursOn(-2), registeredAt: MONDAY });
    const strict = register(aRegister({ facts }), aContext(MONDAY, shorter)).ticket;
    const moved = corrected(strict, { receivedAt: hoursOn(-2 - 7 * 24) }, hoursOn(1)).ticket;
    expect(clockOf(moved, 'statutory-answer')).toMatchObject({
      limit: 'P10D',
      policyVersion: 'shorter',
      dueAt: at('2026-07-09T23:59:59+08:00'),
    });
    expect(clockOf(moved)).toMatchObject({ limit: 'PT24H', dueAt: hoursOn(-2 - 6 * 24) });
    const vip = corrected(strict, { tier: 'vip' }, hoursOn(1)).ticket;
    expect(clockOf(vip)).toMatchObject({ limit: 'PT8H', policyVersion: defaultPolicy.version });
  });
});

describe('what kind of record it is (B3)', () => {
  it('a complaint that is none loses the law’s limits only with proof (B6, B8, D9)', () => {
    expect(refusalOf(correctAt(ticket, { recordKind: 'consultation' }, hoursOn(1)))).toMatchObject({
      kind: 'evidence-needed',
      rule: 'D9',
    });
    const question = confirmed(ticket, { recordKind: 'consultation' }).ticket;
    expect(running(question)).toEqual(['own-answer']);
    expect(clockOf(question, 'statutory-answer').endedAt).toBe(hoursOn(2));
    expect(dueOf(question)).toBe(hoursOn(48));
  });

  it('its own limit is then bound by D9 no longer (D4, D9)', () => {
    const receivedAt = at('2026-02-13T10:00:00+08:00');
    const winter = aTicketOf({ category: 'network', receivedAt, registeredAt: receivedAt });
    const extended = done(extend(winter, 'anotherBody', aContext(receivedAt))).ticket;
    expect(clockOf(extended).cappedBy).toMatchObject({ rule: 'D9' });
    const proposed = proposedBy(extended, { recordKind: 'consultation' }, receivedAt).ticket;
    const question = done(judged(proposed, 'confirm', aColleague, receivedAt)).ticket;
    expect(dueOf(question)).toBe(at('2026-03-02T23:59:59+08:00'));
    expect(clockOf(question)).not.toHaveProperty('cappedBy');
  });

  it('a limit that has gone stays as it went, whatever becomes of the one that came anew (D9)', () => {
    const question = confirmed(ticket, { recordKind: 'consultation' }).ticket;
    const complaint = corrected(question, { recordKind: 'complaint' }, hoursOn(5)).ticket;
    const [gone] = question.clocks.filter(({ kind }) => kind === 'statutory-answer');
    const dutiesOf = ({ clocks }: Ticket) =>
      clocks.filter(({ kind }) => kind === 'statutory-answer');
    expect(dutiesOf(complaint)).toHaveLength(2);
    // D9 is missed, and its date of receipt corrected: both are of the one that runs.
    const late = livedUntil(complaint, hoursOn(24 * 17)).ticket;
    expect(dutiesOf(late)).toMatchObject([gone, { missed: true }]);
    const earlier = corrected(complaint, { receivedAt: hoursOn(-26) }, hoursOn(6)).ticket;
    expect(dutiesOf(earlier)).toMatchObject([gone, { startAt: hoursOn(-26) }]);
  });

  it('a consultation that is a complaint gets them, from receipt (B6, B8, D9)', () => {
    const question = aTicketOf({ recordKind: 'consultation' });
    const complaint = corrected(question, { recordKind: 'complaint' }, hoursOn(5)).ticket;
    expect(running(complaint)).toEqual(running(ticket));
    expect(clockOf(complaint, 'statutory-answer').startAt).toBe(MONDAY);
  });

  it.each([
    ['one second before', -1, 'city'],
    ['on', 0, 'city'],
    ['one second after', 1, 'regulator'],
  ] as const)(
    '%s D9 (%i s) it then stands at the %s level at once (D9, F1)',
    (_, offset, level) => {
      const { ownAnswer } = defaultPolicy;
      const patient = {
        ...defaultPolicy,
        ownAnswer: { ...ownAnswer, ordinary: { ...ownAnswer.ordinary, value: 'PT400H' } },
      };
      const facts = someFacts({ recordKind: 'consultation' });
      const question = register(aRegister({ facts }), aContext(MONDAY, patient)).ticket;
      const context = aContext(hoursOn(360, offset), patient);
      const correction = { facts: { recordKind: 'complaint' }, evidence: false } as const;
      const complaint = done(correct(question, correction, context));
      expect(complaint.ticket.level).toBe(level);
      expect(missedIn(complaint)).toEqual(['solution-answer']);
      expect(clockOf(complaint.ticket).cappedBy).toEqual({ kind: 'statutory-answer', rule: 'D9' });
    },
  );
});

describe('a proposed correction', () => {
  const later = { category: 'service' } as const;
  const proposed = proposedBy(ticket, later).ticket;

  it('stays in the house, and changes neither facts nor limits (D8)', () => {
    const { entries } = proposedBy(ticket, later);
    expect(entries).toMatchObject([
      {
        type: 'CorrectionProposed',
        publish: false,
        data: {
          facts: later,
          old: { category: 'billing' },
          later: { clock: 'appeal-door', rule: 'B6', dueAt: dueOf(ticket, 'appeal-door') },
        },
      },
    ]);
    expect(proposed).toMatchObject({
      state: ticket.state,
      facts: ticket.facts,
      clocks: ticket.clocks,
      wakeAt: ticket.wakeAt,
      generation: ticket.generation,
    });
  });

  it.each([
    ['whoever proposed it', aClerk],
    ['their deputy', { ...aDeputy, onBehalfOf: 'clerk-7' }],
  ] as const)('is not confirmed by %s (D8)', (_, by) => {
    expect(refusalOf(judged(proposed, 'confirm', by))).toEqual({
      kind: 'own-correction',
      rule: 'D8',
    });
  });

  it('is confirmed by somebody who stands in for another (D8)', () => {
    const applied = done(judged(proposed, 'confirm', { ...aDeputy, onBehalfOf: 'clerk-9' }));
    expect(applied.ticket.facts.category).toBe('service');
  });

  it('is applied when somebody else confirms it, with both on record (D8)', () => {
    const applied = done(judged(proposed, 'confirm'));
    expect(applied.entries).toMatchObject([
      {
        type: 'FactsCorrected',
        by: aColleague,
        data: { facts: later, old: { category: 'billing' }, proposedBy: aClerk },
      },
    ]);
    expect(applied.ticket.facts.category).toBe('service');
    expect(applied.ticket).not.toHaveProperty('proposedCorrection');
    expect(refusalOf(judged(applied.ticket, 'confirm'))).toEqual({ kind: 'nothing-proposed' });
  });

  it.each([
    ['whoever proposed it', aClerk],
    ['somebody else', aColleague],
  ])('is dismissed by %s (D8)', (_, by) => {
    const dismissed = done(judged(proposed, 'dismiss', by));
    expect(dismissed.entries).toMatchObject([
      { type: 'CorrectionDismissed', rule: 'D8', publish: false, by, data: { facts: later } },
    ]);
    expect(dismissed.ticket).toMatchObject({ facts: ticket.facts, clocks: ticket.clocks });
    expect(dismissed.ticket).not.toHaveProperty('proposedCorrection');
    expect(refusalOf(judged(dismissed.ticket, 'dismiss'))).toEqual({ kind: 'nothing-proposed' });
  });

  it('gives way to a new one (D8)', () => {
    const again = proposedBy(proposed, { category: 'tariff' }, hoursOn(2)).ticket;
    expect(again.proposedCorrection).toEqual({
      sequence: 3,
      facts: { category: 'tariff' },
      by: aClerk,
      at: hoursOn(2),
    });
    expect(done(judged(again, 'confirm')).ticket.facts.category).toBe('tariff');
  });

  it.each(['confirm', 'dismiss'] as const)(
    'that took the place of the one that was read is not hit by its %s (D8, D9)',
    (verdict) => {
      const read = proposed.proposedCorrection?.sequence ?? 0;
      const again = proposedBy(proposed, { category: 'tariff' }, hoursOn(2)).ticket;
      const { sequence } = again.proposedCorrection ?? {};
      const context = { ...aContext(hoursOn(3)), by: aColleague };
      for (const another of [read, read + 2, 0])
        expect(refusalOf(judgeCorrection(again, { verdict, proposal: another }, context))).toEqual({
          kind: 'another-proposal',
          sequence,
        });
      const now = judgeCorrection(again, { verdict, proposal: read + 1 }, context);
      expect(now.kind).toBe('recorded');
    },
  );

  it('judged by another number is refused as such, even to whoever proposed it (D8)', () => {
    const context = aContext(hoursOn(2));
    expect(
      refusalOf(judgeCorrection(proposed, { verdict: 'confirm', proposal: 1 }, context)),
    ).toEqual({ kind: 'another-proposal', sequence: 2 });
  });

  it('is numbered by its own entry, not by a miss that is recorded with it (D8)', () => {
    const late = done(correctAt(ticket, later, hoursOn(48, 1), true));
    const [entry] = entriesOf(late, 'CorrectionProposed');
    expect(late.entries.length).toBeGreaterThan(1);
    expect(late.ticket.proposedCorrection?.sequence).toBe(entry?.sequence);
  });

  it('sent again is not proposed again, and keeps its number (D8)', () => {
    expect(refusalOf(correctAt(proposed, { category: 'service' }, hoursOn(2), true))).toEqual({
      kind: 'nothing-changed',
    });
  });

  it('stands while something else is corrected, and is then counted from that (D8)', () => {
    const vip = corrected(proposed, { tier: 'vip' }, hoursOn(2)).ticket;
    expect(vip.proposedCorrection).toEqual(proposed.proposedCorrection);
    const { facts } = done(judged(vip, 'confirm')).ticket;
    expect(facts).toMatchObject({ tier: 'vip', category: 'service' });
  });

  it('that has come true meanwhile, or cannot be true any more, is not confirmed (D8)', () => {
    const occurredAt = hoursOn(-24);
    const service = aTicketOf({ category: 'service', occurredAt: hoursOn(-240) });
    const waiting = proposedBy(service, { occurredAt }).ticket;
    const met = corrected(waiting, { occurredAt, category: 'billing' }, hoursOn(2)).ticket;
    expect(refusalOf(judged(met, 'confirm', aColleague, hoursOn(3)))).toEqual({
      kind: 'nothing-changed',
    });
    const desk = aTicketOf({ receivedAt: hoursOn(-4), registeredAt: MONDAY });
    const moved = proposedBy(desk, { receivedAt: hoursOn(-1) }).ticket;
    const dated = done(setOutsideDate(moved, hoursOn(-2), aContext(hoursOn(1)))).ticket;
    expect(refusalOf(judged(dated, 'confirm'))).toMatchObject({
      kind: 'wrong-time',
      field: 'receivedAt',
    });
    expect(judged(dated, 'dismiss').kind).toBe('recorded');
  });

  it('dies with the answer (D8, E5)', () => {
    const answered = done(answer(proposed, aContext(hoursOn(2)))).ticket;
    for (const verdict of ['confirm', 'dismiss'] as const)
      expect(refusalOf(judged(answered, verdict, aColleague, hoursOn(3)))).toEqual({
        kind: 'already-settled',
        state: 'resolved',
      });
  });

  it('hides no limit that has passed meanwhile (D8)', () => {
    const now = hoursOn(48, 1);
    const late = done(correctAt(ticket, later, now, true));
    expect(missedIn(late)).toEqual(['own-answer', 'solution-answer']);
    const dismissed = done(judged(proposed, 'dismiss', aColleague, now));
    expect(missedIn(dismissed)).toEqual(['own-answer', 'solution-answer']);
  });
});

describe('a time that cannot be is refused', () => {
  const letter = aTicketOf({
    channel: 'letter',
    receivedAt: hoursOn(-2),
    registeredAt: MONDAY,
    postmarkedAt: hoursOn(-48),
  });
  const problemOf = (wrong: Ticket, facts: FactsPatch): string => {
    const decision = correctAt(wrong, facts, hoursOn(1), true);
    if (decision.kind === 'recorded') return 'none';
    const { refusal } = decision;
    return refusal.kind === 'wrong-time' ? refusal.field : refusal.kind;
  };

  it.each([
    ['one second before', -1, 'none'],
    ['on', 0, 'none'],
    ['one second after', 1, 'receivedAt'],
  ] as const)('a receipt %s the registration (%i s): wrong is %s (D1)', (_, offset, wrong) => {
    expect(problemOf(letter, { receivedAt: hoursOn(0, offset) })).toBe(wrong);
  });

  it.each([
    ['one second before', -1, 'none'],
    ['on', 0, 'none'],
    ['one second after', 1, 'postmarkedAt'],
  ] as const)('a postmark %s the receipt (%i s): wrong is %s (B6)', (_, offset, wrong) => {
    expect(problemOf(letter, { postmarkedAt: hoursOn(-2, offset) })).toBe(wrong);
    expect(problemOf(letter, { receivedAt: hoursOn(-48, -offset) })).toBe(wrong);
  });

  it.each([
    ['one second before', -1, 'none'],
    ['on', 0, 'none'],
    ['one second after', 1, 'occurredAt'],
  ] as const)('an event %s now (%i s): wrong is %s (B6)', (_, offset, wrong) => {
    expect(problemOf(letter, { occurredAt: hoursOn(1, offset) })).toBe(wrong);
  });

  it.each([
    ['one second before', -1, 'none'],
    ['on', 0, 'receivedAt'],
    ['one second after', 1, 'receivedAt'],
  ] as const)(
    'a receipt %s an outside body’s date (%i s): wrong is %s (A5)',
    (_, offset, wrong) => {
      const dated = done(setOutsideDate(letter, hoursOn(-1), aContext(hoursOn(0)))).ticket;
      expect(problemOf(dated, { receivedAt: hoursOn(-1, offset) })).toBe(wrong);
    },
  );
});

describe('what a wrong time is held against', () => {
  const letter = aTicketOf({ channel: 'letter', receivedAt: hoursOn(-2) });
  const dated = done(setOutsideDate(letter, hoursOn(-1), aContext(hoursOn(0)))).ticket;

  it.each<readonly [string, Ticket, FactsPatch, object]>([
    [
      'the registration (D1)',
      letter,
      { receivedAt: hoursOn(0, 1) },
      { field: 'receivedAt', must: 'not-be-later', than: 'registration', at: hoursOn(0) },
    ],
    [
      'an outside body’s date (A5)',
      dated,
      { receivedAt: hoursOn(-1) },
      { field: 'receivedAt', must: 'be-earlier', than: 'outside-date', at: hoursOn(-1) },
    ],
    [
      'the receipt (B6)',
      letter,
      { postmarkedAt: hoursOn(-2, 1) },
      { field: 'postmarkedAt', must: 'not-be-later', than: 'receipt', at: hoursOn(-2) },
    ],
    [
      'now (B6)',
      letter,
      { occurredAt: hoursOn(1, 1) },
      { field: 'occurredAt', must: 'not-be-later', than: 'now', at: hoursOn(1) },
    ],
  ])('is %s, which the refusal names', (_, wrong, facts, refusal) => {
    expect(refusalOf(correctAt(wrong, facts, hoursOn(1), true))).toEqual({
      kind: 'wrong-time',
      ...refusal,
    });
  });
});

it('a correction that changes nothing is refused (D8)', () => {
  for (const facts of [
    {},
    { tier: 'ordinary' },
    { category: 'billing', receivedAt: MONDAY },
  ] as const)
    expect(refusalOf(correctAt(ticket, facts, hoursOn(1), true))).toEqual({
      kind: 'nothing-changed',
    });
});

it('a correction that moves no limit is still on record (C2)', () => {
  const tariff = aTicketOf({ category: 'tariff' });
  const points = corrected(tariff, { category: 'points' }, hoursOn(1));
  expect(points.entries).toMatchObject([
    { type: 'FactsCorrected', data: { facts: { category: 'points' }, changes: [] } },
  ]);
  expect(points.ticket.clocks).toEqual(tariff.clocks);
});
