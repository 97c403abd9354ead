import { describe, expect, it } from 'vitest';
import { makeAgenda } from '../../simulation/agenda.ts';
import { watchLimits } from '../../simulation/guards/limits.ts';
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

describe('a limit that has passed', () => {
  const MINUTE = 60_000;
  const DUE = Date.parse('2026-06-01T15:59:59Z');

  const watching = () => {
    const agenda = makeAgenda(DUE - MINUTE);
    const broken: string[] = [];
    const { committed } = watchLimits({
      agenda: () => agenda,
      skewMs: 0,
      breaks: (rule) => broken.push(rule),
      looks: () => undefined,
    });
    const order = (more: object) => {
      const clocks = [limit('work-order-reply', more)];
      const rest = Buffer.from(JSON.stringify({ clocks }));
      const after = { pk: 'ORDER#1', sk: 'ORDER', kind: 'ORDER', listed: {}, rest };
      committed?.('jiangsu', [{ table: 'tickets', before: undefined, after }]);
    };
    const passUntil = (at: number) => {
      while (agenda.step(at) !== 'nothing');
      agenda.reach(at);
      return broken;
    };
    return { order, passUntil };
  };

  it('may be unseen for twenty minutes, and no longer', () => {
    const { order, passUntil } = watching();
    order({});
    expect(passUntil(DUE + 20 * MINUTE - 1)).toEqual([]);
    expect(passUntil(DUE + 20 * MINUTE)).toEqual(['missed unseen']);
  });

  it('counts from when it runs again, where its order comes back after it (E4)', () => {
    const { order, passUntil } = watching();
    order({});
    order({ endedAt: '2026-06-01T15:00:00Z' });
    passUntil(DUE + 100 * MINUTE);
    order({});
    order({});
    expect(passUntil(DUE + 120 * MINUTE - 1)).toEqual([]);
    expect(passUntil(DUE + 120 * MINUTE)).toEqual(['missed unseen']);
  });

  it('is seen once it is on record', () => {
    const { order, passUntil } = watching();
    order({});
    passUntil(DUE + 10 * MINUTE);
    order({ missed: true });
    expect(passUntil(DUE + 100 * MINUTE)).toEqual([]);
  });
});
