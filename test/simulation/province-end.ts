import type { RunEnd } from '../../simulation/run.ts';

/** What a run came to in which little happened, but for what is said. */
export const anEnd = (said: Partial<RunEnd> = {}): RunEnd => ({
  plan: { seed: 7001, days: 2, tickets: 5, branches: 'branches' },
  broken: [],
  traceHash: 'aa',
  history: [],
  counted: { pages: 1 },
  looked: { 'one page per cause': 1 },
  faults: new Map([['killed', 1]]),
  tally: new Map([['answer', { asked: 2, done: 1, refused: 1, unheard: 0 }]]),
  lateness: { byExecution: [1], bySweep: [] },
  deadLetters: [],
  seconds: 1,
  ...said,
});
