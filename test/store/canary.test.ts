import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { canaryIdAt } from '../../functions/domain/ticket/canary.ts';
import { epochSeconds, plusSeconds } from '../../functions/domain/time.ts';
import { makeComplaintReader } from '../../functions/store/complaint-reader.ts';
import { makeKeyReader } from '../../functions/store/key-reader.ts';
import { makeLedger } from '../../functions/store/ledger.ts';
import type { Stored } from '../../functions/store/tables.ts';
import { makeThingReader } from '../../functions/store/thing-reader.ts';
import { makePassTime } from '../../functions/timers/pass-time.ts';
import { makeSendCanary } from '../../functions/timers/send-canary.ts';
import { MONDAY } from '../builders/ticket.ts';
import { aHouse } from '../fakes/house.ts';
import { inOwnHouse } from './own-house.ts';

let stored: Stored;

inOwnHouse((own) => {
  stored = own;
});

const WEEK = 7 * 86_400;

/** All items of a canary, found by what it alone leaves in an empty table. */
const itemsOf = async (id: string) => {
  const { Items = [] } = await stored.client.send(
    new QueryCommand({
      TableName: stored.tables.tickets,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': `TICKET#${id}` },
    }),
  );
  return Items;
};

it('a canary stands in the due index alone, and nothing of it outlives its week (B2)', async () => {
  const { lent, clock } = aHouse();
  const ports = {
    ...lent,
    ledger: makeLedger(stored),
    keys: makeKeyReader(stored),
    tickets: makeThingReader(stored, 'ticket'),
  };
  // Two sweeps at once: one canary.
  await Promise.all([1, 2].map(() => makeSendCanary(ports)(MONDAY, 'test')));
  const id = canaryIdAt(MONDAY, lent.clockContext.policy) ?? '';
  const sent = await itemsOf(id);
  expect(sent.map(({ kind }) => kind).sort()).toEqual(['ENTRY', 'TICKET']);
  const [ticket] = sent.filter(({ kind }) => kind === 'TICKET');
  expect(ticket).toMatchObject({ dueShard: expect.any(Number) });

  const back = plusSeconds(MONDAY, 61);
  clock.set(back);
  await makePassTime(ports)('ticket', id, { kind: 'wake', generation: 1 }, 'test');
  expect(await ports.tickets.load(id)).toMatchObject({ canary: true, state: 'closed' });
  expect(await makeComplaintReader(stored).load(id)).toBeUndefined();
  const items = await itemsOf(id);
  expect(items.map(({ kind }) => kind).sort()).toEqual(['ENTRY', 'ENTRY', 'ENTRY', 'TICKET']);
  for (const item of [...sent, ...items]) {
    for (const place of ['listKey', 'openKey', 'listSort']) expect(item).not.toHaveProperty(place);
    expect(item.expiresAt).toBeGreaterThanOrEqual(epochSeconds(MONDAY) + WEEK);
    expect(item.expiresAt).toBeLessThanOrEqual(epochSeconds(back) + WEEK);
  }
  expect(items.every((item) => item.dueShard === undefined)).toBe(true);
});
