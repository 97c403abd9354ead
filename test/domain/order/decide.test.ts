import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../functions/domain/actor.ts';
import { orderInTime } from '../../../functions/domain/order/as-time-passes.ts';
import { decideOrder, type OrderCommand } from '../../../functions/domain/order/decide.ts';
import { shownOf, type WorkOrder } from '../../../functions/domain/order/order.ts';
import { plusSeconds } from '../../../functions/domain/time.ts';
import {
  aDispatcher,
  aHead,
  anOrder,
  aReviewer,
  aUnitHandler,
  type OrderStep,
  orderContext,
  tell,
  worked,
} from '../../builders/order.ts';
import { aTicket, hoursOn, MONDAY, someFacts } from '../../builders/ticket.ts';

const { order: ISSUED } = anOrder();
const later = hoursOn(1);

const step = (
  kind: Exclude<OrderCommand['kind'], 'pass-on'>,
  by: Actor,
  now = later,
): OrderStep => [{ kind }, by, now];
const onTo = (unit: string, now = later): OrderStep => [
  { kind: 'pass-on', unit },
  aUnitHandler,
  now,
];

const TAKEN = worked(ISSUED, step('take', aUnitHandler));
const REPORTED = worked(TAKEN, step('report', aUnitHandler));
const CONFIRMED = worked(REPORTED, step('confirm', aHead));
const RETURNED = worked(CONFIRMED, step('return', aReviewer));
const ACCEPTED = worked(CONFIRMED, step('accept', aReviewer));

/** What a command comes to: the state after it, or why nothing changed. */
const outcome = (order: WorkOrder, given: OrderStep): string => {
  const decision = tell(order, given);
  return decision.kind === 'refused' ? decision.refusal.kind : decision.order.state;
};

const typesOf = (order: WorkOrder, given: OrderStep): string[] => {
  const decision = tell(order, given);
  if (decision.kind === 'refused') throw new Error(decision.refusal.kind);
  return decision.entries.map(({ type }) => type);
};

describe('an order', () => {
  it('names the unit, the person if known, and its own limits (E1, D6)', () => {
    const { order } = anOrder({ person: 'chen' });
    expect(shownOf(order)).toMatchObject({
      state: 'issued',
      issuer: 'huaian',
      worker: 'huaian',
      unit: 'qingjiangpu',
      person: 'chen',
      takeBy: hoursOn(2),
      passOnBy: hoursOn(2),
      // Two thirds of an ordinary complaint's 48 hours.
      replyBy: plusSeconds(MONDAY, Math.floor(48 * 3600 * 0.6667)),
    });
  });

  it('of a VIP leaves time to tell the customer (D6)', () => {
    const { ticket } = aTicket({ facts: someFacts({ tier: 'vip' }) });
    const { order } = anOrder({}, ticket);
    expect(shownOf(order).replyBy).toBe(plusSeconds(MONDAY, 5 * 3600 + 20 * 60));
  });

  it('goes its way: taken, reported, confirmed, accepted (E2-E4)', () => {
    expect([TAKEN, REPORTED, CONFIRMED, ACCEPTED].map(({ state }) => state)).toEqual([
      'taken',
      'reported',
      'confirmed',
      'accepted',
    ]);
    expect(ACCEPTED).toMatchObject({
      issuedBy: aDispatcher,
      takenBy: aUnitHandler,
      reportedBy: aUnitHandler,
      confirmedBy: aHead,
    });
  });

  it.each<[string, WorkOrder, OrderStep]>([
    ['taken twice', TAKEN, step('take', aUnitHandler)],
    ['reported before it is taken', ISSUED, step('report', aUnitHandler)],
    ['confirmed before it is reported', TAKEN, step('confirm', aHead)],
    ['reviewed before its head has confirmed it', REPORTED, step('accept', aReviewer)],
    ['passed on once it is reported', REPORTED, onTo('lianshui')],
    ['given back once it is reported', REPORTED, step('misroute', aUnitHandler)],
    ['withdrawn once it has ended', ACCEPTED, step('cancel', aDispatcher)],
  ])('is not %s', (_, order, given) => {
    expect(outcome(order, given)).toBe('wrong-state');
  });

  it.each([ISSUED, TAKEN, REPORTED, CONFIRMED, RETURNED])(
    'can be withdrawn however far it has come',
    (order) => {
      expect(outcome(order, step('cancel', aDispatcher))).toBe('cancelled');
    },
  );

  it('belongs to two branches: each owns its own commands', () => {
    const { order } = anOrder({ worker: 'jiangsu' });
    const by = (branch: string) => (command: OrderCommand) => {
      const decision = decideOrder(order, command, orderContext(later, aHead, { branch }));
      return decision.kind === 'refused' ? decision.refusal : decision.order.state;
    };
    expect(by('huaian')({ kind: 'take' })).toEqual({ kind: 'not-our-side', owner: 'jiangsu' });
    expect(by('jiangsu')({ kind: 'take' })).toBe('taken');
    expect(by('jiangsu')({ kind: 'cancel' })).toEqual({ kind: 'not-our-side', owner: 'huaian' });
    expect(by('huaian')({ kind: 'cancel' })).toBe('cancelled');
  });
});

