import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { latenessFigures } from '../../simulation/guards/lateness.ts';
import { endOfAll } from '../../simulation/provinces/end-of-all.ts';
import { anEnd } from './province-end.ts';

const plan = { seed: 7, days: 2, tickets: 9, branches: 'branches' };
const letter = { queue: 'pages', body: '{}' };
const one = anEnd({
  history: ['2026-01-01 huaian event'],
  lateness: { byExecution: [1, 9], bySweep: [3] },
});
const other = anEnd({
  traceHash: 'bb',
  history: ['2026-01-01 jiangsu event'],
  counted: { pages: 2, events: 4 },
  looked: { 'one page per cause': 5, 'no limit judged early': 6 },
  faults: new Map([
    ['killed', 2],
    ['slow', 3],
  ]),
  tally: new Map([
    ['answer', { asked: 10, done: 7, refused: 0, unheard: 3 }],
    ['chase', { asked: 1, done: 1, refused: 0, unheard: 0 }],
  ]),
  lateness: { byExecution: [2, 8], bySweep: [] },
  deadLetters: [letter],
});

it('is of all provinces together what was counted, and of each what happened', () => {
  expect(endOfAll(plan, [one, other])).toEqual({
    plan,
    broken: [],
    traceHash: createHash('sha256').update('aa\nbb').digest('hex'),
    history: ['province 1 2026-01-01 huaian event', 'province 2 2026-01-01 jiangsu event'],
    counted: { pages: 3, events: 4 },
    looked: { 'one page per cause': 6, 'no limit judged early': 6 },
    faults: new Map([
      ['killed', 3],
      ['slow', 3],
    ]),
    tally: new Map([
      ['answer', { asked: 12, done: 8, refused: 1, unheard: 3 }],
      ['chase', { asked: 1, done: 1, refused: 0, unheard: 0 }],
    ]),
    lateness: { byExecution: [1, 9, 2, 8], bySweep: [3] },
    deadLetters: [letter],
  });
});

it('is another where the provinces are another way round', () => {
  expect(endOfAll(plan, [other, one]).traceHash).not.toBe(endOfAll(plan, [one, other]).traceHash);
});

it('has the lateness of all, in whatever order they came', () => {
  const { byExecution, bySweep } = endOfAll(plan, [one, other]).lateness;
  expect(latenessFigures(byExecution)).toEqual({ count: 4, p50: 8, p99: 9, most: 9 });
  expect(latenessFigures(bySweep)).toEqual({ count: 1, p50: 3, p99: 3, most: 3 });
});
