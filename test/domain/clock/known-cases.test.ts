import { describe, expect, it } from 'vitest';
import type { ClockFacts, ClockKind } from '../../../functions/domain/clock/clock.ts';
import { limitEnd } from '../../../functions/domain/clock/limit-end.ts';
import {
  clocksAtReceipt,
  clocksOf,
  inputsAtReceipt,
} from '../../../functions/domain/clock/ticket-clocks.ts';
import type { Limit } from '../../../functions/domain/policy/limit.ts';
import { aContext, at, local, someFacts } from './builders.ts';

const context = aContext();
const house = (start: string, limit: Limit) => local(limitEnd(at(start), limit, context).dueAt);
const law = (start: string, limit: Limit) =>
  local(limitEnd(at(start), limit, context, 'law').dueAt);
const clock = (kind: ClockKind, facts: Partial<ClockFacts>) => {
  const found = clocksAtReceipt(someFacts(facts), context).find((one) => one.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};

describe('working days', () => {
  it.each([
    ['National Day and Mid-Autumn 2020', '2020-09-30 20:00', 4, '2020-10-13'],
    ['National Day and Mid-Autumn 2025', '2025-09-30 20:00', 4, '2025-10-13'],
    ['Spring Festival 2024, New Year’s Eve worked', '2024-02-08 09:00', 1, '2024-02-09'],
    ['Spring Festival 2024 with its Sunday worked', '2024-02-09 09:00', 1, '2024-02-18'],
    ['2026-02-14, a Saturday worked', '2026-02-13 09:00', 1, '2026-02-14'],
    ['2026-02-28, a Saturday worked', '2026-02-27 09:00', 1, '2026-02-28'],
    ['the year’s turn 2025/26, 4 January a Sunday worked', '2025-12-31 23:00', 1, '2026-01-04'],
    ['29 February 2024', '2024-02-28 09:00', 1, '2024-02-29'],
    ['a limit that ends on a make-up Sunday', '2026-09-17 09:00', 2, '2026-09-20'],
    ['no working days: the same day', '2026-10-03 09:00', 0, '2026-10-03'],
    ['the lengthened Spring Festival of 2020', '2020-01-23 09:00', 1, '2020-02-03'],
    ['7 working days from 2026-02-13', '2026-02-13 10:00', 7, '2026-03-02'],
  ])('%s', (_name, start, workingDays, lastDay) => {
    expect(house(start, { workingDays })).toBe(`${lastDay} 23:59:59`);
  });

  it('D3: 4 working days from 20:00 on 30 September 2026 leave out the week of National Day', () => {
    expect(house('2026-09-30 20:00', { workingDays: 4 })).toBe('2026-10-12 23:59:59');
  });

  it('a start at 00:00:00 and one at 23:59:59 of a day end on the same day', () => {
    expect(house('2026-06-01 00:00', { workingDays: 1 })).toBe('2026-06-02 23:59:59');
    expect(house('2026-06-01 23:59:59', { workingDays: 1 })).toBe('2026-06-02 23:59:59');
  });
});

describe('days, months and years', () => {
  it('15 days from 2026-09-20 end on 2026-10-08 by law', () => {
    expect(law('2026-09-20 09:00', 'P15D')).toBe('2026-10-08 23:59:59');
  });

  it('house rules do not move off a holiday', () => {
    expect(house('2026-09-20 09:00', 'P15D')).toBe('2026-10-05 23:59:59');
  });

  it('a make-up workday is a working day: the law’s last day stays on it', () => {
    expect(law('2026-02-13 10:00', 'P15D')).toBe('2026-02-28 23:59:59');
  });

  it.each([
    ['5 months from 30 September: February’s last day', '2025-09-30 09:00', 'P5M', '2026-02-28'],
    ['5 months into a leap year', '2023-09-30 09:00', 'P5M', '2024-02-29'],
    ['2 years from 29 February', '2024-02-29 09:00', 'P2Y', '2026-02-28'],
    ['1 month from 31 January', '2025-01-31 09:00', 'P1M', '2025-02-28'],
  ])('%s', (_name, start, limit, lastDay) => {
    expect(law(start, limit)).toBe(`${lastDay} 23:59:59`);
  });

  it('hours run through holidays, from the instant', () => {
    expect(house('2026-09-30 20:00:07', 'PT48H')).toBe('2026-10-02 20:00:07');
  });
});

describe('two times for statutory duties in days (D9)', () => {
  it('from 2026-02-13 10:00: act by 02-28 10:00, late after its 24:00', () => {
    const { actBy, dueAt } = clock('statutory-answer', { receivedAt: at('2026-02-13 10:00') });
    expect([local(actBy), local(dueAt)]).toEqual(['2026-02-28 10:00:00', '2026-02-28 23:59:59']);
  });

  it('7 working days granted on 2026-02-13 (D4) end with D9, not on 03-02', () => {
    const state = {
      ...inputsAtReceipt(someFacts({ receivedAt: at('2026-02-13 10:00') })),
      extension: 'anotherBody' as const,
    };
    const own = clocksOf(state, context).find(({ kind }) => kind === 'own-answer');
    expect(own && [local(own.actBy), local(own.dueAt), own.rule, own.cappedBy]).toEqual([
      '2026-02-28 10:00:00',
      '2026-02-28 23:59:59',
      'D4',
      { kind: 'statutory-answer', rule: 'D9' },
    ]);
  });

  it('B6 and D10 use the legal end alone', () => {
    const door = clock('appeal-door', { category: 'billing' });
    expect(door.actBy).toBe(door.dueAt);
    const { actBy, dueAt } = limitEnd(at('2026-06-01 10:00'), 'P30D', context, 'law');
    expect(actBy).toBe(dueAt);
  });

  it('a duty in hours has one time', () => {
    const { actBy, dueAt } = limitEnd(at('2026-06-01 10:00'), 'PT20S', context, 'duty');
    expect([local(actBy), local(dueAt)]).toEqual(['2026-06-01 10:00:20', '2026-06-01 10:00:20']);
  });

  it('a duty in months acts by its legal end', () => {
    const { actBy, dueAt } = limitEnd(at('2026-06-01 10:00'), 'P1M', context, 'duty');
    expect([actBy, local(dueAt)]).toEqual([dueAt, '2026-07-01 23:59:59']);
  });
});

describe('calls (D5)', () => {
  it('a VIP complaint at 22:30 ends at 06:30; a call may wait until 09:00', () => {
    const own = clock('own-answer', { tier: 'vip', receivedAt: at('2026-06-01 22:30') });
    expect([local(own.dueAt), own.callBy && local(own.callBy)]).toEqual([
      '2026-06-02 06:30:00',
      '2026-06-02 09:00:00',
    ]);
  });
});

describe('which limits start at receipt', () => {
  const kinds = (facts: Partial<ClockFacts>) =>
    clocksAtReceipt(someFacts(facts), context).map(({ kind }) => kind);

  it.each([
    ['complaint', 'city', ['own-answer', 'statutory-answer', 'appeal-door', 'solution-answer']],
    [
      'complaint',
      'province',
      ['own-answer', 'province-answer', 'statutory-answer', 'appeal-door', 'solution-answer'],
    ],
    ['consultation', 'city', ['own-answer']],
    ['consultation', 'province', ['own-answer', 'province-answer']],
    ['bad-information', 'city', ['own-answer']],
    ['opinion', 'city', ['opinion-answer']],
    ['opinion', 'province', ['opinion-answer']],
    ['fault-report', 'city', ['own-answer', 'fault-repair']],
  ] as const)('a %s at the %s (B3, B8, F1)', (recordKind, level, expected) => {
    expect(kinds({ recordKind, level })).toEqual(expected);
  });

  it.each([
    ['first', '00:00:00'],
    ['last', '23:59:59'],
  ])('a complaint of the day’s %s second has its solution answer by 24:00 (B8)', (_, time) => {
    const { dueAt } = clock('solution-answer', { receivedAt: at(`2026-06-01 ${time}`) });
    expect(local(dueAt)).toBe('2026-06-01 23:59:59');
  });

  it('at a province its own limit starts at receipt (F1)', () => {
    const { startAt, dueAt } = clock('province-answer', { level: 'province' });
    expect([local(startAt), local(dueAt)]).toEqual(['2026-06-01 10:00:00', '2026-06-03 10:00:00']);
  });

  it('the door counts from the event, else from the postmark, else from receipt (B6)', () => {
    const receivedAt = at('2026-06-10 10:00');
    const postmarkedAt = at('2026-06-05 10:00');
    const occurredAt = at('2026-06-01 10:00');
    const start = (facts: Partial<ClockFacts>) => clock('appeal-door', facts).startAt;
    expect(start({ receivedAt, postmarkedAt, occurredAt })).toBe(occurredAt);
    expect(start({ receivedAt, postmarkedAt })).toBe(postmarkedAt);
    expect(start({ receivedAt })).toBe(receivedAt);
  });

  it('an event of 1970 is recorded with the door long shut (B6)', () => {
    const door = clock('appeal-door', { occurredAt: at('1970-01-02 10:00') });
    expect(local(door.dueAt)).toBe('1972-01-03 23:59:59');
  });
});
