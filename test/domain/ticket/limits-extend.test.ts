import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../functions/domain/policy/default-policy.ts';
import { register } from '../../../functions/domain/ticket/commands/register.ts';
import type { Ticket, TicketFacts } from '../../../functions/domain/ticket/ticket.ts';
import { correct, extend, hold, resume, setOutsideDate } from '../../builders/commands.ts';
import { aContext, aRegister, aTicket, at, MONDAY, someFacts } from '../../builders/ticket.ts';
import {
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

const aNetworkTicket = (facts: Partial<TicketFacts> = {}): Ticket =>
  aTicket({ facts: someFacts({ category: 'network', ...facts }) }, facts.registeredAt).ticket;
const ticket = aNetworkTicket();
const FRIDAY_NIGHT = at('2026-07-10T23:59:59+08:00');
const NEXT_WEDNESDAY_NIGHT = at('2026-07-15T23:59:59+08:00');

describe('extend', () => {
  it('another province: four working days from the same start instead of D1 (D3)', () => {
    const extended = done(extend(ticket, 'anotherProvince', aContext(hoursOn(5))));
    expect(clockOf(extended.ticket)).toMatchObject({
      rule: 'D3',
      startAt: MONDAY,
      dueAt: FRIDAY_NIGHT,
    });
    expect(extended.ticket.extension).toBe('anotherProvince');
    const [entry] = entriesOf(extended, 'LimitExtended');
    expect(entry).toMatchObject({
      rule: 'D3',
      publish: true,
      data: {
        extension: 'anotherProvince',
        changes: [
          {
            kind: 'own-answer',
            old: { rule: 'D1', dueAt: hoursOn(48) },
            new: { rule: 'D3', dueAt: FRIDAY_NIGHT },
          },
        ],
      },
    });
    expect(entry?.data.changes).toHaveLength(1);
  });

  it('another body: seven working days, from the same start too, after D3 as well (D4)', () => {
    const first = done(extend(ticket, 'anotherProvince', aContext(hoursOn(5)))).ticket;
    const second = done(extend(first, 'anotherBody', aContext(hoursOn(60))));
    expect(clockOf(second.ticket)).toMatchObject({
      rule: 'D4',
      startAt: MONDAY,
      dueAt: NEXT_WEDNESDAY_NIGHT,
    });
    expect(entriesOf(second, 'LimitExtended')).toMatchObject([
      { rule: 'D4', data: { extension: 'anotherBody' } },
    ]);
  });

  it('replaces D2 as well (D2, D3)', () => {
    const critical = aNetworkTicket({ urgency: 'critical' });
    expect(dueOf(critical)).toBe(hoursOn(8));
    const extended = done(extend(critical, 'anotherProvince', aContext(hoursOn(5)))).ticket;
    expect(dueOf(extended)).toBe(FRIDAY_NIGHT);
  });

  it.each([
    ['anotherProvince', 'D3'],
    ['anotherBody', 'D4'],
  ] as const)('%s only for the categories that the policy names (%s)', (extension, rule) => {
    expect(refusalOf(extend(aTicket().ticket, extension, aContext(hoursOn(1))))).toEqual({
      kind: 'category-not-extended',
      rule,
    });
  });

  it('never makes the limit shorter, nor grants the same twice (D3, D4)', () => {
    const d4 = done(extend(ticket, 'anotherBody', aContext(hoursOn(1)))).ticket;
    for (const [extension, rule] of [
      ['anotherProvince', 'D3'],
      ['anotherBody', 'D4'],
    ] as const)
      expect(refusalOf(extend(d4, extension, aContext(hoursOn(2))))).toEqual({
        kind: 'not-longer',
        rule,
        dueAt: NEXT_WEDNESDAY_NIGHT,
      });
  });

  it.each([
    ['one second before', -1, 'recorded'],
    ['on', 0, 'recorded'],
    ['one second after', 1, 'refused'],
  ] as const)(
    '%s the limit (%i s): %s, what has passed is not granted more (D3, F1)',
    (_, offset, kind) => {
      const decision = extend(ticket, 'anotherProvince', aContext(hoursOn(48, offset)));
      expect(decision.kind).toBe(kind);
      if (decision.kind === 'refused')
        expect(decision.refusal).toEqual({ kind: 'limit-passed', rule: 'D3', dueAt: hoursOn(48) });
      else expect([dueOf(decision.ticket), decision.ticket.level]).toEqual([FRIDAY_NIGHT, 'city']);
    },
  );

  it('is refused once the limit was missed and the complaint has climbed (D4, F1)', () => {
    const climbed = livedUntil(ticket, hoursOn(50)).ticket;
    expect(refusalOf(extend(climbed, 'anotherBody', aContext(hoursOn(51))))).toEqual({
      kind: 'limit-passed',
      rule: 'D4',
      dueAt: hoursOn(48),
    });
  });

  it('keeps the waits of before and after it (D3, D8)', () => {
    const held = done(hold(ticket, aContext(hoursOn(24)))).ticket;
    const extended = done(extend(held, 'anotherProvince', aContext(hoursOn(26)))).ticket;
    expect(extended).toMatchObject({ state: 'held', heldUntil: hoursOn(24 + 72) });
    const resumed = done(resume(extended, aContext(hoursOn(27)))).ticket;
    expect(clockOf(resumed)).toMatchObject({
      rule: 'D3',
      dueAt: at('2026-07-13T02:59:59+08:00'),
      pauses: [{ from: hoursOn(24), to: hoursOn(27) }],
    });
  });

  it('never past D9: over the Spring Festival seven working days are longer (D4, D9)', () => {
    const receivedAt = at('2026-02-13T10:00:00+08:00');
    const winter = aNetworkTicket({ receivedAt, registeredAt: receivedAt });
    const extended = done(extend(winter, 'anotherBody', aContext(receivedAt))).ticket;
    expect(clockOf(extended)).toMatchObject({
      rule: 'D4',
      actBy: at('2026-02-28T10:00:00+08:00'),
      dueAt: at('2026-02-28T23:59:59+08:00'),
      cappedBy: { kind: 'statutory-answer', rule: 'D9' },
    });
    expect(dueOf(extended)).toBe(dueOf(extended, 'statutory-answer'));
  });

  it('never past the D9 that stands, though a longer one would be given today (D4, D9)', () => {
    const { customerAnswer } = defaultPolicy;
    const policy = { ...defaultPolicy, customerAnswer: { ...customerAnswer, value: 'P5D' } };
    const facts = someFacts({ category: 'network' });
    const strict = register(aRegister({ facts }), aContext(MONDAY, policy)).ticket;
    const extended = done(extend(strict, 'anotherBody', aContext(hoursOn(1)))).ticket;
    expect(dueOf(extended)).toBe(at('2026-07-13T23:59:59+08:00'));
    expect(clockOf(extended, 'statutory-answer')).toEqual(clockOf(strict, 'statutory-answer'));
  });

  it('never past an outside body’s date, nor at all where that has bound it (A5, D4)', () => {
    const dated = done(setOutsideDate(ticket, hoursOn(60), aContext(hoursOn(1)))).ticket;
    expect(clockOf(done(extend(dated, 'anotherBody', aContext(hoursOn(2)))).ticket)).toMatchObject({
      rule: 'D4',
      dueAt: hoursOn(60),
      cappedBy: { kind: 'outside-body', rule: 'A5' },
    });
    const sooner = done(setOutsideDate(ticket, hoursOn(40), aContext(hoursOn(1)))).ticket;
    expect(refusalOf(extend(sooner, 'anotherBody', aContext(hoursOn(2))))).toEqual({
      kind: 'not-longer',
      rule: 'D4',
      dueAt: hoursOn(40),
    });
  });

  it('leaves the law’s limits where they are (B6, D9)', () => {
    const extended = done(extend(ticket, 'anotherBody', aContext(hoursOn(1)))).ticket;
    for (const kind of ['statutory-answer', 'appeal-door'] as const)
      expect(clockOf(extended, kind)).toEqual(clockOf(ticket, kind));
  });

  it('wakes the complaint by the new limit: it climbs when that passes, not D1 (D3, F1)', () => {
    const extended = done(extend(ticket, 'anotherProvince', aContext(hoursOn(1)))).ticket;
    const lived = livedUntil(extended, FRIDAY_NIGHT);
    expect(lived.ticket.level).toBe('city');
    const [climb] = entriesOf(done(wake(lived.ticket, hoursOn(110))), 'ComplaintEscalated');
    expect(climb?.data).toMatchObject({
      passed: { clock: 'own-answer', rule: 'D3', dueAt: FRIDAY_NIGHT },
    });
  });

  it.each([
    ['one second before', -1, false],
    ['on', 0, false],
    ['one second after', 1, true],
  ] as const)(
    'ends when the matter turns out to be another: %s D1, from the same start (D3, D8)',
    (_, offset, passed) => {
      const extended = done(extend(ticket, 'anotherProvince', aContext(hoursOn(5)))).ticket;
      const now = hoursOn(48, offset);
      const correction = { facts: { category: 'service' }, evidence: false } as const;
      const corrected = done(correct(livedUntil(extended, now).ticket, correction, aContext(now)));
      expect(clockOf(corrected.ticket)).toMatchObject({ rule: 'D1', dueAt: hoursOn(48) });
      expect(typesOf(corrected).includes('ComplaintEscalated')).toBe(passed);
      expect(missedIn(corrected)).toEqual(passed ? ['own-answer'] : []);
    },
  );
});
