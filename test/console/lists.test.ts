import { describe, expect, it } from 'vitest';
import { countingLimit, unitsOf } from '../../console/api/order.ts';
import { movedBetween } from '../../console/parts/calm.ts';

describe('a list that somebody reads', () => {
  it.each([
    ['nothing', ['a', 'b'], ['a', 'b'], 0],
    ['one that came', ['a'], ['b', 'a'], 1],
    ['one that went', ['a', 'b'], ['b'], 1],
    ['one that moved up', ['a', 'b', 'c'], ['c', 'a', 'b'], 1],
  ])('counts %s', (_, before, after, count) => {
    expect(movedBetween(before, after)).toBe(count);
  });
});

describe('the limit that counts for a work order (D6)', () => {
  const limits = { takeBy: '2026-03-02T03:00:00Z', replyBy: '2026-03-04T10:00:00Z' };

  it('is that of taking until it is taken, then that of the reply', () => {
    expect(countingLimit({ state: 'issued', ...limits })).toBe(limits.takeBy);
    expect(countingLimit({ state: 'taken', ...limits })).toBe(limits.replyBy);
  });
});

it('work is of the units where somebody handles or heads, each once', () => {
  const posts = [
    { post: 'handler', unit: 'network-desk' },
    { post: 'head', unit: 'network-desk' },
    { post: 'taker', unit: 'complaint-centre' },
  ] as const;
  expect(unitsOf({ posts: [...posts] })).toEqual(['network-desk']);
});
