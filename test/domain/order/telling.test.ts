import { describe, expect, it } from 'vitest';
import type { OrderEntry } from '../../../functions/domain/order/entries.ts';
import { clockIn, replyClockOf, shownOf } from '../../../functions/domain/order/order.ts';
import { plusSeconds } from '../../../functions/domain/time.ts';
import { aHead, aReviewer, aUnitHandler } from '../../builders/order.ts';
import { hoursOn, MONDAY } from '../../builders/ticket.ts';
import { anOrderAcross, ISSUER, WORKER } from '../../builders/two-branches.ts';

const shared = () => {
  const across = anOrderAcross();
  across.deliverAll();
  return across;
};
const entryOf = (entries: readonly OrderEntry[], type: OrderEntry['type']) => {
  const entry = entries.findLast((one) => one.type === type);
  if (!entry) throw new Error(`no ${type}`);
  return entry;
};

describe('what one branch tells the other of an order', () => {
  it('goes with the last thing that a command leads to, all of it at once', () => {
    const across = shared();
    const takeBy = clockIn(across.orderAt(WORKER), 'work-order-take')?.dueAt ?? MONDAY;
    across.act(WORKER, { kind: 'take' }, aUnitHandler, plusSeconds(takeBy, 1));
    const late = entryOf(across.sides[WORKER].entries, 'WorkOrderLate');
    const taken = entryOf(across.sides[WORKER].entries, 'WorkOrderTaken');
    expect(late.tells).toBeUndefined();
    expect(taken.tells?.letters.map(({ type }) => type)).toEqual([
      'WorkOrderLate',
      'WorkOrderTaken',
    ]);
  });

  it('is each thing that was done with it, and each limit that was missed', () => {
    const across = shared();
    const told: string[] = [];
    const pass = (now = hoursOn(1)) => {
      for (const { letters } of across.said) told.push(...letters.map(({ type }) => type));
      across.deliverAll(now);
    };
    across.act(WORKER, { kind: 'take' }, aUnitHandler, hoursOn(1));
    pass();
    across.act(WORKER, { kind: 'pass-on', unit: 'lianshui' }, aUnitHandler, hoursOn(1));
    pass();
    across.act(WORKER, { kind: 'take' }, aUnitHandler, hoursOn(1));
    pass();
    across.act(WORKER, { kind: 'report' }, aUnitHandler, hoursOn(1));
    pass();
    across.act(WORKER, { kind: 'send-back' }, aHead, hoursOn(1));
    pass();
    across.act(WORKER, { kind: 'report' }, aUnitHandler, hoursOn(1));
    pass();
    across.act(WORKER, { kind: 'confirm' }, aHead, hoursOn(1));
    pass();
    across.act(ISSUER, { kind: 'return' }, aReviewer, hoursOn(1));
    pass();
    across.look(WORKER, hoursOn(40));
    pass(hoursOn(40));
    expect(told).toEqual([
      'WorkOrderTaken',
      'WorkOrderPassedOn',
      'WorkOrderTaken',
      'WorkOrderReported',
      'WorkOrderSentBack',
      'WorkOrderReported',
      'WorkOrderConfirmed',
      'WorkOrderReturned',
      'WorkOrderLate',
    ]);
  });

  it('is nothing where the unit is only reminded (D7)', () => {
    const across = shared();
    const [reminder = MONDAY] = replyClockOf(across.orderAt(WORKER)).remindAt;
    // Taken so late that what was said of it is not said again before the reminder.
    across.act(WORKER, { kind: 'take' }, aUnitHandler, plusSeconds(reminder, -30));
    across.said.length = 0;
    across.look(WORKER, reminder);
    expect(across.sides[WORKER].entries.at(-1)).toMatchObject({ type: 'WorkOrderDue', rule: 'D7' });
    expect(across.said).toEqual([]);
  });

  it('is said again in the very second in which the unit is reminded', () => {
    const across = shared();
    const [reminder = MONDAY] = replyClockOf(across.orderAt(WORKER)).remindAt;
    across.act(WORKER, { kind: 'take' }, aUnitHandler, plusSeconds(reminder, -60));
    across.said.length = 0;
    across.look(WORKER, reminder);
    expect(across.sides[WORKER].entries.slice(-2).map(({ type }) => type)).toEqual([
      'WorkOrderDue',
      'WorkOrderLettersRepeated',
    ]);
    expect(across.said).toMatchObject([{ repeat: 1 }]);
  });

  it('is fifty letters at most; what is more follows when those have come', () => {
    const across = shared();
    across.act(WORKER, { kind: 'take' }, aUnitHandler, hoursOn(1));
    for (let times = 0; times < 25; times += 1) {
      across.act(WORKER, { kind: 'report' }, aUnitHandler, hoursOn(1));
      across.act(WORKER, { kind: 'send-back' }, aHead, hoursOn(1));
    }
    const last = across.said.splice(0).at(-1);
    expect(across.orderAt(WORKER).post?.outgoing).toHaveLength(51);
    expect(last?.letters).toHaveLength(50);
    if (!last) throw new Error('nothing said');
    across.deliver(last, hoursOn(1));
    across.deliverAll(hoursOn(1));
    across.look(WORKER, hoursOn(2));
    across.deliverAll(hoursOn(2));
    expect(across.orderAt(ISSUER)).toMatchObject({ state: 'returned', returns: 25 });
    expect(across.orderAt(WORKER).post?.outgoing).toEqual([]);
  });

  it('says what it heard in an entry that only the trail keeps', () => {
    const across = shared();
    const { publish, tells } = entryOf(
      across.sides[ISSUER].entries,
      'WorkOrderLettersAcknowledged',
    );
    expect({ publish, tells }).toEqual({ publish: false, tells: undefined });
  });
});

