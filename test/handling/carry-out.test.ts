import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../functions/domain/ticket/snapshot.ts';
import { makeCarryOut, type Order } from '../../functions/handling/carry-out.ts';
import { saying } from '../builders/saying.ts';
import { aClerk, aTicket } from '../builders/ticket.ts';
import { ticketWrites } from '../builders/writes.ts';
import { aHouse } from '../fakes/house.ts';

const words = { found: '误收', done: '已退费', told: '已告知' };
const answer = { kind: 'answer', means: 'written', bases: ['double-refund'] } as const;
const { ticket } = aTicket();

const desk = async () => {
  const house = aHouse();
  await house.store.ledger.commit(ticketWrites(undefined, aTicket(), house.lent.ownBranch));
  const carryOut = makeCarryOut(house.lent);
  const order = (changes: Partial<Order> = {}): Order => ({
    ticketId: ticket.id,
    command: answer,
    words,
    by: aClerk,
    scope: 'clerk-7',
    correlationId: 'test',
    ...changes,
  });
  return { house, carryOut, order };
};

describe('carry out', () => {
  it('stores the change and its words, the words only in the case file', async () => {
    const { house, carryOut, order } = await desk();
    expect(await carryOut(order())).toMatchObject({
      status: 200,
      body: { state: 'resolved', version: 2 },
    });
    expect(house.store.all('case-note')).toMatchObject([{ note: { sequence: 2, text: words } }]);
    expect(JSON.stringify(house.store.trail())).not.toContain('误收');
  });

  it('keeps an internal note for staff: its words in the case file, and whoever is told of it hears none (M3)', async () => {
    const { house, carryOut, order } = await desk();
    const noted = order({
      command: { kind: 'note' },
      words: { note: '十八点后再联系' },
      idempotencyKey: 'k-1',
    });
    expect(await carryOut(noted)).toMatchObject({
      status: 200,
      body: { state: 'acknowledged', version: 2 },
    });
    expect(house.store.all('case-note')).toMatchObject([
      { note: { sequence: 2, text: { note: '十八点后再联系' } } },
    ]);
    expect(house.store.trail().at(-1)).toMatchObject({ type: 'NoteAdded', publish: true });
    expect(JSON.stringify(house.store.trail())).not.toContain('十八点');
  });

  it('answers a key that was used before with the answer of then, and does nothing twice', async () => {
    const { house, carryOut, order } = await desk();
    const escalate = order({
      command: { kind: 'escalate' },
      words: { reason: '媒体' },
      idempotencyKey: 'k-1',
    });
    const first = await carryOut(escalate);
    const again = await carryOut(escalate);
    expect(again).toEqual({ ...first, headers: { 'idempotency-replayed': 'true' } });
    expect(house.store.trail().filter(({ type }) => type === 'ComplaintEscalated')).toHaveLength(1);
  });

  it('climbs once for one key sent many times at once', async () => {
    const { house, carryOut, order } = await desk();
    const escalate = order({
      command: { kind: 'escalate' },
      words: { reason: '媒体' },
      idempotencyKey: 'k-1',
    });
    const answers = await Promise.all(Array.from({ length: 5 }, () => carryOut(escalate)));
    for (const given of answers)
      expect(given).toMatchObject({ status: 200, body: { level: 'province' } });
    expect(house.store.trail().filter(({ type }) => type === 'ComplaintEscalated')).toHaveLength(1);
  });

  it('answers a command that was carried out while it looked with the answer of then', async () => {
    const { house, carryOut, order } = await desk();
    const keyed = order({ idempotencyKey: 'k-1', version: 1 });
    const late = makeCarryOut({
      ...house.lent,
      tickets: {
        load: async (id) => {
          const found = await house.store.tickets.load(id);
          await carryOut(keyed);
          return found;
        },
      },
    });
    for (const again of [late, late, carryOut])
      expect(await again(keyed)).toMatchObject({
        status: 200,
        body: { state: 'resolved' },
        headers: { 'idempotency-replayed': 'true' },
      });
  });

  it('refuses the same key for another command', async () => {
    const { carryOut, order } = await desk();
    await carryOut(order({ idempotencyKey: 'k-1' }));
    expect(
      await carryOut(order({ command: { kind: 'close' }, idempotencyKey: 'k-1' })),
    ).toMatchObject({
      problem: 'idempotency-conflict',
    });
  });

  it.each([
    ['one below', 0, 'stale-version'],
    ['the same', 1, undefined],
    ['one above', 2, 'stale-version'],
  ] as const)('with If-Match %s: version %i gives %s', async (_, version, problem) => {
    const { carryOut, order } = await desk();
    expect(await carryOut(order({ version }))).toMatchObject(
      problem ? { problem } : { status: 200 },
    );
  });

  it('sends commands on a mirror to its owner, and tells where that is', async () => {
    const { house, carryOut, order } = await desk();
    const mirror = {
      ...snapshotOf(ticket),
      id: 'M',
      owner: 'nanjing',
      ownerApiUrl: 'https://nanjing.example',
    };
    await house.store.ledger.commit([{ kind: 'mirror', mirror }]);
    expect(await carryOut(order({ ticketId: 'M' }))).toEqual({
      problem: 'not-owner',
      details: [
        { field: 'owner', problem: saying('nanjing') },
        { field: 'apiUrl', problem: saying('https://nanjing.example') },
      ],
    });
  });

  it.each([
    ['a ticket that is not there', { ticketId: 'nobody' }, 'not-found'],
    ['closing what has no answer', { command: { kind: 'close' } }, 'not-yet-answered'],
  ] as const)('refuses %s', async (_, changes, problem) => {
    const { carryOut, order } = await desk();
    expect(await carryOut(order(changes))).toMatchObject({ problem });
  });

  it('refuses a second answer without a key', async () => {
    const { carryOut, order } = await desk();
    await carryOut(order());
    expect(await carryOut(order())).toMatchObject({ problem: 'already-settled' });
  });
});

describe('what an answer rests on (E10)', () => {
  it('stands with the answer, in case and trail', async () => {
    const { house, carryOut, order } = await desk();
    expect(await carryOut(order())).toMatchObject({ status: 200 });
    expect(await house.store.tickets.load(ticket.id)).toMatchObject({ bases: ['double-refund'] });
    expect(house.store.trail().at(-1)).toMatchObject({ data: { bases: ['double-refund'] } });
  });

  it('is of the branch’s catalogue: any other code is named, with where to look, and nothing changes', async () => {
    const { house, carryOut, order } = await desk();
    const command = { ...answer, bases: ['double-refund', 'treble-refund'] };
    expect(await carryOut(order({ command }))).toMatchObject({
      problem: 'invalid-request',
      details: [{ field: 'basis.1', problem: { en: expect.stringContaining('GET /bases') } }],
    });
    expect((await house.store.tickets.load(ticket.id))?.answeredAt).toBeUndefined();
  });

  it('is refused the same for a refusal', async () => {
    const { carryOut, order } = await desk();
    const command = { kind: 'refuse', ground: 'no-evidence', bases: ['habit'] } as const;
    expect(await carryOut(order({ command, words: { reason: '无凭证' } }))).toMatchObject({
      details: [{ field: 'basis.0' }],
    });
  });
});
