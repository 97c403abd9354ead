import { describe, expect, it } from 'vitest';
import { alertsOfOrder } from '../../../functions/domain/consequences/order.ts';
import type { Told } from '../../../functions/domain/order/take-in-letters.ts';
import { type Instant, plusSeconds } from '../../../functions/domain/time.ts';
import { aDispatcher, aHead, anOrder, aReviewer, aUnitHandler } from '../../builders/order.ts';
import { hoursOn, MONDAY } from '../../builders/ticket.ts';
import {
  agreedOf,
  anOrderAcross,
  ISSUER,
  type Saying,
  WORKER,
} from '../../builders/two-branches.ts';

const PROVINCE = { id: ISSUER, level: 'province' } as const;

/** An order that both branches have, and nothing on its way. */
const shared = () => {
  const across = anOrderAcross();
  across.deliverAll();
  const typesAt = (branch: typeof ISSUER | typeof WORKER) =>
    across.sides[branch].entries.map(({ type }) => type);
  return { ...across, typesAt };
};
const takenInTime = (across: ReturnType<typeof anOrderAcross>, now: Instant = hoursOn(1)) =>
  across.act(WORKER, { kind: 'take' }, aUnitHandler, now);

const only = <T>(things: readonly T[]): T => {
  const [one, ...more] = things;
  if (one === undefined || more.length > 0) throw new Error(`one of ${things.length}`);
  return one;
};

it('an order of one branch alone tells nobody else anything', () => {
  const { order, entries } = anOrder();
  expect(order.post).toBeUndefined();
  expect(entries[0]).not.toHaveProperty('tells');
});

describe('an order for another branch', () => {
  it('is told it at once, with its limits, and is there as it was issued', () => {
    const across = anOrderAcross();
    expect(across.said).toMatchObject([
      {
        to: WORKER,
        since: 0,
        heard: 0,
        repeat: 0,
        letters: [{ number: 1, type: 'WorkOrderIssued' }],
      },
    ]);
    across.deliverAll(hoursOn(1));
    expect(agreedOf(across.orderAt(WORKER))).toEqual(agreedOf(across.orderAt(ISSUER)));
    expect(across.sides[WORKER].entries[0]).toMatchObject({
      type: 'WorkOrderIssued',
      at: MONDAY,
      by: aDispatcher,
      via: [ISSUER],
      heard: { number: 1, at: hoursOn(1), apiUrl: 'https://jiangsu.example.cn' },
    });
    expect(across.orderAt(ISSUER).post).toMatchObject({ outgoing: [], acknowledged: 1 });
  });

  it('goes back by itself where there is no such unit', () => {
    const across = anOrderAcross('nowhere');
    across.deliverAll();
    for (const branch of [ISSUER, WORKER] as const)
      expect(across.orderAt(branch).state).toBe('misrouted');
    expect(across.sides[ISSUER].entries.at(-1)).toMatchObject({
      type: 'WorkOrderMisrouted',
      data: { reason: 'unknown-unit' },
      by: { kind: 'system', part: 'federation' },
    });
  });

  it('is each branch’s to change where it is theirs, and nowhere else', () => {
    const across = shared();
    expect(across.act(ISSUER, { kind: 'take' }, aUnitHandler, hoursOn(1))).toEqual({
      kind: 'refused',
      refusal: { kind: 'not-our-side', owner: WORKER },
    });
    expect(across.act(WORKER, { kind: 'cancel' }, aDispatcher, hoursOn(1))).toEqual({
      kind: 'refused',
      refusal: { kind: 'not-our-side', owner: ISSUER },
    });
  });

  it('comes to its end over both branches, returned once; its limits stand still (E4)', () => {
    const across = shared();
    const { clocks } = across.orderAt(ISSUER);
    const day = [
      [WORKER, 'take', aUnitHandler],
      [WORKER, 'report', aUnitHandler],
      [WORKER, 'confirm', aHead],
      [ISSUER, 'return', aReviewer],
      [WORKER, 'report', aUnitHandler],
      [WORKER, 'confirm', aHead],
      [ISSUER, 'accept', aReviewer],
    ] as const;
    for (const [index, [branch, kind, by]] of day.entries()) {
      across.act(branch, { kind }, by, plusSeconds(MONDAY, 600 * index));
      across.deliverAll(plusSeconds(MONDAY, 600 * index + 1));
    }
    expect(across.orderAt(WORKER)).toMatchObject({ state: 'accepted', returns: 1 });
    expect(agreedOf(across.orderAt(WORKER))).toEqual(agreedOf(across.orderAt(ISSUER)));
    expect(across.orderAt(ISSUER).clocks.map(({ dueAt }) => dueAt)).toEqual(
      clocks.map(({ dueAt }) => dueAt),
    );
    const steps = [
      'WorkOrderIssued',
      'WorkOrderTaken',
      'WorkOrderReported',
      'WorkOrderConfirmed',
      'WorkOrderReturned',
      'WorkOrderReported',
      'WorkOrderConfirmed',
      'WorkOrderAccepted',
    ];
    for (const branch of [ISSUER, WORKER] as const)
      expect(across.typesAt(branch).filter((type) => steps.includes(type))).toEqual(steps);
  });
});

