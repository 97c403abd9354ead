import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { toInstant } from '../../functions/domain/time.ts';
import { makeDueReader } from '../../functions/store/due-reader.ts';
import { makeKeyReader } from '../../functions/store/key-reader.ts';
import { makeLedger } from '../../functions/store/ledger.ts';
import { makeOrganisationWatch } from '../../functions/store/organisation-reader.ts';
import type { Stored } from '../../functions/store/tables.ts';
import { makeThingReader } from '../../functions/store/thing-reader.ts';
import { makePassTime } from '../../functions/timers/pass-time.ts';
import { makeSweep } from '../../functions/timers/sweep.ts';
import { aTicket, at } from '../builders/ticket.ts';
import { ticketWrites } from '../builders/writes.ts';
import { aHouse } from '../fakes/house.ts';
import { inOwnHouse } from './own-house.ts';
import { idOf } from './samples.ts';

const CITY = { id: 'huaian', level: 'city' } as const;
/** Half of what is left of the day for the solution answer: the first reminder (B8, D7). */
const FIRST_REMINDER = at('2026-07-06T16:59:59+08:00');
/** Four pages of every shard. */
const UNREADABLE = 5000;

let stored: Stored;

inOwnHouse((own) => {
  stored = own;
});

const spoil = (n: number) =>
  stored.client.send(
    new PutCommand({
      TableName: stored.tables.tickets,
      Item: {
        pk: `TICKET#${idOf(n)}`,
        sk: 'TICKET',
        kind: 'TICKET',
        id: idOf(n),
        state: 'misplaced',
        dueShard: n % 16,
        lookAt: toInstant(0),
      },
    }),
  );

it('what cannot be read, 5,000 times, keeps no reminder waiting', async () => {
  for (let from = 0; from < UNREADABLE; from += 50)
    await Promise.all(Array.from({ length: 50 }, (_, n) => spoil(from + n)));
  const ledger = makeLedger(stored);
  const tickets = makeThingReader(stored, 'ticket');
  const recorded = aTicket();
  await ledger.commit(ticketWrites(undefined, recorded, CITY));
  const { clock, lent } = aHouse(CITY);
  clock.set(FIRST_REMINDER);
  const sweep = makeSweep({
    rotaHasGaps: async () => false,
    due: makeDueReader(stored),
    clock,
    counting: lent.clockContext,
    passTime: makePassTime({
      ...lent,
      ledger,
      tickets,
      keys: makeKeyReader(stored),
      notices: makeThingReader(stored, 'notice'),
    }),
    organisation: makeOrganisationWatch(stored),
    noteFailure: () => {},
  });
  expect(await sweep('test')).toMatchObject({ passed: 1, failed: UNREADABLE, unfinished: false });
  expect((await tickets.load(recorded.ticket.id))?.clocks).toContainEqual(
    expect.objectContaining({ kind: 'solution-answer', remindersSent: 1 }),
  );
}, 180_000);
