import { describe, expect, it } from 'vitest';
import { type Change, news, openAt, staleAfter } from '../../console/api/what-changed.ts';

const change = (sequence: number, id = 'A'): Change => ({
  ...{ kind: 'ticket', id, sequence, at: '2026-07-06T01:00:00Z' },
});

describe('what a page is told has changed', () => {
  it('counts once, however often it is told', () => {
    const known = new Map<string, number>();
    expect(news(known, [change(2)])).toEqual([change(2)]);
    expect(news(known, [change(2), change(1)])).toEqual([]);
    expect(news(known, [change(3), change(1, 'B')])).toEqual([change(3), change(1, 'B')]);
  });

  it('has itself read anew, and the lists in which it may stand', () => {
    expect(staleAfter(change(1))).toEqual([
      ['ticket', 'A'],
      ['complaints'],
      ['board'],
      ['dispatch'],
    ]);
    expect(staleAfter({ ...change(1), kind: 'set-aside' })).toEqual([['set-aside', 'A']]);
  });
});

it.each([
  ['/cases/01K6', 'ticket#01K6'],
  ['/orders/01K7', 'order#01K7'],
  ['/cases/', undefined],
  ['/work', undefined],
])('at %s somebody has open: %s', (location, open) => {
  expect(openAt(location)).toBe(open);
});