describe('what the other branch does not acknowledge', () => {
  const repeatsAt = (minutes: number) => plusSeconds(MONDAY, minutes * 60);

  it('is told again after one minute, two, four, and in the end every hour', () => {
    const across = anOrderAcross();
    across.said.length = 0;
    let last = MONDAY;
    const gaps: number[] = [];
    for (let minute = 1; minute < 400; minute += 1) {
      across.look(ISSUER, repeatsAt(minute));
      if (!across.said.splice(0).some(({ letters }) => letters.length > 0)) continue;
      gaps.push((Date.parse(repeatsAt(minute)) - Date.parse(last)) / 60_000);
      last = repeatsAt(minute);
    }
    expect(gaps).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60, 60, 60]);
  });

  it('is all told at once, in order, and each of it taken in once', () => {
    const across = shared();
    takenInTime(across);
    across.act(WORKER, { kind: 'report' }, aUnitHandler, hoursOn(1));
    const [first, second] = across.said.splice(0);
    if (!first || !second) throw new Error('two sayings');
    expect(second.letters.map(({ type }) => type)).toEqual(['WorkOrderTaken', 'WorkOrderReported']);
    expect(across.deliver(second, hoursOn(1)).kind).toBe('recorded');
    expect(across.deliver(first, hoursOn(1)).kind).toBe('nothing');
    expect(across.deliver(second, hoursOn(1)).kind).toBe('nothing');
    expect(across.orderAt(ISSUER).state).toBe('reported');
  });

  it('is acknowledged again when it is told again, since the first answer may have been lost', () => {
    const across = shared();
    takenInTime(across);
    across.deliver(only(across.said.splice(0)), hoursOn(1));
    across.said.length = 0;
    across.look(WORKER, plusSeconds(hoursOn(1), 60));
    const again = only(across.said.splice(0));
    expect(again).toMatchObject({ repeat: 1, letters: [{ type: 'WorkOrderTaken' }] });
    across.deliver(again, hoursOn(2));
    expect(only(across.said)).toMatchObject({ letters: [], heard: again.letters[0]?.number });
    across.deliverAll(hoursOn(2));
    expect(across.orderAt(WORKER).post).toMatchObject({ outgoing: [] });
    expect(across.said).toEqual([]);
  });

  it('alerts whoever answers for the branch at the sixth repeat, an hour on, once', () => {
    const across = anOrderAcross();
    for (let minute = 1; minute < 400; minute += 1) across.look(ISSUER, repeatsAt(minute));
    const { order, entries } = across.sides[ISSUER];
    if (!order) throw new Error('no order');
    const alerts = alertsOfOrder(order, entries, PROVINCE).map(({ alert }) => alert);
    const unanswered = alerts.filter(
      ({ cause }) => cause.kind === 'order-silent' && cause.missed === 'everything',
    );
    expect(unanswered).toMatchObject([{ raisedAt: repeatsAt(63), cause: { branch: WORKER } }]);
  });
});

describe('a letter that comes when the order is not there for it any more', () => {
  it('is refused, and its sender sees why; the branch that issued it has ended it', () => {
    const across = shared();
    takenInTime(across);
    across.act(ISSUER, { kind: 'cancel' }, aDispatcher, hoursOn(1));
    across.deliverAll(hoursOn(2));
    for (const branch of [ISSUER, WORKER] as const) {
      expect(across.orderAt(branch).state).toBe('cancelled');
      expect(across.sides[branch].entries).toContainEqual(
        expect.objectContaining({
          type: 'WorkOrderLetterRefused',
          data: { number: 2, type: 'WorkOrderTaken', state: 'cancelled' },
        }),
      );
    }
  });

  it('withdraws even what the other branch has given back meanwhile', () => {
    const across = shared();
    across.act(WORKER, { kind: 'misroute' }, aUnitHandler, hoursOn(1));
    across.act(ISSUER, { kind: 'cancel' }, aDispatcher, hoursOn(1));
    across.deliverAll(hoursOn(2));
    expect(across.orderAt(WORKER).state).toBe('cancelled');
    expect(across.orderAt(ISSUER).state).toBe('cancelled');
  });
});

