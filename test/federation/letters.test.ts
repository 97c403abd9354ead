import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeReadOrderTimeline } from '../../functions/work-orders/read-order.ts';
import { aDispatcher, aHead, aReviewer, aUnitHandler } from '../builders/order.ts';
import { MONDAY } from '../builders/ticket.ts';
import { agreedOf } from '../builders/two-branches.ts';
import { REPORT } from '../work-orders/unit.ts';
import { aDayAcross, orderIn, type Sides, TO_A_CITY, TO_THE_PROVINCE } from './day-across.ts';
import { fairWeather, weathers } from './network.ts';

/** What people do from the dispatch to the acceptance, at the branch that owns each step. */
const stepsOf = ({ issuer, worker }: Sides) =>
  [
    [worker, 'take', aUnitHandler, {}],
    [worker, 'report', aUnitHandler, REPORT],
    [worker, 'confirm', aHead, {}],
    [issuer, 'return', aReviewer, { reason: '请附详单。' }],
    [worker, 'report', aUnitHandler, REPORT],
    [worker, 'confirm', aHead, {}],
    [issuer, 'accept', aReviewer, {}],
  ] as const;

describe.each([
  ['the province’s complaint at a unit of a city', TO_A_CITY],
  ['a city’s complaint at a unit of the province', TO_THE_PROVINCE],
])('%s', (_what, sides) => {
  it('is worked there, returned once and accepted, in whatever order and however often events come', async () => {
    await fc.assert(
      fc.asyncProperty(weathers, async (weather) => {
        const { network, issuers, workers, dispatch, act, ticket } = await aDayAcross(sides);
        const { id } = orderIn(await dispatch());
        await network.deliver(weather);
        for (const [at, verb, by, body] of stepsOf(sides)) {
          expect(await act(at, id, verb, by, body), verb).not.toHaveProperty('problem');
          await network.deliver(weather);
        }
        const [ours, theirs] = [await issuers.orders.load(id), await workers.orders.load(id)];
        if (!ours || !theirs) throw new Error('an order at both');
        expect(ours).toMatchObject({ state: 'accepted', returns: 1 });
        expect(agreedOf(theirs)).toEqual(agreedOf(ours));
        expect(await ticket()).toMatchObject({ state: 'inProgress', work: { open: [] } });
        expect(network.branch('suzhou').store.all('order')).toEqual([]);
        for (const one of network.ids) expect(network.branch(one).letters).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('the province’s complaint at a unit of a city', () => {
  it('leaves nothing at the city but facts and what the city’s own people wrote (M3)', async () => {
    const { network, workers: city, dispatch, act } = await aDayAcross();
    const { id, ticketId } = orderIn(await dispatch('huaian'));
    await network.deliver(fairWeather);
    await act('huaian', id, 'take', aUnitHandler);
    await act('huaian', id, 'report', aUnitHandler, REPORT);
    await network.deliver(fairWeather);
    expect(await city.tickets.load(ticketId)).toBeUndefined();
    expect(await city.caseFiles.caseFile(ticketId)).toBeUndefined();
    expect(await city.caseFiles.orderNotes(ticketId, id)).toMatchObject([{ text: REPORT }]);
    const told = JSON.stringify(network.arrivals);
    expect(told).not.toContain('请核查套餐变更经过');
    expect(told).not.toContain(REPORT.course);
  });

  it('comes back to be dispatched anew where the city has no such unit, in one transaction (E9)', async () => {
    const { network, issuers: province, dispatch, ticket } = await aDayAcross();
    const { id } = orderIn(await dispatch('huaian', 'nowhere'));
    await network.deliver(fairWeather);
    expect((await province.orders.load(id))?.state).toBe('misrouted');
    expect(await ticket()).toMatchObject({ state: 'pending', work: { awaitsDispatch: true } });
  });

  it('is answered with where to turn, for what the other branch owns', async () => {
    const { network, dispatch, act } = await aDayAcross();
    const { id } = orderIn(await dispatch('huaian'));
    await network.deliver(fairWeather);
    const detail = (field: string, text: string) =>
      expect.objectContaining({ field, problem: expect.objectContaining({ en: text }) });
    expect(await act('jiangsu', id, 'take', aUnitHandler)).toMatchObject({
      problem: 'not-owner',
      details: [detail('owner', 'huaian'), detail('apiUrl', 'https://huaian.example.cn')],
    });
    expect(await act('huaian', id, 'cancel', aDispatcher, { reason: '撤诉。' })).toMatchObject({
      problem: 'not-owner',
      details: [detail('owner', 'jiangsu'), detail('apiUrl', 'https://jiangsu.example.cn')],
    });
  });

  it('reads at either branch as it went, with where each step was and when it was heard of', async () => {
    const { network, issuers: province, workers: city, dispatch, act } = await aDayAcross();
    const { id } = orderIn(await dispatch('huaian'));
    await network.deliver(fairWeather);
    await act('huaian', id, 'take', aUnitHandler);
    await network.deliver(fairWeather);
    const read = (store: typeof city, branch: string) =>
      makeReadOrderTimeline({
        ...store,
        entries: store.orderEntries,
        ownBranch: { id: branch },
        logReading: () => undefined,
      })(id, { limit: 25 }, [aReviewer]);
    expect(await read(province, 'jiangsu')).toMatchObject({
      body: {
        items: [
          { type: 'WorkOrderIssued', words: { task: '请核查套餐变更经过。' } },
          { type: 'WorkOrderLettersAcknowledged' },
          { type: 'WorkOrderTaken', by: aUnitHandler, branch: 'huaian', heardAt: MONDAY },
        ],
      },
    });
    expect(await read(city, 'huaian')).toMatchObject({
      body: {
        items: [
          { type: 'WorkOrderIssued', by: aDispatcher, branch: 'jiangsu', heardAt: MONDAY },
          { type: 'WorkOrderTaken', by: aUnitHandler },
          { type: 'WorkOrderLettersAcknowledged' },
        ],
      },
    });
    expect(JSON.stringify(await read(city, 'huaian'))).not.toContain('请核查');
  });

  it('goes to no branch that is not a neighbour', async () => {
    const { dispatch } = await aDayAcross();
    expect(await dispatch('yancheng')).toMatchObject({
      problem: 'not-a-neighbour',
      details: [{ field: 'branch', problem: { en: 'jiangsu, huaian, suzhou' } }],
    });
  });
});
