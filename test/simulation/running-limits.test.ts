import { expect, it } from 'vitest';
import { runningIn } from '../../simulation/guards/read-items.ts';

const limit = (kind: string, more: object = {}) => ({
  ...{ kind, rule: 'D1', dueAt: '2026-06-01T15:59:59Z', actBy: '2026-06-01T15:59:59Z' },
  ...more,
});

it('a limit is watched that runs and is not on record as missed; the customer’s own period is none', () => {
  const clocks = [
    limit('own-answer'),
    limit('statutory-answer', { missed: true }),
    limit('fault-repair', { endedAt: '2026-05-01T00:00:00Z' }),
    limit('appeal-door'),
  ];
  const item = { listed: {}, rest: Buffer.from(JSON.stringify({ clocks })) };
  expect(runningIn(item).map(({ kind }) => kind)).toEqual(['own-answer']);
});
