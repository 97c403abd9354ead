import { describe, expect, it } from 'vitest';
import { WalkIn } from '../../functions/contracts/intake.ts';
import type { AcceptanceFacts } from '../../functions/domain/acceptance/propose-refusal.ts';
import { applyToOrder } from '../../functions/domain/order/apply.ts';
import type { Unit } from '../../functions/domain/organisation/unit.ts';
import { apply } from '../../functions/domain/ticket/apply.ts';
import type { Ticket } from '../../functions/domain/ticket/ticket.ts';
import { makeCarryOut } from '../../functions/handling/carry-out.ts';
import { makeRegister } from '../../functions/intake/register.ts';
import { walkInDraft } from '../../functions/intake/walk-in-draft.ts';
import { aUnit } from '../builders/organisation.ts';
import { aClerk, aContext, hoursOn, MONDAY } from '../builders/ticket.ts';
import { aHouse } from '../fakes/house.ts';

const DESK = aUnit('network-desk', {
  type: 'network-desk',
  answersFor: { homeUnits: [], categories: ['network'], tiers: [] },
});

const NETWORK = { category: 'network', urgency: 'urgent', title: '掉线', facts: '频繁掉线' };
const sender = { by: aClerk, scope: 'clerk-7', correlationId: 'test' };

/** A branch with these units, in which somebody comes with a complaint. */
const aHall = async (...units: readonly Unit[]) => {
  const house = aHouse();
  for (const after of units) await house.store.ledger.commit([{ kind: 'unit', after, before: 0 }]);
  const commits: number[] = [];
  house.store.onCommit((writes) => commits.push(writes.length));
  const come = async (
    changes: Record<string, unknown> = {},
    acceptance: Partial<AcceptanceFacts> = {},
  ): Promise<Ticket> => {
    const body = WalkIn.parse({
      ...{ hall: 'huaihai-road', slip: 'slip-1', clerk: 'clerk-7', receivedAt: MONDAY },
      customer: { name: '钱多多', number: '13912345678' },
      matter: NETWORK,
      ...changes,
    });
    const drafted = walkInDraft(body, house.clock.now(), aContext());
    if (drafted.kind === 'unusable') throw new Error(drafted.reason);
    const { draft } = drafted;
    const judged = { ...draft, acceptance: { ...draft.acceptance, ...acceptance } };
    await makeRegister(house.lent)(judged, sender);
    const [ticket] = house.store.all('ticket');
    if (!ticket) throw new Error('not registered');
    return ticket.after;
  };
  const orders = () => house.store.all('order').map(({ after }) => after);
  return { ...house, commits, come, orders };
};

describe('a network complaint', () => {
  it('goes to the network desk as it is registered, in the same transaction: A3 binds people', async () => {
    const hall = await aHall(DESK);
    const ticket = await hall.come();
    expect(hall.commits).toHaveLength(1);
    const [order] = hall.orders();
    expect(order).toMatchObject({
      state: 'issued',
      unit: 'network-desk',
      worker: 'huaian',
      ticketId: ticket.id,
      issuedBy: { kind: 'system', part: 'dispatch' },
    });
    expect(ticket).toMatchObject({
      state: 'inProgress',
      takenBy: aClerk,
      work: { firstUnit: 'network-desk', open: [{ id: order?.id, unit: 'network-desk' }] },
    });
    expect((await hall.store.queue.page({ limit: 25 })).items).toEqual([]);
  });

  it('is what its trail makes of it, and so is its order', async () => {
    const hall = await aHall(DESK);
    const ticket = await hall.come();
    const trail = hall.store.trail();
    const own = trail.filter((entry) => entry.aggregate === 'ticket');
    expect(own.map(({ type, by }) => [type, by])).toEqual([
      ['ComplaintRegistered', aClerk],
      ['ComplaintDispatched', { kind: 'system', part: 'dispatch' }],
    ]);
    expect(own.reduce<Ticket | undefined>(apply, undefined)).toEqual(ticket);
    const [issued] = trail.filter((entry) => entry.aggregate === 'order');
    expect(issued && applyToOrder(undefined, issued)).toEqual(hall.orders()[0]);
  });

  it('goes out once, however often it is sent', async () => {
    const hall = await aHall(DESK);
    await hall.come();
    await hall.come();
    expect([hall.store.all('ticket').length, hall.orders().length]).toEqual([1, 1]);
  });

  it('that comes late climbs first, and goes out all the same', async () => {
    const hall = await aHall(DESK);
    hall.clock.set(hoursOn(60));
    const ticket = await hall.come();
    expect(ticket.level).not.toBe('city');
    expect(hall.orders()).toMatchObject([{ unit: 'network-desk', state: 'issued' }]);
    const own = hall.store.trail().filter((entry) => entry.aggregate === 'ticket');
    expect(own.map(({ sequence }) => sequence)).toEqual(own.map((_, index) => index + 1));
    expect(own.at(-1)?.type).toBe('ComplaintDispatched');
  });

  it.each<[string, readonly Unit[]]>([
    ['there is no desk', []],
    ['the desk is closed', [{ ...DESK, state: 'closed' }]],
    [
      'the desk answers for something else',
      [{ ...DESK, answersFor: { homeUnits: [], categories: ['interconnection'], tiers: [] } }],
    ],
    ['a unit that is no network desk answers for it', [{ ...DESK, type: 'county-company' }]],
  ])('waits in the queue where %s', async (_, units) => {
    const hall = await aHall(...units);
    const { id, state } = await hall.come();
    expect([state, hall.orders()]).toEqual(['acknowledged', []]);
    expect((await hall.store.queue.page({ limit: 25 })).items).toEqual([id]);
  });

  it('that may be refused waits for a person (B5)', async () => {
    const hall = await aHall(DESK);
    const ticket = await hall.come({}, { withoutEvidence: true });
    expect(ticket.refusalProposed).toBeDefined();
    expect(hall.orders()).toEqual([]);
  });
});

it('another complaint waits for a dispatcher, whatever the desk answers for (A3)', async () => {
  const all = { homeUnits: [], categories: [], tiers: [] };
  const hall = await aHall({ ...DESK, answersFor: all });
  await hall.come({ matter: { ...NETWORK, category: 'billing', urgency: undefined } });
  expect(hall.orders()).toEqual([]);
});

it.each([
  [true, 'resolved'],
  [false, 'inProgress'],
])(
  'is answered while the desk is at work, by the desk’s rule: %s leaves it %s (E4)',
  async (may, state) => {
    const hall = await aHall({ ...DESK, reviewMayBeSkipped: may });
    const { id } = await hall.come();
    await makeCarryOut(hall.lent)({
      ...sender,
      ticketId: id,
      command: { kind: 'answer', means: 'written' },
    });
    expect((await hall.store.tickets.load(id))?.state).toBe(state);
    expect(hall.orders()[0]?.state).toBe('issued');
  },
);
