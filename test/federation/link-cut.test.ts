import { describe, expect, it } from 'vitest';
import { defaultBases } from '../../functions/domain/basis/basis.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { makeCarryOut } from '../../functions/handling/carry-out.ts';
import { makePassTime } from '../../functions/timers/pass-time.ts';
import { makeSweep } from '../../functions/timers/sweep.ts';
import { aHead, aReviewer, aUnitHandler } from '../builders/order.ts';
import { aClerk } from '../builders/ticket.ts';
import { agreedOf } from '../builders/two-branches.ts';
import { givenIn } from '../handling/desk.ts';
import { REPORT } from '../work-orders/unit.ts';
import { aDayAcross, orderIn, TO_A_CITY, TO_THE_PROVINCE } from './day-across.ts';
import { fairWeather } from './network.ts';

const ANSWER = { found: '误收', done: '已退费', told: '已告知', basis: ['double-refund'] };

/** Sides, and what becomes of what is said while the link is cut. */
const CUTS = [TO_A_CITY, TO_THE_PROVINCE].flatMap((sides) =>
  (['waits', 'is lost'] as const).map((what) => ({ ...sides, what })),
);

describe.each(CUTS)('cut between $issuer and $worker, where what is said $what', (day) => {
  const { issuer, worker, what } = day;
  const aDay = async () => {
    const across = await aDayAcross(day);
    const { network, portsOf, issuers, workers } = across;
    const sweepOf = (id: string) =>
      makeSweep({
        rotaHasGaps: async () => false,
        due: network.branch(id).store.due,
        clock: network.clock,
        counting: portsOf(id).clockContext,
        passTime: makePassTime(portsOf(id)),
        organisation: { isEmpty: async () => false },
        noteFailure: (_, thing, error) => {
          throw new Error(`${thing}: ${error}`);
        },
      });
    /** Lets so many minutes pass, each with its sweep at every branch, and delivers what comes of it. */
    const pass = async (minutes: number) => {
      for (let minute = 0; minute < minutes; minute += 1) {
        network.clock.set(plusSeconds(network.clock.now(), 60));
        for (const id of network.ids) await sweepOf(id)('test');
        await network.deliver(fairWeather);
      }
    };
    const cutFor = async (minutes: number, act: () => Promise<void>) => {
      network.cut(what);
      await act();
      await network.deliver(fairWeather);
      await pass(minutes);
      network.mend();
      // The longest that anything is told again after is an hour.
      await pass(60);
    };
    const both = async (id: string) => {
      const [ours, theirs] = [await issuers.orders.load(id), await workers.orders.load(id)];
      if (!ours || !theirs) throw new Error('an order at both');
      return { ours, theirs };
    };
    return { ...across, cutFor, both };
  };

  it('it is dispatched all the same, and is there once the link is whole (E1)', async () => {
    const { dispatch, cutFor, both, workers, ticket } = await aDay();
    let id = '';
    await cutFor(10, async () => {
      id = orderIn(await dispatch()).id;
      expect(await ticket()).toMatchObject({ state: 'inProgress', work: { open: [{ id }] } });
      expect(await workers.orders.load(id)).toBeUndefined();
    });
    const { ours, theirs } = await both(id);
    expect([ours.state, theirs.state]).toEqual(['issued', 'issued']);
    expect(theirs.issuedAt).toBe(ours.issuedAt);
    expect(agreedOf(theirs)).toEqual(agreedOf(ours));
  });

  it('its report is accepted and its customer answered; the unit hears of it afterwards, once (E4, E5)', async () => {
    const { network, portsOf, dispatch, act, cutFor, both, ticket, workers } = await aDay();
    const { id } = orderIn(await dispatch());
    await network.deliver(fairWeather);
    const steps = [
      ['take', aUnitHandler, {}],
      ['report', aUnitHandler, REPORT],
      ['confirm', aHead, {}],
    ] as const;
    for (const [verb, by, body] of steps) orderIn(await act(worker, id, verb, by, body));
    await network.deliver(fairWeather);
    await cutFor(10, async () => {
      expect(orderIn(await act(issuer, id, 'accept', aReviewer)).state).toBe('accepted');
      const { id: ticketId } = (await ticket()) ?? { id: '' };
      const answered = await makeCarryOut({
        ...portsOf(issuer),
        bases: defaultBases,
        uploads: { head: async () => undefined },
      })({
        ...{ ticketId, ...givenIn('answer', ANSWER), by: aClerk },
        ...{ scope: 'clerk-7', correlationId: 'test' },
      });
      expect(answered).toMatchObject({ body: { state: 'resolved' } });
      expect((await workers.orders.load(id))?.state).toBe('confirmed');
    });
    const { ours, theirs } = await both(id);
    expect([ours.state, theirs.state]).toEqual(['accepted', 'accepted']);
    expect(agreedOf(theirs)).toEqual(agreedOf(ours));
    const heard = workers.trail().filter(({ type }) => type === 'WorkOrderAccepted');
    expect(heard).toMatchObject([{ via: [issuer], by: aReviewer }]);
    for (const one of network.ids) expect(network.branch(one).letters).toEqual([]);
  });
});
