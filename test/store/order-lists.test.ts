import { expect, it } from 'vitest';
import { changeWrites, orderChange } from '../../functions/changing/thing-change.ts';
import { makeLedger } from '../../functions/store/ledger.ts';
import { makeOrderLists } from '../../functions/store/order-lists.ts';
import type { Stored } from '../../functions/store/tables.ts';
import { anOrder } from '../builders/order.ts';
import { aTicket } from '../builders/ticket.ts';
import { inOwnHouse } from './own-house.ts';
import { idOf } from './samples.ts';

let stored: Stored;
const [OWN, THEIRS] = [idOf(1), idOf(2)];

inOwnHouse(async (own) => {
  stored = own;
  const ownBranch = { id: 'huaian', level: 'city' } as const;
  for (const order of [
    anOrder({ id: OWN }),
    anOrder({ id: THEIRS, worker: 'jiangsu' }, aTicket().ticket),
  ])
    await makeLedger(stored).commit(changeWrites(orderChange(undefined, order), ownBranch));
});

const idsIn = async (filter: Parameters<ReturnType<typeof makeOrderLists>['list']>[0]) =>
  (await makeOrderLists(stored).list(filter, { limit: 25 })).items.map(({ id }) => id);

it('a unit’s orders are this branch’s; those of another branch’s unit of that name stand apart', async () => {
  expect(await idsIn({ unit: 'qingjiangpu' })).toEqual([OWN]);
  expect(await idsIn({ unit: 'qingjiangpu', branch: 'jiangsu' })).toEqual([THEIRS]);
  expect((await idsIn({})).toSorted()).toEqual([OWN, THEIRS].toSorted());
});
