import { describe, expect, it } from 'vitest';
import { applyToOrder } from '../../../functions/domain/order/apply.ts';
import { orderInTime } from '../../../functions/domain/order/as-time-passes.ts';
import {
  clockIn,
  replyClockOf,
  shownOf,
  type WorkOrder,
} from '../../../functions/domain/order/order.ts';
import { orderOccasion, recordOrder } from '../../../functions/domain/order/record.ts';
import { runningClocks } from '../../../functions/domain/ticket/ticket.ts';
import { type Instant, plusSeconds } from '../../../functions/domain/time.ts';
import {
  aHead,
  anOrder,
  aReviewer,
  aUnitHandler,
  orderContext,
  tell,
  worked,
} from '../../builders/order.ts';
import { aTicket, hoursOn, MONDAY } from '../../builders/ticket.ts';

const { order: ISSUED, entries: ISSUE } = anOrder();
const TAKEN = worked(ISSUED, [{ kind: 'take' }, aUnitHandler, hoursOn(1)]);
const toLianshui = (now: Instant, person?: string) =>
  [
    { kind: 'pass-on', unit: 'lianshui', ...(person !== undefined && { person }) },
    aUnitHandler,
    now,
  ] as const;
const PASSED_ON = worked(TAKEN, toLianshui(hoursOn(1.5)));

/** What time makes of an order; the order itself where it makes nothing of it. */
const looked = (order: WorkOrder, now: Instant) =>
  orderInTime(order, { kind: 'look' }, orderContext(now)) ?? { order, entries: [] };
const limits = (order: WorkOrder) =>
  order.clocks.map(({ kind, endedAt, missed }) => ({ kind, endedAt, missed }));

describe('taking an order (D6)', () => {
  it('ends the limit for it, and no longer shows one', () => {
    expect(shownOf(ISSUED).takeBy).toBe(hoursOn(2));
    expect(shownOf(TAKEN)).not.toHaveProperty('takeBy');
    expect(runningClocks(TAKEN).map(({ kind }) => kind)).toEqual(['work-order-reply']);
  });
});

describe('passing an order on (D6, E1)', () => {
  it('may name the person in the other unit; where it names none, none is known any more', () => {
    const named = worked(TAKEN, toLianshui(hoursOn(1), 'chen'));
    expect(shownOf(named)).toMatchObject({ unit: 'lianshui', person: 'chen' });
    expect(
      shownOf(worked(named, [{ kind: 'pass-on', unit: 'jinhu' }, aUnitHandler, hoursOn(1)])),
    ).not.toHaveProperty('person');
  });

  it('of one that nobody took leaves one limit to take it, neither missed nor reminded of', () => {
    const passed = worked(ISSUED, toLianshui(hoursOn(1.5)));
    expect(runningClocks(passed)).toMatchObject([
      { kind: 'work-order-reply' },
      { kind: 'work-order-take', dueAt: hoursOn(3.5), missed: false, remindersSent: 0 },
    ]);
  });

  it('leaves the unit before as it was: in time or late is not judged anew', () => {
    const late = looked(PASSED_ON, plusSeconds(hoursOn(3.5), 1));
    expect(late.entries).toMatchObject([
      { type: 'WorkOrderLate', rule: 'D6', data: { clock: 'work-order-take' } },
    ]);
    expect(limits(late.order)).toEqual([
      { kind: 'work-order-take', endedAt: hoursOn(1), missed: false },
      { kind: 'work-order-reply', endedAt: undefined, missed: false },
      { kind: 'work-order-take', endedAt: undefined, missed: true },
    ]);
    const again = worked(PASSED_ON, [{ kind: 'take' }, aUnitHandler, hoursOn(3)]);
    expect(limits(again).map(({ endedAt }) => endedAt)).toEqual([
      hoursOn(1),
      undefined,
      hoursOn(3),
    ]);
  });
});

describe('a report that is returned (E4)', () => {
  it('sets the limit to reply running again, and not the one to take it', () => {
    const returned = worked(
      TAKEN,
      [{ kind: 'report' }, aUnitHandler, hoursOn(2)],
      [{ kind: 'confirm' }, aHead, hoursOn(3)],
      [{ kind: 'return' }, aReviewer, hoursOn(4)],
    );
    expect(limits(returned)).toEqual([
      { kind: 'work-order-take', endedAt: hoursOn(1), missed: false },
      { kind: 'work-order-reply', endedAt: undefined, missed: false },
    ]);
  });
});

