import { describe, expect, it } from 'vitest';
import { earliest, isInstant, plusSeconds, toInstant } from '../../functions/domain/time.ts';
import { at, MONDAY } from '../builders/ticket.ts';

describe('an instant', () => {
  it('has one form: UTC, to the second, with four digits of year', () => {
    expect(isInstant('2026-07-06T02:00:00Z')).toBe(true);
  });

  it.each([
    ['in another zone', '2026-07-06T10:00:00+08:00'],
    ['without a zone', '2026-07-06T02:00:00'],
    ['with a fraction of a second', '2026-07-06T02:00:00.000Z'],
    ['without seconds', '2026-07-06T02:00Z'],
    ['of a year with six digits', '+012026-07-06T02:00:00Z'],
    ['with words before it', 'since 2026-07-06T02:00:00Z'],
    ['with words behind it', '2026-07-06T02:00:00Z (UTC)'],
    ['of a month that does not exist', '2026-13-06T02:00:00Z'],
    ['with letters for digits', '2O26-07-06T02:00:00Z'],
  ])('%s is none', (_, text) => {
    expect(isInstant(text)).toBe(false);
  });

  it('is cut to the second, never rounded up', () => {
    expect(toInstant(Date.parse('2026-07-06T02:00:00.999Z'))).toBe(MONDAY);
    expect(toInstant(new Date('2026-07-06T02:00:00.999Z'))).toBe(MONDAY);
  });

  it('does not lie after the year 9999, nor before the year 0', () => {
    const last = at('9999-12-31T23:59:59Z');
    const first = at('0000-01-01T00:00:00Z');
    expect(() => plusSeconds(last, 1)).toThrow(
      /^not an instant within four-digit years: \+010000-/,
    );
    expect(() => plusSeconds(first, -1)).toThrow(RangeError);
  });
});

describe('the earliest of several instants', () => {
  it('is the first in time, whatever the order and whatever is missing', () => {
    const later = plusSeconds(MONDAY, 1);
    expect(earliest(later, undefined, MONDAY)).toBe(MONDAY);
    expect(earliest(MONDAY, later)).toBe(MONDAY);
  });

  it('is none where there is none', () => {
    expect(earliest(undefined)).toBeUndefined();
  });
});
