import { beforeAll, describe, expect, it } from 'vitest';
import { OPERATIONS } from '../../functions/contracts/operations/operations.ts';
import { type RunEnd, run } from '../../simulation/run.ts';
import type { Watcher } from '../../simulation/watching.ts';

const small = (seed: number) => run({ seed, days: 1, tickets: 5, branches: 'branches' });

/** The tickets to which something has happened, as it happens; canaries apart. */
const ticketsWith = (type: string) => {
  const ids = new Set<string>();
  const watcher: Watcher = {
    committed: (_, written) => {
      for (const { after } of written)
        if (after?.kind === 'ENTRY' && after.type === type && after.canary !== true)
          ids.add(String(after.id));
    },
  };
  return { ids, watcher };
};

describe('branches that run for days with faults', () => {
  let end: RunEnd;

  beforeAll(async () => {
    end = await run({ seed: 8, days: 2, tickets: 10, branches: 'branches' });
  }, 300_000);

  it('keep every promise', () => {
    expect(end.broken).toEqual([]);
  });

  it('are watched over by every guard', () => {
    expect(Object.keys(end.looked)).toEqual(
      expect.arrayContaining([
        'every open thing has a timer',
        'entries replay to the state',
        'no limit judged early',
        'none missed unseen',
        'nothing acknowledged is missing',
        'nothing but canaries is forgotten',
        'nothing handed in is lost',
        'nothing is left on its way',
        'nothing personal outside its table',
        'every alert reaches somebody',
        'one alert per cause',
        'one complaint one ticket',
        'one escalation per level',
        'one page per cause',
        'what came back is not sent again',
        'orders end alike at both branches',
      ]),
    );
  });

  it('are asked for every operation of the one table', () => {
    const asked = OPERATIONS.filter(({ id }) => end.tally.has(id)).map(({ id }) => id);
    expect(asked).toEqual(OPERATIONS.map(({ id }) => id));
  });

  it('meet faults of all kinds', () => {
    for (const fault of ['killed', 'failed', 'slow', 'doubled', 'delayed'])
      expect(end.faults.get(fault), fault).toBeGreaterThan(0);
  });

  it('settle most of many complaints within the day, whichever way they came', async () => {
    const registered = ticketsWith('ComplaintRegistered');
    const closed = ticketsWith('ComplaintClosed');
    let closedInTheDay = 0;
    const progress = (done: number): void => {
      if (done === 1) closedInTheDay = closed.ids.size;
    };
    const plan = { seed: 8, days: 1, tickets: 150, branches: 'branches' };
    const { broken } = await run(plan, {
      watchers: [registered.watcher, closed.watcher],
      progress,
    });
    expect(broken).toEqual([]);
    expect(registered.ids.size).toBeGreaterThan(140);
    expect(closedInTheDay / registered.ids.size).toBeGreaterThan(0.6);
  }, 300_000);

  it('do the same again, byte for byte, with the same seed, and something else with another', async () => {
    const [seven, again, nine] = [await small(7), await small(7), await small(9)];
    expect([...seven.broken, ...nine.broken]).toEqual([]);
    expect(again.traceHash).toBe(seven.traceHash);
    expect(nine.traceHash).not.toBe(seven.traceHash);
  }, 300_000);
});
