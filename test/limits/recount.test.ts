import { describe, expect, it } from 'vitest';
import { snapshotOf } from '../../functions/domain/ticket/snapshot.ts';
import { makeOpenTickets, makeRecount } from '../../functions/limits/recount.ts';
import { answer } from '../builders/commands.ts';
import { aContext, aTicket, MONDAY, stricterPolicy } from '../builders/ticket.ts';
import { ticketWrites } from '../builders/writes.ts';
import { aHouse } from '../fakes/house.ts';

const idOf = (n: number) => `01J${String(n).padStart(23, '0')}`;

/** A branch with so many open tickets that now counts by the stricter policy. */
const branchOf = async (count: number) => {
  const house = aHouse();
  const { ownBranch } = house.lent;
  for (let n = 1; n <= count; n += 1) {
    const ticket = aTicket({ ticketId: idOf(n), ticketNumber: `T${n}` });
    await house.store.ledger.commit(ticketWrites(undefined, ticket, ownBranch));
  }
  const clockContext = { ...house.lent.clockContext, policy: stricterPolicy };
  const lent = { ...house.lent, clockContext };
  const order = {
    action: 'apply',
    by: 'manager-3',
    policy: JSON.parse(JSON.stringify(stricterPolicy)),
    calendarVersion: clockContext.calendar.version,
  } as const;
  return { house, lent, order };
};

describe('the open tickets of a branch', () => {
  it('come page by page, without those settled and other branches’ mirrors', async () => {
    const { house, lent } = await branchOf(52);
    const settled = await house.store.tickets.load(idOf(1));
    if (!settled) throw new Error('no ticket');
    const answered = answer(settled, aContext());
    if (answered.kind === 'refused') throw new Error('refused');
    await house.store.ledger.commit(ticketWrites(settled, answered, lent.ownBranch));
    const mirror = { ...snapshotOf(settled), id: idOf(99), owner: 'nanjing' };
    await house.store.ledger.commit([{ kind: 'mirror', mirror }]);

    const openTickets = makeOpenTickets(lent);
    const first = await openTickets(undefined);
    const second = await openTickets(first.cursor);
    expect(first.tickets.length + second.tickets.length).toBe(51);
    expect(second.cursor).toBeUndefined();
    const ids = [...first.tickets, ...second.tickets].map(({ id }) => id);
    expect(new Set(ids).size).toBe(51);
    expect(ids).not.toContain(idOf(1));
    expect(ids).not.toContain(idOf(99));
  });
});

describe('recounting by command (D8)', () => {
  it('changes the ticket and tells old and new, once', async () => {
    const { house, lent, order } = await branchOf(1);
    const recount = makeRecount(lent);
    const applied = await recount({ ...order, ticketIds: [idOf(1)] }, 'c-1');
    expect(applied).toMatchObject({
      kind: 'applied',
      tickets: [
        {
          ticketId: idOf(1),
          outcome: 'recounted',
          changes: [{ kind: 'own-answer', old: { rule: 'D1' }, new: { rule: 'D1' } }],
        },
      ],
    });
    expect(house.store.trail().at(-1)).toMatchObject({
      type: 'LimitsRecounted',
      by: { kind: 'person', subject: 'manager-3' },
      at: MONDAY,
      publish: true,
    });
    expect((await house.store.tickets.load(idOf(1)))?.version).toBe(2);
    expect(await recount({ ...order, ticketIds: [idOf(1)] }, 'c-2')).toMatchObject({
      tickets: [{ outcome: 'left-alone', changes: [] }],
    });
    expect((await house.store.tickets.load(idOf(1)))?.version).toBe(2);
  });

  it('leaves alone what is not there', async () => {
    const { lent, order } = await branchOf(0);
    expect(await makeRecount(lent)({ ...order, ticketIds: [idOf(7)] }, 'c')).toMatchObject({
      tickets: [{ outcome: 'left-alone' }],
    });
  });

  it.each([
    ['another figure', { policy: { ...stricterPolicy, version: 'x' } }],
    ['another calendar', { calendarVersion: '2007-2027.28' }],
  ])('does nothing where the checkout has %s than what is deployed', async (_, changes) => {
    const { house, lent, order } = await branchOf(1);
    const result = await makeRecount(lent)({ ...order, ...changes, ticketIds: [idOf(1)] }, 'c');
    expect(result).toEqual({
      kind: 'not-deployed',
      policyVersion: 'stricter',
      calendarVersion: lent.clockContext.calendar.version,
    });
    expect((await house.store.tickets.load(idOf(1)))?.version).toBe(1);
  });

  it('tries again when others change the ticket meanwhile, and gives up in the end', async () => {
    const { house, lent, order } = await branchOf(1);
    const failing = (times: number) => {
      let left = times;
      return {
        ...lent,
        ledger: {
          commit: async (...args: Parameters<typeof lent.ledger.commit>) => {
            left -= 1;
            return left >= 0 ? ({ kind: 'stale' } as const) : house.store.ledger.commit(...args);
          },
        },
      };
    };
    const ticketIds = [idOf(1)];
    expect(await makeRecount(failing(8))({ ...order, ticketIds }, 'c')).toMatchObject({
      tickets: [{ outcome: 'busy', changes: [] }],
    });
    expect(await makeRecount(failing(7))({ ...order, ticketIds }, 'c')).toMatchObject({
      tickets: [{ outcome: 'recounted' }],
    });
  });
});
