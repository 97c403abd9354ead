import { describe, expect, it } from 'vitest';
import { alertsForCustomer } from '../../functions/domain/on-call/alerts-for-customer.ts';
import { makeAcknowledge } from '../../functions/on-call/acknowledge.ts';
import { makeListAlerts } from '../../functions/on-call/list-alerts.ts';
import { aClerk, MONDAY } from '../builders/ticket.ts';
import { alertWrites } from '../builders/writes.ts';
import { aNight, type Night, ownBranch } from './night.ts';

/** Has so many tickets climb and all be told at once. */
const storm = async (night: Night, many: number): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (let one = 0; one < many; one += 1) ids.push(await night.climb());
  await Promise.all(ids.map((id) => night.page(id, 'c-1')));
  return ids;
};

/** The alert whose page went out. */
const paged = (night: Night, at = -1): string => {
  const last = night.pages().at(at);
  return last && 'body' in last ? String(Object(last.body).alertId) : '';
};

describe('a storm of alerts (F3)', () => {
  it('is one page to one person, which says how many they are and where they are listed', async () => {
    const night = aNight();
    const first = await night.climb();
    for (let more = 0; more < 39; more += 1) {
      const id = await night.climb();
      night.meanwhile.push(() => night.page(id, 'c-1'));
    }
    expect(await night.page(first, 'c-1')).toMatchObject({ kind: 'paged' });
    expect(night.waited).toEqual([5]);
    expect(night.pages()).toEqual([
      expect.objectContaining({
        url: 'https://pager.example.cn/js-duty-1',
        body: expect.objectContaining({
          members: 39,
          text: {
            zh: expect.stringContaining(
              `另有 39 条告警一并呼叫，确认本条即全部确认。清单：https://api.example.cn/alerts?joined=${first}\n`,
            ),
            en: expect.stringContaining('39 more alerts are told with this one'),
          },
        }),
      }),
    ]);
    expect(await night.store.alerts.load(first)).toMatchObject({ members: 39 });
  });

  it('that all begin at the same instant has one first', async () => {
    const night = aNight();
    for (const id of await storm(night, 40)) await night.page(id, 'c-1');
    expect(night.pages()).toHaveLength(1);
  });

  it('that has gathered when the page goes out joins it: the next person is told of all', async () => {
    const night = aNight();
    const [first = '', ...others] = [await night.climb(), await night.climb(), await night.climb()];
    await night.page(first, 'c-1');
    for (const id of others)
      expect(await night.page(id, 'c-1')).toEqual({ kind: 'joined', head: first });
    night.clock.pass(346);
    expect(await night.look(first)).toContain('ChainStepped');
    await night.page(first, 'c-1');
    expect(night.pages().at(-1)).toMatchObject({
      url: 'https://pager.example.cn/js-duty-2',
      body: {
        members: 2,
      },
    });
  });

  it('is acknowledged as a whole, each alert by itself, by whoever acknowledged the first', async () => {
    const night = aNight();
    const ids = await storm(night, 12);
    for (const id of ids) await night.page(id, 'c-1');
    const head = paged(night);
    expect(await night.acknowledge(head)).toBe(11);
    expect(await night.cover(head, 'c-1')).toBe(0);
    for (const id of ids)
      expect(await night.store.alerts.load(id)).toMatchObject({
        state: 'acknowledged',
        acknowledgedBy: aClerk,
        ...(id !== head && { through: head }),
      });
  });

  it('is acknowledged in time where the word of it was lost', async () => {
    const night = aNight();
    const ids = await storm(night, 3);
    for (const id of ids) await night.page(id, 'c-1');
    const head = paged(night);
    const [member = ''] = ids.filter((id) => id !== head);
    night.clock.pass(60);
    const { cover: _, ...lost } = night;
    await makeAcknowledge({ ...lost.store, ownBranch, clock: lost.clock })(head, aClerk, 'c-1');
    night.clock.pass(539);
    expect(await night.look(member)).toBeUndefined();
    night.clock.pass(1);
    expect(await night.look(member)).toEqual(['AlertRepeated']);
    expect(await night.page(member, 'c-1')).toEqual({ kind: 'acknowledged-before' });
    expect(await night.store.alerts.load(member)).toMatchObject({
      state: 'acknowledged',
      through: head,
    });
    expect(night.pages()).toHaveLength(1);
  });

  it('that goes on once it is acknowledged pages again after five minutes, as one', async () => {
    const night = aNight();
    for (const id of await storm(night, 5)) await night.page(id, 'c-1');
    await night.acknowledge(paged(night));
    night.clock.pass(60);
    const later = [await night.climb(), await night.climb()];
    const [head = '', member = ''] = later;
    expect(await night.page(head, 'c-1')).toMatchObject({
      kind: 'put-off',
      putOff: { as: 'storm' },
    });
    expect(await night.page(member, 'c-1')).toEqual({ kind: 'joined', head });
    night.clock.pass(239);
    expect(await night.look(head)).toBeUndefined();
    night.clock.pass(1);
    expect(await night.look(head)).toEqual(['AlertBroughtUp']);
    await night.page(head, 'c-1');
    expect(night.pages()).toHaveLength(2);
    expect(paged(night)).toBe(head);
    expect(await night.acknowledge(head)).toBe(1);
  });

  it('that goes on pages again as soon as twenty have come', async () => {
    const night = aNight();
    for (const id of await storm(night, 5)) await night.page(id, 'c-1');
    await night.acknowledge(paged(night));
    night.clock.pass(60);
    const head = await night.climb();
    await night.page(head, 'c-1');
    for (let more = 0; more < 18; more += 1) await night.page(await night.climb(), 'c-1');
    expect(await night.page(head, 'c-1')).toMatchObject({ kind: 'put-off' });
    await night.page(await night.climb(), 'c-1');
    expect(await night.page(head, 'c-1')).toMatchObject({ kind: 'paged' });
    expect(night.pages()).toHaveLength(2);
    expect(night.pages().at(-1)).toMatchObject({ body: { members: 19 } });
  });

  it('hides nothing that always wakes behind what does not (F2)', async () => {
    const night = aNight();
    const facts = { category: 'billing', tier: 'ordinary', limit: 'own' } as const;
    await night.page(await night.climb({ facts }), 'c-1');
    const vip = await night.climb({ facts: { ...facts, tier: 'vip' } });
    expect(await night.page(vip, 'c-1')).toMatchObject({ kind: 'paged' });
  });

  it('is listed: what was told with an alert, page by page, by state', async () => {
    const night = aNight();
    const ids = await storm(night, 4);
    for (const id of ids) await night.page(id, 'c-1');
    const head = paged(night);
    const list = makeListAlerts(night.store);
    const others = ids.filter((id) => id !== head);
    const shown = async (query: object) => {
      const answer = await list({ limit: 2, joined: head, ...query }, []);
      if (!('body' in answer)) throw new Error('refused');
      const { items, cursor } = answer.body as { items: { id: string }[]; cursor?: string };
      return { ids: items.map(({ id }) => id), cursor };
    };
    expect(await shown({})).toEqual({ ids: others.slice(0, 2), cursor: others[1] });
    expect(await shown({ cursor: others[1] })).toEqual({ ids: others.slice(2), cursor: undefined });
    expect((await shown({ state: 'acknowledged' })).ids).toEqual([]);
  });
});

