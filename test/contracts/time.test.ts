import { describe, expect, it } from 'vitest';
import { Letter, PhoneCall } from '../../functions/contracts/intake.ts';
import { readBy } from '../../functions/contracts/problem.ts';
import { GivenTime } from '../../functions/contracts/time.ts';
import { saying } from '../builders/saying.ts';

const WANTED =
  'expected ISO 8601 with an offset, like 2026-09-30T20:00:00+08:00, or a date alone, like 2026-09-30; within the years 1900 to 2199';

describe('a time of which perhaps only the day is known', () => {
  it.each([
    ['an instant, cut to UTC', '2026-09-30T20:00:00.5+08:00', '2026-09-30T12:00:00Z'],
    ['a date alone, as it is', '2026-09-30', '2026-09-30'],
    ['a leap day', '2024-02-29', '2024-02-29'],
    ['the first day', '1900-01-02', '1900-01-02'],
    ['the last day', '2199-12-30', '2199-12-30'],
  ])('is %s: %s', (_, given, taken) => {
    expect(GivenTime.parse(given)).toBe(taken);
  });

  it.each([
    ['a day that February lacks', '2026-02-30'],
    ['a leap day of a common year', '2026-02-29'],
    ['a day before the first', '1900-01-01'],
    ['a day after the last', '2199-12-31'],
    ['a day of the year 0', '0000-01-01'],
    ['an instant beyond the year 9999', '9999-12-31T23:59:59-01:00'],
    ['a time without its offset', '2026-09-30T20:00:00'],
    ['a date with an offset', '2026-09-30Z'],
    ['a date with a blank', ' 2026-09-30'],
    ['no text', 20260930],
    ['nothing', null],
  ])('is not %s: one problem says both forms', (_, given) => {
    expect(readBy(GivenTime, given, 'body')).toEqual({
      kind: 'unreadable',
      details: [{ field: 'body', problem: saying(WANTED) }],
    });
  });
});

describe('a date that is none, in a body', () => {
  const parts = { customer: { phone: '13912345678' } };
  const matter = { category: 'billing', title: '多收费', facts: '本月多收三十元' };
  const letter = { barcode: 'b-1', clerk: 'c-1', receivedAt: '2026-09-30', ...parts, matter };

  it.each([
    ['postmarkedAt', { postmarkedAt: '2026-02-30' }],
    ['receivedAt', { receivedAt: '2026-02-30' }],
    ['registeredAt', { registeredAt: '2026-02-30' }],
    ['matter.occurredAt', { matter: { ...matter, occurredAt: '2026-02-30' } }],
  ])('is told of by its field, %s', (field, changes) => {
    expect(readBy(Letter, { ...letter, ...changes }, 'body')).toEqual({
      kind: 'unreadable',
      details: [{ field, problem: saying(WANTED) }],
    });
  });

  it('a call begins at an instant: a date alone does not start its clocks', () => {
    const call = { callId: 'c-1', agent: 'a-1', startedAt: '2026-09-30', ...parts, matter };
    expect(PhoneCall.safeParse(call).error?.issues).toMatchObject([{ path: ['startedAt'] }]);
  });
});
