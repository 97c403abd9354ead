import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeChange } from '../../functions/changing/change.ts';
import { organisationChanges } from '../../functions/changing/organisation-change.ts';
import type { HttpAnswer } from '../../functions/contracts/http-answer.ts';
import type { Actor } from '../../functions/domain/actor.ts';
import type { OrderShown } from '../../functions/domain/order/order.ts';
import { recordUnit } from '../../functions/domain/organisation/record.ts';
import { makeCarryOutOrder } from '../../functions/work-orders/carry-out.ts';
import { makeDispatch } from '../../functions/work-orders/dispatch.ts';
import { makeReadOrderTimeline } from '../../functions/work-orders/read-order.ts';
import { aDispatcher, aHead, aReviewer, aUnitHandler } from '../builders/order.ts';
import { aUnitProfile } from '../builders/organisation.ts';
import { aContext, aTicket, MONDAY } from '../builders/ticket.ts';
import { agreedOf } from '../builders/two-branches.ts';
import { ticketWrites } from '../builders/writes.ts';
import { countedIdentifiers, openFingerprints, standingClock } from '../fakes/outside.ts';
import { givenToOrder, inPostsOf, REPORT } from '../work-orders/unit.ts';
import { aNetwork, fairWeather, weathers } from './network.ts';

const PROVINCE = { id: 'jiangsu', level: 'province' } as const;

/** A province with a complaint of its own, and cities one of which has a unit. */
const aDay = async () => {
  const network = aNetwork(['huaian', 'suzhou']);
  const province = network.branch('jiangsu').store;
  const city = network.branch('huaian').store;
  const registered = aTicket({ branch: 'jiangsu' });
  await province.ledger.commit(ticketWrites(undefined, registered, PROVINCE));
  const { now: _, by: __, correlationId: ___, ...clockContext } = aContext();
  const portsOf = (id: string) => ({
    ...network.branch(id).store,
    ownBranch: network.branch(id).neighbourhood,
    fingerprints: openFingerprints(),
    identifiers: countedIdentifiers(),
    clock: standingClock(MONDAY),
    clockContext,
    neighbours: network.branch(id).neighbourhood.neighbours.map((one) => one.id),
  });
  const opening = { at: MONDAY, by: aDispatcher, correlationId: 'test' };
  const profile = aUnitProfile();
  const added = { type: 'UnitAdded', data: { profile } } as const;
  await makeChange(portsOf('huaian'))({
    load: async () => 0,
    decide: (revision) => ({
      kind: 'changed',
      ...organisationChanges([recordUnit('qingjiangpu', undefined, added, opening)], revision),
      answer: undefined,
    }),
  });
  const asker = (by: Actor) => ({ by, scope: 'test', correlationId: 'test' });
  const dispatch = (branch: string, unit = 'qingjiangpu', from = 'jiangsu') =>
    makeDispatch(portsOf(from))({
      ...asker(aDispatcher),
      ticketId: registered.ticket.id,
      branch,
      unit,
      task: '请核查套餐变更经过。',
    });
  const act = (at: string, orderId: string, verb: string, by: Actor, body: object = {}) =>
    makeCarryOutOrder(portsOf(at))({
      ...asker(by),
      inPosts: inPostsOf(by),
      orderId,
      ...givenToOrder(verb, body),
    });
  const ticket = () => province.tickets.load(registered.ticket.id);
  return { network, province, city, dispatch, act, ticket };
};

const orderIn = (answer: HttpAnswer): OrderShown => {
  if ('problem' in answer) throw new Error(answer.problem);
  return answer.body as OrderShown;
};

const STEPS = [
  ['huaian', 'take', aUnitHandler, {}],
  ['huaian', 'report', aUnitHandler, REPORT],
  ['huaian', 'confirm', aHead, {}],
  ['jiangsu', 'return', aReviewer, { reason: '请附详单。' }],
  ['huaian', 'report', aUnitHandler, REPORT],
  ['huaian', 'confirm', aHead, {}],
  ['jiangsu', 'accept', aReviewer, {}],
] as const;

describe('the province’s complaint at a unit of a city', () => {
  it('is worked there, returned once and accepted, in whatever order and however often events come', async () => {
    await fc.assert(
      fc.asyncProperty(weathers, async (weather) => {
        const { network, province, city, dispatch, act, ticket } = await aDay();
        const { id } = orderIn(await dispatch('huaian'));
        await network.deliver(weather);
        for (const [at, verb, by, body] of STEPS) {
          expect(await act(at, id, verb, by, body), verb).not.toHaveProperty('problem');
          await network.deliver(weather);
        }
        const [issuers, workers] = [await province.orders.load(id), await city.orders.load(id)];
        if (!issuers || !workers) throw new Error('an order at both');
        expect(issuers).toMatchObject({ state: 'accepted', returns: 1 });
        expect(agreedOf(workers)).toEqual(agreedOf(issuers));
        expect(await ticket()).toMatchObject({ state: 'inProgress', work: { open: [] } });
        expect(network.branch('suzhou').store.all('order')).toEqual([]);
        for (const one of network.ids) expect(network.branch(one).letters).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });

  it('leaves nothing at the city but facts and what the city’s own people wrote (M3)', async () => {
    const { network, city, dispatch, act } = await aDay();
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
    const { network, province, dispatch, ticket } = await aDay();
    const { id } = orderIn(await dispatch('huaian', 'nowhere'));
    await network.deliver(fairWeather);
    expect((await province.orders.load(id))?.state).toBe('misrouted');
    expect(await ticket()).toMatchObject({ state: 'pending', work: { awaitsDispatch: true } });
  });

  it('is answered with where to turn, for what the other branch owns', async () => {
    const { network, dispatch, act } = await aDay();
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
    const { network, province, city, dispatch, act } = await aDay();
    const { id } = orderIn(await dispatch('huaian'));
    await network.deliver(fairWeather);
    await act('huaian', id, 'take', aUnitHandler);
    await network.deliver(fairWeather);
    const read = (store: typeof city) =>
      makeReadOrderTimeline({ ...store, entries: store.orderEntries, logReading: () => undefined })(
        id,
        { limit: 25 },
        'somebody',
      );
    expect(await read(province)).toMatchObject({
      body: {
        items: [
          { type: 'WorkOrderIssued', words: { task: '请核查套餐变更经过。' } },
          { type: 'WorkOrderLettersAcknowledged' },
          { type: 'WorkOrderTaken', by: aUnitHandler, branch: 'huaian', heardAt: MONDAY },
        ],
      },
    });
    expect(await read(city)).toMatchObject({
      body: {
        items: [
          { type: 'WorkOrderIssued', by: aDispatcher, branch: 'jiangsu', heardAt: MONDAY },
          { type: 'WorkOrderTaken', by: aUnitHandler },
          { type: 'WorkOrderLettersAcknowledged' },
        ],
      },
    });
    expect(JSON.stringify(await read(city))).not.toContain('请核查');
  });

  it('goes to no branch that is not a neighbour', async () => {
    const { dispatch } = await aDay();
    expect(await dispatch('yancheng')).toMatchObject({
      problem: 'not-a-neighbour',
      details: [{ field: 'branch', problem: { en: 'jiangsu, huaian, suzhou' } }],
    });
  });
});
