import { describe, expect, it } from 'vitest';
import { ChangesView } from '../../functions/contracts/changes.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { makeReadChanges } from '../../functions/live/read-changes.ts';
import { MONDAY } from '../builders/ticket.ts';
import { bySubject, memoryChanges, memoryLookers } from '../fakes/following.ts';
import { standingClock } from '../fakes/outside.ts';

const later = (seconds: number) => plusSeconds(MONDAY, seconds);
const change = (id: string, sequence = 1) =>
  ({ kind: 'ticket', id, sequence, at: MONDAY }) as const;

const aBranch = () => {
  const clock = standingClock(MONDAY);
  const { log, noted } = memoryChanges();
  const { lookers, writes } = memoryLookers();
  const read = makeReadChanges({ changes: log, lookers, names: bySubject, clock });
  const ask = async (query: Parameters<typeof read>[0], subject = 'wang') => {
    const answer = await read(query, subject);
    return 'body' in answer ? ChangesView.parse(answer.body) : expect.fail(answer.problem);
  };
  return { clock, noted, ask, writes };
};

describe('what changed since', () => {
  it('is nothing at first: whoever begins has just read everything', async () => {
    const { ask, noted } = aBranch();
    noted.push({ at: later(-1), changes: [change('A')] });
    expect(await ask({})).toEqual({ cursor: MONDAY, changed: [], looking: [], more: false });
  });

  it('is told from then on, each thing once, as it is known last', async () => {
    const { ask, noted, clock } = aBranch();
    const { cursor } = await ask({});
    noted.push({ at: later(1), changes: [change('A', 2), change('B')] });
    noted.push({ at: later(2), changes: [change('A', 1)] });
    clock.set(later(5));
    const told = await ask({ since: plusSeconds(MONDAY, 0) });
    expect(told.changed).toEqual([change('A', 2), change('B')]);
    expect(cursor).toBe(MONDAY);
  });

  it.each([
    ['nine seconds', 9, true],
    ['ten', 10, true],
    ['eleven', 11, false],
  ] as const)('misses nothing that is stored %s after its instant', async (_, late, isTold) => {
    const { ask, noted, clock } = aBranch();
    clock.set(later(60));
    noted.push({ at: later(60 - late), changes: [change('LATE')] });
    const { changed } = await ask({ since: later(60) });
    expect(changed.length > 0).toBe(isTold);
  });

  it.each([
    ['a second before', 599, false],
    ['at', 600, false],
    ['a second after', 601, true],
  ] as const)('asked %s ten minutes is told to read everything anew', async (_, seconds, more) => {
    const { ask, clock } = aBranch();
    clock.set(later(seconds));
    expect((await ask({ since: MONDAY })).more).toBe(more);
  });
});

describe('who else has it open', () => {
  const looking = 'ticket#A';

  it('is told by name and since when, and never of oneself', async () => {
    const { ask, clock } = aBranch();
    expect((await ask({ looking }, 'wang')).looking).toEqual([]);
    clock.set(later(20));
    expect((await ask({ looking }, 'li')).looking).toEqual([{ name: 'wang', since: MONDAY }]);
    expect((await ask({ looking: 'ticket#B' }, 'li')).looking).toEqual([]);
  });

  it('is written once in thirty seconds, however often a page asks', async () => {
    const { ask, clock, writes } = aBranch();
    for (const seconds of [0, 5, 10, 29]) {
      clock.set(later(seconds));
      await ask({ looking });
    }
    expect(writes()).toBe(1);
    clock.set(later(30));
    await ask({ looking });
    expect(writes()).toBe(2);
  });

  it('has gone who has not said so for a minute', async () => {
    const { ask, clock } = aBranch();
    await ask({ looking }, 'wang');
    clock.set(later(60));
    expect((await ask({ looking }, 'li')).looking).toHaveLength(1);
    clock.set(later(61));
    expect((await ask({ looking }, 'chen')).looking.map(({ name }) => name)).toEqual(['li']);
  });
});