describe('a limit that nobody looked at before', () => {
  const takeBy = clockIn(ISSUED, 'work-order-take')?.dueAt ?? MONDAY;

  it('is reminded of on its last second, and is late one second after (D7, D6)', () => {
    const typesAt = (now: Instant) => looked(ISSUED, now).entries.map(({ type }) => type);
    expect(typesAt(takeBy)).toEqual(['WorkOrderDue']);
    expect(typesAt(plusSeconds(takeBy, 1))).toEqual(['WorkOrderLate']);
  });

  it('once missed is waited for no more: the order is next looked at for the reply', () => {
    const { order } = looked(ISSUED, plusSeconds(takeBy, 1));
    expect(order.lookAt).toBe(replyClockOf(ISSUED).remindAt[0]);
  });

  it('is waited for until it ends, however early it would be chased', () => {
    const last = replyClockOf(TAKEN).remindAt.at(-1) ?? MONDAY;
    const reminded = looked(TAKEN, last).order;
    expect(reminded.lookAt).toBe(plusSeconds(replyClockOf(TAKEN).dueAt, 1));
  });
});

describe('an order that is worked here is chased only when no limit is ahead (D7)', () => {
  /** An order as it is recorded on an occasion that would chase it a minute on. */
  const recorded = (order: WorkOrder, now: Instant) =>
    recordOrder(order, [{ type: 'WorkOrderChased', data: {} }], {
      ...orderOccasion(order.id, orderContext(now), 'goes-on'),
      chaseAt: plusSeconds(now, 60),
    });
  const CONFIRMED = worked(
    TAKEN,
    [{ kind: 'report' }, aUnitHandler, hoursOn(2)],
    [{ kind: 'confirm' }, aHead, hoursOn(3)],
  );

  it('not before the next reminder of one', () => {
    const { order } = recorded(TAKEN, hoursOn(1));
    expect(order.lookAt).toBe(replyClockOf(TAKEN).remindAt[0]);
  });

  it('while its report waits for its review; never once it has ended', () => {
    expect(recorded(CONFIRMED, hoursOn(4)).order.lookAt).toBe(plusSeconds(hoursOn(4), 60));
    const accepted = worked(CONFIRMED, [{ kind: 'accept' }, aReviewer, hoursOn(5)]);
    expect(recorded(accepted, hoursOn(6)).order.lookAt).toBeUndefined();
  });

  it('which nobody is told but who reads the trail; of a limit that is due or past all are', () => {
    expect(recorded(CONFIRMED, hoursOn(4)).entries).toMatchObject([{ publish: false }]);
    const takeBy = clockIn(ISSUED, 'work-order-take')?.dueAt ?? MONDAY;
    for (const now of [takeBy, plusSeconds(takeBy, 1)])
      expect(looked(ISSUED, now).entries).toMatchObject([{ publish: true }]);
  });
});

describe('an order about a complaint that is late itself', () => {
  it('has as long to reply as to take it (E1, D6)', () => {
    const { ticket } = aTicket();
    const late = { ...ticket, clocks: ticket.clocks.map((one) => ({ ...one, missed: true })) };
    const { order } = anOrder({}, late);
    expect(shownOf(order).replyBy).toBe(clockIn(order, 'work-order-take')?.dueAt);
  });
});

describe('the course of an order', () => {
  const [issue] = ISSUE;
  const taken = tell(ISSUED, [{ kind: 'take' }, aUnitHandler, hoursOn(1)]);
  const [take] = taken.kind === 'recorded' ? taken.entries : [];
  if (!issue || !take) throw new Error('issued and taken');

  it('begins with its issue, and goes on with the next entry: no other fits', () => {
    expect(() => applyToOrder(ISSUED, { ...take, sequence: 3 })).toThrow(
      `entry ${take.eventId} does not follow version 1`,
    );
    expect(() => applyToOrder(undefined, { ...issue, sequence: 2 })).toThrow(
      /not follow version 0/,
    );
    expect(() => applyToOrder(undefined, { ...take, sequence: 1 })).toThrow(/no work order/);
    expect(applyToOrder(applyToOrder(undefined, issue), take).state).toBe('taken');
  });

  it('is never without a limit for the reply', () => {
    expect(() => replyClockOf({ clocks: [] })).toThrow(/without a limit/);
  });

  it('says of a command which of its entries is its own', () => {
    const late = tell(ISSUED, [{ kind: 'take' }, aUnitHandler, plusSeconds(hoursOn(2), 1)]);
    if (late.kind === 'refused') throw new Error(late.refusal.kind);
    expect(late.entries.find(({ sequence }) => sequence === late.own)?.type).toBe('WorkOrderTaken');
  });
});
