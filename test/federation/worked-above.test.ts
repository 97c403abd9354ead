import { describe, expect, it } from 'vitest';
import { sourceOf } from '../../functions/contracts/bus-names.ts';
import type { Envelope } from '../../functions/contracts/envelope.ts';
import { acknowledge } from '../../functions/domain/on-call/alert-acts.ts';
import { snapshotOf } from '../../functions/domain/ticket/snapshot.ts';
import type { Ticket } from '../../functions/domain/ticket/ticket.ts';
import { makeForward } from '../../functions/federation/forward.ts';
import { makeReceive } from '../../functions/federation/receive.ts';
import { makeCarryOut, type Order } from '../../functions/handling/carry-out.ts';
import { ticketVersion } from '../../functions/on-call/ticket-version.ts';
import { makeRelay } from '../../functions/outbox/relay.ts';
import { hasMoved } from '../../functions/timers/has-moved.ts';
import { anAlert } from '../builders/alert.ts';
import { offTheStream } from '../builders/course.ts';
import { aTicket, hoursOn, MONDAY } from '../builders/ticket.ts';
import { ticketWrites } from '../builders/writes.ts';
import { NOT_FOLLOWED } from '../fakes/following.ts';
import { aHouse } from '../fakes/house.ts';
import { keptLetters } from '../fakes/outside.ts';
import { ofProvince } from './climbed-ticket.ts';

const CITY = { id: 'huaian', level: 'city' } as const;
const PROVINCE = { id: 'jiangsu', level: 'province' } as const;
const SECRET = '客户说周五前不方便';

type Sent = { readonly type: string; readonly detail: Envelope };

/** Huai'an's ticket stands at Jiangsu, whose on-call has acknowledged that it climbed there. */
const aTicketAbove = async () => {
  const city = aHouse(CITY);
  const province = aHouse(PROVINCE);
  const registered = aTicket();
  const ticket: Ticket = { ...registered.ticket, level: 'province' };
  await city.store.ledger.commit(ticketWrites(undefined, { ...registered, ticket }, CITY));
  await province.store.ledger.commit([{ kind: 'mirror', mirror: snapshotOf(ticket) }]);
  const { alert } = anAlert({ branch: 'jiangsu' });
  const known = await ticketVersion(alert, province.store);
  const by = ofProvince('on-call');
  const acknowledged = acknowledge(alert, { at: MONDAY, by, correlationId: 'c-1' }, known)?.alert;
  if (!acknowledged) throw new Error('not acknowledged');

  const { desk: deadLetters, letters } = keptLetters();
  const neighbourhood = {
    ...PROVINCE,
    neighbours: [{ id: 'huaian', relation: 'child' as const }],
  };
  const receive = makeReceive({ ...province.lent, deadLetters, neighbourhood });
  const crossed: Sent[] = [];
  const forward = makeForward({
    buses: new Map([
      [
        'jiangsu',
        {
          put: async (events) => {
            crossed.push(...events);
            return [];
          },
        },
      ],
    ]),
    later: { send: async () => undefined },
    neighbourhood: { id: 'huaian', neighbours: [{ id: 'jiangsu', relation: 'parent' }] },
  });
  const source = sourceOf('huaian');
  const relay = makeRelay({
    bus: {
      put: async (events) => {
        for (const { type, detail } of events)
          await forward({ source, 'detail-type': type, detail });
        return [];
      },
    },
    passedOver: deadLetters,
    teller: { branch: 'huaian', apiUrl: 'https://huaian.example.cn' },
    changes: NOT_FOLLOWED,
  });
  const carryOut = makeCarryOut(city.lent);
  return {
    crossed,
    letters,
    /** Somebody of the province does something, which its owner carries out and tells of. */
    does: async (order: Pick<Order, 'command' | 'words'>) => {
      const before = city.store.trail().length;
      city.clock.set(hoursOn(1));
      const answer = await carryOut({
        ...{ ticketId: ticket.id, ...order, correlationId: 'c-2' },
        by: { ...ofProvince('lead'), branch: 'jiangsu' },
        scope: 'js-lead',
      });
      expect(answer).toMatchObject({ status: 200 });
      await relay(city.store.trail().slice(before).map(offTheStream));
      for (const { type, detail } of crossed)
        await receive({ source, 'detail-type': type, detail });
    },
    hasMoved: () => hasMoved(acknowledged, province.store),
  };
};

describe('a ticket that has climbed and is worked above (F3)', () => {
  it('has not moved while nobody does anything about it', async () => {
    expect(await (await aTicketAbove()).hasMoved()).toBe(false);
  });

  it.each([
    ['a note', 'NoteAdded', { command: { kind: 'note' }, words: { note: SECRET } }],
    [
      'a try to reach the customer',
      'ContactAttempted',
      {
        command: { kind: 'attempt', way: 'telephone', outcome: 'no-answer' },
        words: { note: SECRET },
      },
    ],
  ] as const)(
    'has moved by %s alone, and none of its words have crossed',
    async (_, type, order) => {
      const above = await aTicketAbove();
      await above.does(order);
      expect(above.crossed.map((event) => event.type)).toEqual([type]);
      expect(await above.hasMoved()).toBe(true);
      const said = JSON.stringify(above.crossed);
      for (const word of [SECRET, 'telephone', 'no-answer']) expect(said).not.toContain(word);
      expect(above.letters).toEqual([]);
    },
  );
});