describe('one alert per ticket, level and cause (F3)', () => {
  const chase = (count: number) =>
    alertsForCustomer(
      {
        ...{
          eventId: `t-1.${count}`,
          ticketId: 't-1',
          ticketNumber: 'AAAAAAAAAA1',
          word: 'chased',
        },
        ...{ count, atWork: [], at: MONDAY, correlationId: 'c-1' },
        ticket: { category: 'billing', tier: 'vip', attention: [] },
      },
      ownBranch,
      { kind: 'system', part: 'timer' },
    );

  it('calls nobody again for what is said again, until somebody has acknowledged', async () => {
    const night = aNight();
    const outcomes: string[] = [];
    for (let count = 1; count <= 4; count += 1) {
      // Hours apart: this is no storm.
      for (const recorded of chase(count)) {
        await night.store.ledger.commit(alertWrites(recorded, 0));
        const { kind } = await night.page(recorded.alert.id, 'c-1');
        outcomes.push(kind);
      }
      night.clock.pass(200);
      if (count === 3) await night.acknowledge('t-1.1.responsible');
      night.clock.pass(3600);
      if (count < 3)
        expect((await night.store.alerts.load('t-1.1.responsible'))?.state).toBe('raised');
    }
    expect(outcomes).toEqual(['paged', 'joined', 'joined', 'paged']);
    expect((await night.store.alerts.load('t-1.3.responsible'))?.state).toBe('acknowledged');
  });
});