describe('what the other branch has not answered', () => {
  it('is still said again while some of it is missing, and no more once it has all come', () => {
    const across = shared();
    across.act(WORKER, { kind: 'take' }, aUnitHandler, hoursOn(1));
    const [taken] = across.said.splice(0);
    across.act(WORKER, { kind: 'report' }, aUnitHandler, hoursOn(1));
    across.said.length = 0;
    if (!taken) throw new Error('nothing said');
    across.deliver(taken, hoursOn(1));
    across.deliverAll(hoursOn(1));
    const { post } = across.orderAt(WORKER);
    expect(post?.outgoing.map(({ type }) => type)).toEqual(['WorkOrderReported']);
    expect(post?.repeatAt).toBe(plusSeconds(hoursOn(1), 60));
    across.look(WORKER, plusSeconds(hoursOn(1), 60));
    expect(across.said.at(-1)?.letters.map(({ type }) => type)).toEqual(['WorkOrderReported']);
    across.deliverAll(hoursOn(2));
    expect(across.orderAt(WORKER).post).toMatchObject({ outgoing: [], repeats: 0 });
    expect(across.orderAt(WORKER).post).not.toHaveProperty('repeatAt');
  });
});

describe('an order that comes back after its limit', () => {
  it('is late with the letter that returns it, not only when somebody next looks (E4, D6)', () => {
    const across = shared();
    across.act(WORKER, { kind: 'take' }, aUnitHandler, hoursOn(1));
    across.act(WORKER, { kind: 'report' }, aUnitHandler, hoursOn(1));
    across.act(WORKER, { kind: 'confirm' }, aHead, hoursOn(1));
    across.deliverAll(hoursOn(1));
    const { replyBy } = shownOf(across.orderAt(ISSUER));
    across.act(ISSUER, { kind: 'return' }, aReviewer, plusSeconds(replyBy, 60));
    across.deliverAll(plusSeconds(replyBy, 60));
    const types = across.sides[WORKER].entries.map(({ type }) => type);
    expect(types.indexOf('WorkOrderLate')).toBeGreaterThan(types.indexOf('WorkOrderReturned'));
    expect(replyClockOf(across.orderAt(WORKER)).missed).toBe(true);
  });
});
