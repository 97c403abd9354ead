import { describe, expect, it } from 'vitest';
import { isDoorOpen } from '../../../functions/domain/clock/appeal-clocks.ts';
import { happenedOnDate, receivedOnDate } from '../../../functions/domain/clock/event-times.ts';
import { appealDoorClock } from '../../../functions/domain/clock/statutory-clocks.ts';
import { plusSeconds, toInstant } from '../../../functions/domain/time.ts';
import { aContext, at, local, SHANGHAI, someFacts } from './builders.ts';

const context = aContext();

describe('an event or a postmark of which only the date is known (B6)', () => {
  const start = happenedOnDate('2026-06-01', SHANGHAI);

  it('is at the start of that day, in the zone of the branch', () => {
    expect(local(start)).toBe('2026-06-01 00:00:00');
    expect(happenedOnDate('2026-06-01', 'Europe/Berlin')).toBe('2026-05-31T22:00:00Z');
  });

  it('begins with what comes first where a clock change skips midnight', () => {
    expect(happenedOnDate('2026-03-29', 'Asia/Beirut')).toBe(
      toInstant(Date.parse('2026-03-29T01:00:00+03:00')),
    );
  });

  it('is never after a receipt of the same date', () => {
    expect(start <= receivedOnDate('2026-06-01', context.policy, SHANGHAI)).toBe(true);
    expect(start <= at('2026-06-01 00:00')).toBe(true);
  });

  it.each([
    ['the second before', -1, '2026-11-09 23:59:59'],
    ['its first second', 0, '2026-11-10 23:59:59'],
    ['its last second', 86_399, '2026-11-10 23:59:59'],
    ['the second after', 86_400, '2026-11-11 23:59:59'],
  ])('the door counts whole days: from %s (%i s) it shuts at %s', (_, offset, shut) => {
    const occurredAt = plusSeconds(happenedOnDate('2026-06-10', SHANGHAI), offset);
    const facts = someFacts({ category: 'billing', occurredAt });
    expect(local(appealDoorClock(facts, context).dueAt)).toBe(shut);
  });
});

describe('a postmark that bears a date (F7)', () => {
  const facts = someFacts({ category: 'billing', occurredAt: at('2026-01-12 10:00') });
  const door = appealDoorClock(facts, context);
  const receivedAt = at('2026-06-20 10:00');

  it.each([
    ['the day before the last', '2026-06-11', true],
    ['the last day', '2026-06-12', true],
    ['the day after', '2026-06-13', false],
  ])('of %s, %s, finds the door open: %s', (_, date, open) => {
    expect(local(door.dueAt)).toBe('2026-06-12 23:59:59');
    expect(isDoorOpen(door, { postmarkedAt: happenedOnDate(date, SHANGHAI), receivedAt })).toBe(
      open,
    );
  });
});
