import { expect, it } from 'vitest';
import type { Change } from '../../functions/contracts/changes.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { makeChangeLog } from '../../functions/store/change-log.ts';
import { makeLookers } from '../../functions/store/lookers.ts';
import type { Stored } from '../../functions/store/tables.ts';
import { MONDAY } from '../builders/ticket.ts';
import { standingClock } from '../fakes/outside.ts';
import { inOwnHouse } from './own-house.ts';

let stored: Stored;

inOwnHouse((own) => {
  stored = own;
});

const change = (id: string): Change => ({ kind: 'order', id, sequence: 1, at: MONDAY });

it('what is noted is read from its instant on, in the order in which it was noted', async () => {
  const clock = standingClock(MONDAY);
  const log = makeChangeLog(stored, { clock });
  for (const [seconds, id] of [
    [0, 'A'],
    [1, 'B'],
    [2, 'C'],
  ] as const) {
    clock.set(plusSeconds(MONDAY, seconds));
    await log.note([change(id)]);
  }
  const after = async (seconds: number) =>
    (await log.after(plusSeconds(MONDAY, seconds))).changes.map(({ id }) => id);
  expect([await after(0), await after(1), await after(3)]).toEqual([
    ['A', 'B', 'C'],
    ['B', 'C'],
    [],
  ]);
});

it('a note that took five seconds to store is stored anew, where readers still look', async () => {
  let read = 0;
  const clock = { now: () => plusSeconds(MONDAY, 100 + 5 * read++) };
  await makeChangeLog(stored, { clock }).note([change('LATE')]);
  const { changes } = await makeChangeLog(stored, { clock }).after(plusSeconds(MONDAY, 106));
  expect(changes).toEqual([change('LATE')]);
});

it('who looks at a thing stands there once, as they were seen last', async () => {
  const lookers = makeLookers(stored);
  const wang = { personId: 'wang', name: '王芳', since: MONDAY, seenAt: MONDAY };
  await lookers.look('ticket#A', wang);
  await lookers.look('ticket#A', { ...wang, seenAt: plusSeconds(MONDAY, 30) });
  expect(await lookers.of('ticket#A')).toEqual([{ ...wang, seenAt: plusSeconds(MONDAY, 30) }]);
  expect(await lookers.of('ticket#B')).toEqual([]);
});