describe('a limit of an order that another branch works', () => {
  const takeBy = (across: ReturnType<typeof anOrderAcross>) =>
    across.orderAt(ISSUER).clocks.find(({ kind }) => kind === 'work-order-take')?.dueAt ?? MONDAY;

  it('is silence four minutes after it, not before, and nobody’s lateness (D6)', () => {
    const across = shared();
    const due = takeBy(across);
    across.look(ISSUER, plusSeconds(due, 239));
    expect(across.typesAt(ISSUER)).not.toContain('WorkOrderSilent');
    across.look(ISSUER, plusSeconds(due, 240));
    across.look(ISSUER, plusSeconds(due, 300));
    expect(across.typesAt(ISSUER).filter((type) => type === 'WorkOrderSilent')).toHaveLength(1);
    const { order, entries } = across.sides[ISSUER];
    if (!order) throw new Error('no order');
    expect(alertsOfOrder(order, entries, PROVINCE)).toMatchObject([
      {
        alert: {
          role: 'responsible',
          cause: { kind: 'order-silent', branch: WORKER, missed: 'take', dueAt: due },
        },
      },
    ]);
  });

  it('was kept when it was kept, however late the word of it comes', () => {
    const across = shared();
    takenInTime(across, takeBy(across));
    across.look(ISSUER, hoursOn(9));
    across.deliverAll(hoursOn(9));
    for (const branch of [ISSUER, WORKER] as const) {
      const clock = across.orderAt(branch).clocks[0];
      expect(clock).toMatchObject({ missed: false, endedAt: takeBy(across) });
      expect(across.typesAt(branch)).not.toContain('WorkOrderLate');
    }
  });

  it('is late at both, by the word of the branch that works it', () => {
    const across = shared();
    const due = takeBy(across);
    across.look(WORKER, plusSeconds(due, 47));
    across.deliverAll(plusSeconds(due, 48));
    across.look(ISSUER, plusSeconds(due, 3600));
    for (const branch of [ISSUER, WORKER] as const) {
      expect(across.orderAt(branch).clocks[0]?.missed).toBe(true);
      const { order, entries } = across.sides[branch];
      if (!order) throw new Error('no order');
      expect(alertsOfOrder(order, entries, PROVINCE)).toMatchObject([
        { alert: { cause: { kind: 'order-late', missed: 'take' } } },
      ]);
    }
    expect(across.typesAt(ISSUER)).not.toContain('WorkOrderSilent');
  });
});

describe('what is not believed', () => {
  const said = (across: ReturnType<typeof anOrderAcross>, changes: Partial<Told>): Saying => {
    takenInTime(across);
    return { ...only(across.said.splice(0)), ...changes };
  };

  it.each([
    ['a branch that has no part in the order', { from: 'suzhou' }, { kind: 'not-theirs' }],
    [
      'letters that follow upon some that never came',
      { since: 2 },
      { kind: 'unheard-of', number: 2 },
    ],
    ['having heard what was never said', { heard: 99 }, { kind: 'unheard-of', number: 99 }],
  ])('%s', (_, changes, refusal) => {
    const across = shared();
    const taken = across.deliver(said(across, changes), hoursOn(1));
    expect(taken).toEqual({ kind: 'refused', refusal });
    expect(across.orderAt(ISSUER).state).toBe('issued');
  });

  it('the worker’s branch that accepts its own report', () => {
    const across = shared();
    const saying = said(across, {});
    const [letter] = saying.letters;
    if (!letter) throw new Error('a letter');
    const forged = { ...letter, type: 'WorkOrderAccepted' as const, data: {} };
    expect(across.deliver({ ...saying, letters: [forged] }, hoursOn(1))).toEqual({
      kind: 'refused',
      refusal: { kind: 'not-theirs', type: 'WorkOrderAccepted' },
    });
  });
});