describe('nobody judges their own', () => {
  it('a head does not confirm their own report (E3)', () => {
    const own = worked(TAKEN, step('report', aHead));
    expect(tell(own, step('confirm', aHead))).toEqual({
      kind: 'refused',
      refusal: { kind: 'own-report', rule: 'E3' },
    });
    expect(outcome(own, step('confirm', aUnitHandler))).toBe('confirmed');
  });

  it('whoever acts for the one who reported does not confirm it for them (E3)', () => {
    const deputy: Actor = {
      kind: 'person',
      subject: 'deputy-1',
      post: 'head',
      unit: 'qingjiangpu',
      onBehalfOf: 'unit-handler-1',
    };
    expect(outcome(REPORTED, step('confirm', deputy))).toBe('own-report');
    const { onBehalfOf: _, ...inTheirOwnRight } = deputy;
    expect(outcome(REPORTED, step('confirm', inTheirOwnRight))).toBe('confirmed');
  });

  it.each(['accept', 'return'] as const)(
    'neither who reported nor who confirmed may %s (E4)',
    (kind) => {
      const refusalTo = (by: Actor) => {
        const decision = tell(CONFIRMED, step(kind, by));
        return decision.kind === 'refused' && decision.refusal;
      };
      expect(refusalTo(aUnitHandler)).toEqual({ kind: 'own-report', rule: 'E4' });
      expect(refusalTo(aHead)).toEqual({ kind: 'own-confirmation', rule: 'E4' });
      expect(outcome(CONFIRMED, step(kind, aReviewer))).toBe(
        kind === 'accept' ? 'accepted' : 'returned',
      );
    },
  );

  it('who reported first may review the report of somebody else', () => {
    const again = worked(RETURNED, step('report', aHead), step('confirm', aUnitHandler));
    expect(outcome(again, step('accept', aReviewer))).toBe('accepted');
    expect(outcome(again, step('accept', aHead))).toBe('own-report');
  });
});

describe('the limit to take it (D6)', () => {
  it.each([
    ['one second before it ends', -1, true],
    ['on its last second', 0, true],
    ['one second after', 1, false],
  ])('%s', (_, seconds, inTime) => {
    const decision = tell(ISSUED, step('take', aUnitHandler, plusSeconds(hoursOn(2), seconds)));
    if (decision.kind === 'refused') throw new Error(decision.refusal.kind);
    const taken = decision.entries.find(({ type }) => type === 'WorkOrderTaken');
    expect(taken?.data).toEqual({ inTime });
  });

  it('that has passed is on record before it is taken all the same', () => {
    expect(typesOf(ISSUED, step('take', aUnitHandler, plusSeconds(hoursOn(2), 1)))).toEqual([
      'WorkOrderLate',
      'WorkOrderTaken',
    ]);
  });
});

