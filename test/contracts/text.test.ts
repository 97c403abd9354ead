import { describe, expect, it } from 'vitest';
import { Customer } from '../../functions/contracts/complaint.ts';
import { Code, IdempotencyKey, ScanKey, words } from '../../functions/contracts/text.ts';
import { GivenInstant, StoredInstant } from '../../functions/contracts/time.ts';

const takes = (schema: { safeParse(value: unknown): { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success;

describe('words', () => {
  it.each([
    ['none', '', false],
    ['only blanks', ' \n ', false],
    ['one', '投', true],
    ['as many as allowed', 'x'.repeat(5), true],
    ['one too many', 'x'.repeat(6), false],
    ['line feeds and tabs', 'a\n\tb', true],
    ['a bell', 'a\u0007b', false],
    ['a carriage return', 'a\rb', false],
    ['a zero-width space alone', '\u200b', false],
    ['a filler alone', '\u3164 \u2800', false],
    ['what is seen among what is not', '\u200ba', true],
    ['a character that was lost', 'a\ufffdb', false],
    ['a delete', 'a\u007fb', false],
    ['a C1 control', 'a\u0085b', false],
    ['a rare character', 'a𠮷b', true],
    ['as many rare ones as allowed', '𠮷'.repeat(5), true],
    ['one rare one too many', '𠮷'.repeat(6), false],
    ['half of a surrogate pair', 'a\ud842', false],
    ['a number', 7, false],
  ])('%s: %j is taken: %s', (_, text, taken) => {
    expect(takes(words(5), text)).toBe(taken);
  });
});

it('what is far too long is refused at once, whatever stands in it', () => {
  const customer = { phone: `${'1'.repeat(200_000)}\u0007`, email: '@'.repeat(200_000) };
  // Of the processor's time: others may have it meanwhile.
  const began = process.cpuUsage();
  expect(takes(Customer, customer)).toBe(false);
  const { user, system } = process.cpuUsage(began);
  expect(user + system).toBeLessThan(1_000_000);
});

it('the two ends of a line are one', () => {
  expect(words(10).parse('a\r\nb\n')).toBe('a\nb');
});

describe('codes and keys', () => {
  it.each([
    ['a code of 64', Code, 'x'.repeat(64), true],
    ['a code of 65', Code, 'x'.repeat(65), false],
    ['a code in Chinese', Code, '淮海路营业厅', true],
    ['a code with a blank', Code, 'a b', false],
    ['a key of 128', IdempotencyKey, 'k'.repeat(128), true],
    ['a key of 129', IdempotencyKey, 'k'.repeat(129), false],
    ['a key with a blank', IdempotencyKey, 'a b', false],
    ['a scan key as given', ScanKey, 'scans/01ARZ3NDEKTSV4RRFFQ69G5FAV', true],
    ['a scan key that climbs out', ScanKey, 'scans/../mails/x', false],
    ['the key of a mail for a scan', ScanKey, 'inbound/01ARZ3NDEKTSV4RRFFQ69G5FAV', false],
  ])('%s', (_, schema, value, taken) => {
    expect(takes(schema, value)).toBe(taken);
  });
});

describe('instants', () => {
  it.each([
    ['2026-09-30T20:00:00+08:00', '2026-09-30T12:00:00Z'],
    ['2026-09-30T12:00:00.999Z', '2026-09-30T12:00:00Z'],
    ['1969-12-31T23:59:59.5Z', '1969-12-31T23:59:59Z'],
    ['1900-01-01T00:00:00Z', '1900-01-01T00:00:00Z'],
    ['1900-01-01T08:00:00+08:00', '1900-01-01T00:00:00Z'],
    ['2199-12-31T23:59:59.9Z', '2199-12-31T23:59:59Z'],
  ])('%s is cut to %s', (given, stored) => {
    expect(GivenInstant.parse(given)).toBe(stored);
  });

  it.each([
    '2026-09-30',
    '2026-09-30T20:00:00',
    '2026-02-30T00:00:00Z',
    '9999-12-31T23:59:59-01:00',
    '0000-01-01T00:00:00+01:00',
    '1899-12-31T23:59:59.9Z',
    '1900-01-01T00:00:00+08:00',
    '2200-01-01T00:00:00Z',
    7,
  ])('%s is refused, with the form that is wanted', (given) => {
    const { error } = GivenInstant.safeParse(given);
    expect(error?.issues).toHaveLength(1);
  });

  it('a stored instant has one form only', () => {
    expect(takes(StoredInstant, '2026-09-30T12:00:00Z')).toBe(true);
    expect(takes(StoredInstant, '2026-09-30T12:00:00.0Z')).toBe(false);
    expect(takes(StoredInstant, '2026-09-30T20:00:00+08:00')).toBe(false);
  });
});
