import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { StoredOrder } from '../../../functions/contracts/items/order.ts';
import { StoredOrderEntry } from '../../../functions/contracts/items/order-entry.ts';
import type { Actor } from '../../../functions/domain/actor.ts';
import { applyToOrder } from '../../../functions/domain/order/apply.ts';
import { orderInTime } from '../../../functions/domain/order/as-time-passes.ts';
import { decideOrder, type OrderCommand } from '../../../functions/domain/order/decide.ts';
import type { OrderEntry } from '../../../functions/domain/order/entries.ts';
import { isOpenOrder, shownOf, type WorkOrder } from '../../../functions/domain/order/order.ts';
import { plusSeconds } from '../../../functions/domain/time.ts';
import { anOrder, aReviewer, orderContext } from '../../builders/order.ts';
import { aTicket, MONDAY, someFacts } from '../../builders/ticket.ts';

const PEOPLE: readonly Actor[] = ['an', 'bo', 'chen', 'dong'].map((subject) => ({
  kind: 'person',
  subject,
  role: 'manager',
}));

const COMMANDS: readonly OrderCommand[] = [
  { kind: 'take' },
  { kind: 'pass-on', unit: 'lianshui' },
  { kind: 'pass-on', unit: 'qingjiangpu', person: 'chen' },
  { kind: 'report' },
  { kind: 'misroute' },
  { kind: 'confirm' },
  { kind: 'send-back' },
  { kind: 'accept' },
  { kind: 'return' },
  { kind: 'cancel' },
];

type Step = {
  readonly minutes: number;
  readonly act: OrderCommand | { readonly kind: 'wake' } | { readonly kind: 'look' };
  readonly by: Actor;
};

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    minutes: fc.oneof(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 3000 })),
    act: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...COMMANDS) },
      {
        weight: 1,
        arbitrary: fc.constantFrom({ kind: 'wake' as const }, { kind: 'look' as const }),
      },
    ),
    by: fc.constantFrom(...PEOPLE),
  }),
  { maxLength: 25 },
);

const tickets = fc
  .constantFrom('vip' as const, 'go-tone' as const, 'ordinary' as const)
  .map((tier) => aTicket({ facts: someFacts({ tier }) }).ticket);

/** An order's life: each version of it, and all its entries. */
const live = (ticket: ReturnType<typeof aTicket>['ticket'], course: readonly Step[]) => {
  const begun = anOrder({}, ticket);
  const orders: WorkOrder[] = [begun.order];
  const entries: OrderEntry[] = [...begun.entries];
  const taken: { readonly before: WorkOrder; readonly step: Step }[] = [];
  let now = MONDAY;
  let { order } = begun;
  for (const step of course) {
    now = plusSeconds(now, step.minutes * 60);
    const context = orderContext(now, step.by);
    const { act } = step;
    const decision =
      act.kind === 'wake' || act.kind === 'look'
        ? orderInTime(
            order,
            act.kind === 'wake' ? { kind: 'wake', generation: order.generation } : { kind: 'look' },
            context,
          )
        : decideOrder(order, act, context);
    if (!decision || !('entries' in decision)) continue;
    taken.push({ before: order, step });
    order = decision.order;
    orders.push(order);
    entries.push(...decision.entries);
  }
  return { orders, entries, order, now, taken };
};

it("applying an order's entries from the first gives the order, and what is stored is all of it", () => {
  fc.assert(
    fc.property(tickets, steps, (ticket, course) => {
      const { order, entries, orders } = live(ticket, course);
      expect(entries.reduce<WorkOrder | undefined>(applyToOrder, undefined)).toEqual(order);
      expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, i) => i + 1));
      for (const one of orders) expect(StoredOrder.parse(one)).toEqual(one);
      for (const entry of entries) expect(StoredOrderEntry.parse(entry)).toEqual(entry);
    }),
  );
});

it('an open order always has a timer, and one that has ended none', () => {
  fc.assert(
    fc.property(tickets, steps, (ticket, course) => {
      for (const order of live(ticket, course).orders)
        expect(order.lookAt !== undefined).toBe(isOpenOrder(order));
    }),
  );
});

it('no course leaves an order that nobody can move on and bring to its acceptance', () => {
  // Four people have had a hand in it; there is always somebody besides who is not barred.
  const others: readonly Actor[] = [
    ...PEOPLE,
    aReviewer,
    { kind: 'person', subject: 'fresh', role: 'manager' },
  ];
  fc.assert(
    fc.property(tickets, steps, (ticket, course) => {
      const { order, now } = live(ticket, course);
      if (!isOpenOrder(order)) return;
      let current = order;
      for (const kind of ['take', 'report', 'confirm', 'accept'] as const)
        for (const by of others) {
          const decision = decideOrder(current, { kind }, orderContext(now, by));
          if (decision.kind === 'recorded') {
            current = decision.order;
            break;
          }
        }
      expect(current.state).toBe('accepted');
    }),
  );
});

it('nobody confirms or reviews their own report, whatever came before (E3, E4)', () => {
  fc.assert(
    fc.property(tickets, steps, (ticket, course) => {
      for (const { before, step } of live(ticket, course).taken) {
        const { kind } = step.act;
        if (kind === 'confirm') expect(before.reportedBy).not.toEqual(step.by);
        if (kind === 'accept' || kind === 'return')
          expect([before.reportedBy, before.confirmedBy]).not.toContainEqual(step.by);
      }
    }),
  );
});

it('the limit of the reply never moves, whatever is done with the order (D6, E4)', () => {
  fc.assert(
    fc.property(tickets, steps, (ticket, course) => {
      const { orders } = live(ticket, course);
      expect(new Set(orders.map((order) => shownOf(order).replyBy)).size).toBe(1);
    }),
  );
});
