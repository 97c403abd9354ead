import { describe, expect, it } from 'vitest';
import { clockIn, replyClockOf } from '../../../functions/domain/order/order.ts';
import { type Instant, plusSeconds } from '../../../functions/domain/time.ts';
import { aHead, aReviewer, aUnitHandler } from '../../builders/order.ts';
import { hoursOn, MONDAY } from '../../builders/ticket.ts';
import { anOrderAcross, ISSUER, WORKER } from '../../builders/two-branches.ts';

type Across = ReturnType<typeof anOrderAcross>;

const shared = () => {
  const across = anOrderAcross();
  across.deliverAll();
  return across;
};
const silencesAt = ({ sides }: Across) =>
  sides[ISSUER].entries.filter(({ type }) => type === 'WorkOrderSilent').map(({ at }) => at);
const takeBy = (across: Across): Instant =>
  clockIn(across.orderAt(ISSUER), 'work-order-take')?.dueAt ?? MONDAY;
const replyBy = (across: Across): Instant => replyClockOf(across.orderAt(ISSUER)).dueAt;

/** Looks at the issuer's side one second before an instant, and on it. */
const lookAround = (across: Across, instant: Instant) => {
  across.look(ISSUER, plusSeconds(instant, -1));
  const before = silencesAt(across);
  across.look(ISSUER, instant);
  return { before, on: silencesAt(across) };
};

describe('the branch that issued an order notices silence (D6)', () => {
  it('four minutes after the limit, whenever it last said something before it', () => {
    const across = anOrderAcross();
    const from = plusSeconds(takeBy(across), 240);
    expect(lookAround(across, from)).toEqual({ before: [], on: [from] });
  });

  it('four minutes after what it said last, where that was after the limit', () => {
    const across = shared();
    across.act(WORKER, { kind: 'take' }, aUnitHandler, hoursOn(1));
    across.act(WORKER, { kind: 'report' }, aUnitHandler, hoursOn(1));
    across.act(WORKER, { kind: 'confirm' }, aHead, hoursOn(1));
    across.deliverAll(hoursOn(1));
    const returned = hoursOn(1, replyBy(across));
    across.act(ISSUER, { kind: 'return' }, aReviewer, returned);
    const from = plusSeconds(returned, 240);
    expect(lookAround(across, from)).toEqual({ before: [], on: [from] });
  });

  it('about each limit once', () => {
    const across = shared();
    for (const limit of [takeBy(across), replyBy(across)])
      for (const seconds of [240, 300, 3600]) across.look(ISSUER, plusSeconds(limit, seconds));
    expect(silencesAt(across)).toEqual([
      plusSeconds(takeBy(across), 240),
      plusSeconds(replyBy(across), 240),
    ]);
  });

  it('and looks next when a limit would be silence; it chases only when none is ahead (D7)', () => {
    const across = shared();
    expect(across.orderAt(ISSUER).lookAt).toBe(plusSeconds(takeBy(across), 240));
    across.act(WORKER, { kind: 'take' }, aUnitHandler, hoursOn(1));
    across.deliverAll(hoursOn(1));
    // A day on, it would be chased long before its 32 hours are over.
    expect(across.orderAt(ISSUER).lookAt).toBe(plusSeconds(replyBy(across), 240));
    across.act(WORKER, { kind: 'report' }, aUnitHandler, hoursOn(1));
    across.act(WORKER, { kind: 'confirm' }, aHead, hoursOn(1));
    across.deliverAll(hoursOn(1));
    const chaseAt = across.orderAt(ISSUER).lookAt ?? MONDAY;
    across.look(ISSUER, chaseAt);
    expect(across.sides[ISSUER].entries.at(-1)).toMatchObject({
      type: 'WorkOrderChased',
      rule: 'D7',
    });
    across.act(ISSUER, { kind: 'accept' }, aReviewer, chaseAt);
    across.deliverAll(chaseAt);
    expect(across.orderAt(ISSUER).lookAt).toBeUndefined();
  });
});
