import { expect, it } from 'vitest';
import { plusSeconds } from '../../functions/domain/time.ts';
import { makeHeartbeats } from '../../functions/store/heartbeats.ts';
import type { Stored } from '../../functions/store/tables.ts';
import { MONDAY } from '../builders/ticket.ts';
import { inOwnHouse } from './own-house.ts';

let stored: Stored;

inOwnHouse((own) => {
  stored = own;
});

it('of each the last sign of life is kept, and one that comes late hides none', async () => {
  const heartbeats = makeHeartbeats(stored);
  expect(await heartbeats.all()).toEqual([]);
  const province = { of: 'neighbour', name: 'jiangsu' } as const;
  const machine = { of: 'integration', name: 'jiangsu' } as const;
  await heartbeats.note({ ...province, at: plusSeconds(MONDAY, 60) });
  await heartbeats.note({ ...province, at: MONDAY });
  await heartbeats.note({ ...machine, at: MONDAY });
  await heartbeats.note({ ...machine, at: plusSeconds(MONDAY, 1) });
  expect(await heartbeats.all()).toEqual([
    expect.objectContaining({ ...machine, at: plusSeconds(MONDAY, 1) }),
    expect.objectContaining({ ...province, at: plusSeconds(MONDAY, 60) }),
  ]);
});
