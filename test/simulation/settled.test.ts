import { expect, it } from 'vitest';
import type { AlertCause } from '../../functions/domain/on-call/alert.ts';
import { TICKET_STATES } from '../../functions/domain/ticket/ticket.ts';
import type { Item } from '../../simulation/cloud/conditions.ts';
import { watchSettled } from '../../simulation/guards/settled.ts';
import { anAlert } from '../builders/alert.ts';
import { aHandOver } from '../builders/hand-over.ts';
import { anOrder } from '../builders/order.ts';
import { MONDAY } from '../builders/ticket.ts';

const MINUTE = 60_000;
const about = { ticketId: 't', ticketNumber: 'N' };
const chased: AlertCause = { kind: 'customer-word', ...about, word: 'chased' };
const orderDue: AlertCause = {
  ...{ kind: 'order-due', ...about, orderId: 'o', unit: 'qingjiangpu' },
  ...{ limit: 'reply', dueAt: MONDAY },
};
const handedOver: AlertCause = {
  kind: 'hand-over-open',
  handOverId: 'h',
  writtenAt: MONDAY,
  count: 1,
};

const OPEN: readonly string[] = ['acknowledged', 'pending', 'held', 'inProgress'];

const NOTICED = ['settled and not done with'];

/** A table in memory with a guard over it. */
const guarded = () => {
  const clock = { now: 0 };
  const broken: string[] = [];
  const looked: string[] = [];
  const items = new Map<string, Item>();
  const watcher = watchSettled({
    now: () => clock.now,
    peek: (branch, pk) =>
      [...items].flatMap(([key, item]) => (key === `${branch} ${pk}` ? [item] : [])),
    breaks: (guard) => broken.push(guard),
    looks: (guard) => looked.push(guard),
  });
  const commit = (branch: string, ...written: Item[]): void =>
    watcher.committed?.(
      branch,
      written.map((after) => {
        const key = `${branch} ${String(after.pk)}`;
        const before = items.get(key);
        if (after.kind !== 'ENTRY') items.set(key, after);
        return { table: 'tickets', before, after };
      }),
    );
  const store = (kind: string, id: string, listed: object, branch = 'huaian'): void =>
    commit(branch, { kind, pk: `${kind}#${id}`, sk: kind, listed });
  const acknowledge = (cause: AlertCause, data: object = { settled: true }): void => {
    const { alert } = anAlert();
    const entry = { type: 'AlertAcknowledged', id: 'a', sequence: 3, at: MONDAY, data };
    commit(
      'huaian',
      { kind: 'ENTRY', aggregate: 'alert', pk: 'ALERT#a', sk: 'ENTRY#000003', ...entry },
      { kind: 'ALERT', pk: 'ALERT#a', sk: 'ALERT', listed: { ...alert, id: 'a', cause } },
    );
  };
  return { clock, broken, looked, store, acknowledge };
};

it.each(TICKET_STATES.map((state) => [state, OPEN.includes(state) ? NOTICED : []] as const))(
  'what is settled is about a ticket that is settled: %s %j',
  (state, noticed) => {
    for (const kind of ['TICKET', 'MIRROR']) {
      const { broken, looked, store, acknowledge } = guarded();
      store(kind, 't', { state });
      acknowledge(chased);
      expect([broken, looked]).toEqual([noticed, ['what is settled is done with']]);
    }
  },
);

it('what is settled is about an order that has ended, or a limit that no longer runs', () => {
  const { broken, store, acknowledge } = guarded();
  const { order } = anOrder();
  store('ORDER', 'o', { ...order, state: 'accepted' });
  acknowledge(orderDue);
  store('ORDER', 'o', { ...order, state: 'confirmed', clocks: [] });
  acknowledge(orderDue);
  expect(broken).toEqual([]);
  const late = guarded();
  late.store('ORDER', 'o', order);
  late.acknowledge(orderDue);
  expect(late.broken).toEqual(NOTICED);
});

it.each([
  ['acknowledged', []],
  ['written', NOTICED],
] as const)(
  'what is settled is about a shift that somebody has taken over: %s %j',
  (state, noticed) => {
    const { broken, store, acknowledge } = guarded();
    const { handOver } = aHandOver();
    store('HAND-OVER', 'h', { ...handOver, state });
    acknowledge(handedOver);
    expect(broken).toEqual(noticed);
  },
);

it('what is not there is not done with, nor what another branch has under the same id', () => {
  const { broken, store, acknowledge } = guarded();
  store('TICKET', 't', { state: 'closed' }, 'jiangsu');
  acknowledge(chased);
  expect(broken).toEqual(NOTICED);
});

it.each([
  [MINUTE - 1, []],
  [MINUTE, []],
  [MINUTE + 1, NOTICED],
])(
  'what came back to another state may have been done with when it was read, %i ms ago: %j',
  (after, noticed) => {
    const { clock, broken, store, acknowledge } = guarded();
    store('TICKET', 't', { state: 'resolved' });
    clock.now = 10 * MINUTE;
    store('TICKET', 't', { state: 'inProgress' });
    store('TICKET', 't', { state: 'inProgress' });
    clock.now += after;
    acknowledge(chased);
    expect(broken).toEqual(noticed);
  },
);

it('what went from one open state to another was not done with', () => {
  const { clock, broken, store, acknowledge } = guarded();
  store('TICKET', 't', { state: 'acknowledged' });
  clock.now = 10 * MINUTE;
  store('TICKET', 't', { state: 'inProgress' });
  acknowledge(chased);
  expect(broken).toEqual(NOTICED);
});

it('what is settled of an order whose limit ran no more a moment ago was done with', () => {
  const { clock, broken, store, acknowledge } = guarded();
  const { order } = anOrder();
  store('ORDER', 'o', { ...order, clocks: [] });
  clock.now = 10 * MINUTE;
  store('ORDER', 'o', order);
  acknowledge(orderDue);
  expect(broken).toEqual([]);
});

it('what somebody has acknowledged is judged by nobody', () => {
  const { broken, looked, store, acknowledge } = guarded();
  store('TICKET', 't', { state: 'inProgress' });
  acknowledge(chased, {});
  acknowledge(chased, { through: 'another' });
  expect([broken, looked]).toEqual([[], []]);
});
