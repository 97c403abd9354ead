import { describe, expect, it } from 'vitest';
import { changeWrites } from '../../functions/changing/thing-change.ts';
import type { Disclosure } from '../../functions/contracts/disclosure.ts';
import { makeFetchWords, makeForgetWords } from '../../functions/federation/fetch-words.ts';
import { makeReadOrderTimeline } from '../../functions/work-orders/read-order.ts';
import { aHead, aReviewer, aUnitHandler } from '../builders/order.ts';
import { hoursOn } from '../builders/ticket.ts';
import { anOrderAcross, type Branch, ISSUER, WORKER } from '../builders/two-branches.ts';
import { aHouse } from '../fakes/house.ts';
import { listeningNeighbours } from '../fakes/neighbours.ts';
import { REPORT } from '../work-orders/unit.ts';

const PASSED_ON = { reason: '客户装机地址在涟水县。' };

/** An order of the province's that Huai'an passed on, reported and confirmed, as it stands at one of them. */
const aSide = async (branch: Branch) => {
  const across = anOrderAcross();
  across.deliverAll();
  across.act(WORKER, { kind: 'pass-on', unit: 'lianshui' }, aUnitHandler, hoursOn(1));
  across.act(WORKER, { kind: 'take' }, aUnitHandler, hoursOn(1));
  across.act(WORKER, { kind: 'report' }, aUnitHandler, hoursOn(2));
  across.act(WORKER, { kind: 'confirm' }, aHead, hoursOn(3));
  across.deliverAll();
  const numberOf = (type: string) =>
    across.sides[WORKER].entries.find((entry) => entry.type === type)?.sequence ?? 0;
  const passedOn = numberOf('WorkOrderPassedOn');
  const reported = numberOf('WorkOrderReported');
  const level = branch === ISSUER ? 'province' : 'city';
  const house = aHouse({ id: branch, level });
  house.clock.set(hoursOn(4));
  const { entries } = across.sides[branch];
  const order = across.orderAt(branch);
  await house.store.ledger.commit(
    changeWrites({ kind: 'order', before: undefined, after: order, entries }, house.lent.ownBranch),
  );
  return { house, order, passedOn, reported };
};

const anIssuer = async () => {
  const side = await aSide(ISSUER);
  const { house, order, passedOn, reported } = side;
  const told: { disclosure: Disclosure } = {
    disclosure: {
      kind: 'report',
      written: [
        { sequence: passedOn, words: PASSED_ON },
        { sequence: reported, words: REPORT },
      ],
    },
  };
  const far = listeningNeighbours(() => told.disclosure);
  const fetch = makeFetchWords({ ...house.lent, neighbours: far.neighbours });
  const notes = () => house.store.caseFiles.orderNotes(order.ticketId, order.id);
  return { ...side, told, far, fetch: () => fetch(order.id, 'test'), notes };
};

describe('the branch that issued an order', () => {
  it('fetches what was written at work, each word with what happened there', async () => {
    const { fetch, far, house, order } = await anIssuer();
    expect(await fetch()).toBe(2);
    expect(far.asked).toEqual([[WORKER, { kind: 'report', orderId: order.id }]]);
    const timeline = await makeReadOrderTimeline({
      ...house.lent,
      entries: house.store.orderEntries,
      logReading: () => undefined,
    })(order.id, { limit: 25 }, [aReviewer]);
    expect(timeline).toMatchObject({
      body: {
        items: expect.arrayContaining([
          expect.objectContaining({ type: 'WorkOrderPassedOn', words: PASSED_ON }),
          expect.objectContaining({ type: 'WorkOrderReported', words: REPORT }),
        ]),
      },
    });
  });

  it('tells the other branch which words it may forget', async () => {
    const { fetch, house, passedOn, reported } = await anIssuer();
    await fetch();
    expect(house.store.trail().at(-1)).toMatchObject({
      type: 'WorkOrderReportFetched',
      rule: 'E2',
      data: { of: [passedOn, reported] },
      tells: { to: WORKER, letters: [{ type: 'WorkOrderReportFetched' }] },
    });
  });

  it('fetches them once, however often it is told to', async () => {
    const { fetch, house, notes } = await anIssuer();
    await fetch();
    const before = house.store.trail().length;
    expect(await fetch()).toBe(0);
    expect(house.store.trail()).toHaveLength(before);
    expect(await notes()).toHaveLength(2);
  });

  it('comes again while the other branch does not answer, or does not tell', async () => {
    const { fetch, far, told, notes } = await anIssuer();
    far.link.cut = true;
    await expect(fetch()).rejects.toMatchObject({ name: 'NeighbourUnreachable' });
    far.link.cut = false;
    const { disclosure } = told;
    told.disclosure = { kind: 'refused' };
    await expect(fetch()).rejects.toMatchObject({ name: 'NotTold' });
    expect(await notes()).toEqual([]);
    told.disclosure = disclosure;
    expect(await fetch()).toBe(2);
  });

  it('leaves words whose letter it has not heard', async () => {
    const { fetch, told, reported } = await anIssuer();
    told.disclosure = { kind: 'report', written: [{ sequence: reported + 40, words: REPORT }] };
    expect(await fetch()).toBe(0);
  });

  it('keeps words out of everything but the personal half (M3)', async () => {
    const { fetch, house } = await anIssuer();
    await fetch();
    const open = JSON.stringify([house.store.all('order'), house.store.trail()]);
    for (const words of [PASSED_ON.reason, ...Object.values(REPORT)])
      expect(open).not.toContain(words);
  });
});

describe('an order that is worked at home', () => {
  it('has nothing to be fetched, and its own worker asks nobody', async () => {
    const { house, order } = await aSide(WORKER);
    const far = listeningNeighbours(() => ({ kind: 'refused' }));
    const fetch = makeFetchWords({ ...house.lent, neighbours: far.neighbours });
    expect(await fetch(order.id, 'test')).toBe(0);
    expect(await fetch('01J0000000000000000000000Z', 'test')).toBe(0);
    expect(far.asked).toEqual([]);
  });
});

describe('the branch that works an order', () => {
  const forgetting = async (branch: Branch) => {
    const { house, order } = await aSide(branch);
    const erased: unknown[] = [];
    const forget = makeForgetWords({
      orders: house.store.orders,
      eraser: {
        erase: async ({ id, ticketId }, sequences) => {
          erased.push([ticketId, id, sequences]);
        },
      },
    });
    await forget(order.id, [3, 5]);
    return { erased, order };
  };

  it('forgets what is kept at the other one', async () => {
    const { erased, order } = await forgetting(WORKER);
    expect(erased).toEqual([[order.ticketId, order.id, [3, 5]]]);
  });

  it('and that one forgets nothing', async () => {
    expect((await forgetting(ISSUER)).erased).toEqual([]);
  });
});