describe('passing on (D6, F6)', () => {
  it('begins the limit to take it anew; that of the reply stands', () => {
    const passed = worked(TAKEN, onTo('lianshui', hoursOn(1.5)));
    expect(shownOf(passed)).toMatchObject({
      state: 'issued',
      unit: 'lianshui',
      takeBy: hoursOn(3.5),
      passOnBy: hoursOn(3.5),
      replyBy: shownOf(ISSUED).replyBy,
    });
    expect(passed.takenBy).toBeUndefined();
  });

  it('never leaves longer to take it than to reply', () => {
    const { replyBy } = shownOf(ISSUED);
    const passed = worked(TAKEN, onTo('lianshui', plusSeconds(replyBy, -60)));
    expect(shownOf(passed).takeBy).toBe(replyBy);
  });

  it.each([
    ['on its last second', 0, true],
    ['one second after', 1, false],
  ])('%s of the limit for it', (_, seconds, inTime) => {
    const decision = tell(TAKEN, onTo('lianshui', plusSeconds(hoursOn(2), seconds)));
    if (decision.kind === 'refused') throw new Error(decision.refusal.kind);
    expect(decision.entries.find(({ type }) => type === 'WorkOrderPassedOn')?.data).toMatchObject({
      inTime,
      from: 'qingjiangpu',
      to: 'lianshui',
    });
  });

  it('goes to another unit, not to the same one', () => {
    expect(outcome(TAKEN, onTo('qingjiangpu'))).toBe('same-unit');
  });
});

describe('the limit to reply (D6, E3, E4)', () => {
  const { replyBy } = shownOf(ISSUED);

  it.each([
    ['on its last second', 0, true],
    ['one second after', 1, false],
  ])('is kept by the confirmation %s', (_, seconds, inTime) => {
    const decision = tell(REPORTED, step('confirm', aHead, plusSeconds(replyBy, seconds)));
    if (decision.kind === 'refused') throw new Error(decision.refusal.kind);
    expect(decision.entries.find(({ type }) => type === 'WorkOrderConfirmed')?.data).toEqual({
      inTime,
    });
  });

  it('stands when a report is sent back or returned, however often', () => {
    const back = worked(REPORTED, step('send-back', aHead));
    expect(shownOf(back)).toMatchObject({ state: 'returned', returns: 1, replyBy });
    expect(shownOf(RETURNED)).toMatchObject({ state: 'returned', returns: 1, replyBy });
    const twice = worked(
      RETURNED,
      step('report', aUnitHandler),
      step('confirm', aHead),
      step('return', aReviewer),
    );
    expect(shownOf(twice)).toMatchObject({ returns: 2, replyBy });
  });

  it('runs again after a return: one that comes after it is late at once', () => {
    const after = plusSeconds(replyBy, 1);
    expect(typesOf(CONFIRMED, step('return', aReviewer, replyBy))).not.toContain('WorkOrderLate');
    expect(typesOf(CONFIRMED, step('return', aReviewer, after))).toEqual([
      'WorkOrderReturned',
      'WorkOrderLate',
    ]);
  });

  it('counts for what comes back as misrouted too: the time is not given again (E9)', () => {
    const late = typesOf(TAKEN, step('misroute', aUnitHandler, plusSeconds(replyBy, 1)));
    expect(late).toEqual(['WorkOrderLate', 'WorkOrderMisrouted']);
  });
});

describe('time passes over an order', () => {
  const look = (order: WorkOrder, now = order.lookAt) => {
    if (now === undefined) throw new Error('nobody looks');
    return orderInTime(order, { kind: 'look' }, orderContext(now));
  };

  it('reminds of a limit once for each of its reminders (D7)', () => {
    const half = hoursOn(1);
    expect(ISSUED.lookAt).toBe(half);
    const reminded = look(ISSUED, half);
    expect(reminded?.entries).toMatchObject([
      { type: 'WorkOrderDue', rule: 'D7', data: { clock: 'work-order-take', reminder: 1 } },
    ]);
    expect(reminded && look(reminded.order, half)).toBeUndefined();
  });

  it('has an open order looked at always, and one that has ended never', () => {
    for (const order of [ISSUED, TAKEN, REPORTED, CONFIRMED, RETURNED])
      expect(order.lookAt).toBeDefined();
    expect([ACCEPTED.lookAt, ACCEPTED.wakeAt]).toEqual([undefined, undefined]);
  });

  it('chases what waits for its review, since no limit is left', () => {
    expect(CONFIRMED.wakeAt).toBeUndefined();
    expect(look(CONFIRMED)?.entries).toMatchObject([{ type: 'WorkOrderChased' }]);
  });
});
