import { describe, expect, it } from 'vitest';
import { mainlandCalendar } from '../../functions/domain/calendar/mainland.ts';
import { acknowledge, beginChain, startPage } from '../../functions/domain/on-call/alert-acts.ts';
import { alertInTime } from '../../functions/domain/on-call/alert-as-time-passes.ts';
import type { OnCall } from '../../functions/domain/on-call/paging.ts';
import type { Person, QuietWish, WishedWay } from '../../functions/domain/organisation/person.ts';
import type { OwnBranch } from '../../functions/domain/own-branch.ts';
import { defaultPolicy } from '../../functions/domain/policy/default-policy.ts';
import type { CallLink } from '../../functions/on-call/acknowledge-links.ts';
import { PAGE_SECONDS } from '../../functions/on-call/claim-call.ts';
import { makeDrawUp } from '../../functions/on-call/draw-up.ts';
import { makePage, type PagePorts } from '../../functions/on-call/page.ts';
import { anAlert, aPlan, atTime } from '../builders/alert.ts';
import { anOrder } from '../builders/order.ts';
import { anOrganisation, aPerson } from '../builders/organisation.ts';
import { aClerk, at, MONDAY } from '../builders/ticket.ts';
import { alertWrites } from '../builders/writes.ts';
import { memoryStore } from '../fakes/memory-store.ts';
import { keptPagers, standingClock } from '../fakes/outside.ts';

const ownBranch: OwnBranch = { id: 'jiangsu', level: 'province' };

const DUTY = '一值';
const ways = { email: 'duty-1@jiangsu.example.cn', webhook: 'https://pager.example.cn/duty-1' };

/** The first of the rota is reached by mail and webhook; who answers for the level, by the topic alone. */
const people = (): readonly Person[] => [
  aPerson('js-duty-1', { name: DUTY, ways }),
  aPerson('js-duty-2'),
  aPerson('js-head', { ways: {} }),
];

const onCall: OnCall = {
  province: { responsible: 'js-head', rota: ['js-duty-1', 'js-duty-2'], manager: 'js-head' },
};

const place = { timeZone: 'Asia/Shanghai', apiUrl: 'https://api.example.cn' };

/** What acknowledges, as it would stand in a page. */
const tapFor = async ({ call, person }: CallLink) =>
  `https://api.example.cn/acknowledge/${call}.${person}`;

const pause = async () => undefined;

/** Draws chains up of so many people. */
const drawUpFor = (staff: readonly Person[] = people(), mails = true) => {
  const { mutings } = memoryStore();
  const organisation = {
    whole: async () => ({ organisation: anOrganisation(...staff), revision: 1 }),
  };
  const counting = { calendar: mainlandCalendar, timeZone: 'Asia/Shanghai' };
  const readOnCall = async () => onCall;
  return makeDrawUp({
    readOnCall,
    mails,
    texts: true,
    mutings,
    organisation,
    policy: defaultPolicy,
    counting,
  });
};

const ward = async (
  alert = anAlert(),
  {
    mails = true,
    more = false,
    calls = false,
    staff = people(),
    also = {} as Partial<PagePorts>,
  } = {},
) => {
  const known = new Map(staff.map((person) => [person.id, person]));
  const store = {
    ...memoryStore(),
    people: { load: async (id: string) => known.get(id) },
  };
  const clock = standingClock(MONDAY);
  const pager = keptPagers({ mails, more, calls });
  await store.ledger.commit(alertWrites(alert, 0));
  const ground = {
    policy: defaultPolicy,
    pagers: pager.pagers,
    drawUp: drawUpFor(staff, mails),
    pause,
    place,
    tapFor,
    turns: async () => undefined,
    ...also,
  };
  const page = makePage({ ...store, ...ground, ownBranch, clock });
  const { id } = alert.alert;
  return { ...pager, store, clock, id, page: () => page(id, 'c-1'), pageOther: page };
};

describe('a page and what goes out with it (F3)', () => {
  const reached = (ways: Person['ways']) =>
    people().map((person) => (person.id === 'js-duty-1' ? { ...person, ways } : person));

  it('bears the code of this call in a text message, and nowhere else', async () => {
    const codeFor = async ({ call, person }: CallLink) => `${person} ${call}`;
    const staff = reached({ phone: '+8613912345678', email: 'duty-1@example.cn' });
    const { page, deliveries } = await ward(anAlert(), { more: true, staff, also: { codeFor } });
    await page();
    expect(deliveries).toContainEqual(
      expect.objectContaining({
        way: 'text',
        page: expect.objectContaining({ code: 'js-duty-1 1' }),
      }),
    );
    const others = deliveries.filter(({ way }) => way !== 'text');
    expect(JSON.stringify(others)).not.toContain('js-duty-1 1');
  });

  it.each([
    ['a webhook', { webhook: 'https://pager.example.cn/duty-1' }, 1],
    ['a text message, which has no room for it', { phone: '+8613912345678' }, 0],
  ])(
    'tells them that their turn begins, and notes that it did so by %s',
    async (_, ways, times) => {
      let noted = 0;
      const staff = reached(ways);
      const [person = expect.fail()] = staff.filter(({ id }) => id === 'js-duty-1');
      const noteTold = async () => {
        noted += 1;
      };
      const turns = async () => ({
        person,
        brief: { zh: '您在值班', en: 'you are on call' },
        noteTold,
      });
      const { page, deliveries } = await ward(anAlert(), { more: true, staff, also: { turns } });
      await page();
      expect(noted).toBe(times);
      const own = deliveries.filter(({ way }) => way === 'webhook');
      expect(JSON.stringify(own).includes('您在值班')).toBe(times === 1);
      const others = deliveries.filter(({ way }) => way === 'topic');
      expect(JSON.stringify(others)).not.toContain('您在值班');
    },
  );
});

describe('a page by a call (F3)', () => {
  const phoned = people().map((person) =>
    person.id === 'js-duty-1' ? { ...person, ways: { phone: '+8613912345678' } } : person,
  );

  it('says in both languages what has happened and what to do, no address, and asks for 1', async () => {
    const { page, deliveries, id } = await ward(anAlert(), { calls: true, staff: phoned });
    await page();
    const call = deliveries.flatMap((one) => (one.way === 'voice' ? [one] : []));
    expect(call).toMatchObject([
      { to: '+8613912345678', call: { callId: `${id}.1.js-duty-1`, acknowledges: true } },
    ]);
    const [{ say } = expect.fail()] = call.map((one) => one.call);
    expect(say.zh).toContain('投诉工单 AAAAAAAAAA1 由市分公司升级至省公司');
    expect(say.en).toContain('To do: acknowledge');
    expect(JSON.stringify(say)).not.toContain('http');
  });

  it.each([
    ['has a text message beside it: nobody knows who picks it up', false, ['voice', 'text']],
    ['leaves it to a text message where the provider refuses', true, ['text']],
  ])('%s', async (_, refuses, ways) => {
    const ground = { calls: true, more: true, staff: phoned };
    const { page, deliveries, refusing } = await ward(anAlert(), ground);
    if (refuses) refusing.add('voice');
    await page();
    const own = deliveries.map(({ way }) => way).filter((way) => way !== 'topic');
    expect(own).toEqual(ways);
  });
});

describe('an alert that wakes nobody now (F2)', () => {
  const reminder = anAlert({
    cause: {
      ...{ kind: 'order-due', orderId: 'o-1', ticketId: 't-1', ticketNumber: 'AAAAAAAAAA1' },
      ...{ unit: 'lianshui', limit: 'reply', dueAt: MONDAY },
    },
    facts: { category: 'billing', tier: 'ordinary', limit: 'own' },
  });
  const look = async ({ store, clock, id }: Awaited<ReturnType<typeof ward>>) => {
    const alert = await store.alerts.load(id);
    const passed = alert && alertInTime(alert, { kind: 'look' }, { ...atTime(clock.now()) }, false);
    if (alert && passed) await store.ledger.commit(alertWrites(passed, alert.version));
    return passed?.entries.map(({ type }) => type);
  };

  it('waits for its time, however often it is told, and then calls as any other', async () => {
    const night = await ward(reminder);
    const { page, clock, deliveries } = night;
    const until = at('2026-11-23T00:30:00Z');
    clock.set(at('2026-11-22T15:30:00Z'));
    for (let times = 0; times < 2; times += 1)
      expect(await page()).toEqual({ kind: 'put-off', putOff: { as: 'digest', until } });
    expect(deliveries).toEqual([]);
    clock.set(at('2026-11-23T00:29:59Z'));
    expect(await look(night)).toBeUndefined();
    clock.set(until);
    expect(await look(night)).toEqual(['AlertBroughtUp']);
    expect(await page()).toMatchObject({ kind: 'paged' });
    expect(night.store.trail().map(({ type }) => type)).toEqual([
      ...['AlertRaised', 'AlertPutOff', 'AlertBroughtUp'],
      ...['ChainBegan', 'PageStarted', 'AlertDelivered'],
    ]);
  });

  it('calls nobody where it was done with before its time had come', async () => {
    const taken = { load: async () => ({ ...anOrder().order, state: 'accepted' as const }) };
    const night = await ward(reminder, { also: { orders: taken } });
    const { page, clock, deliveries, store, id } = night;
    clock.set(at('2026-11-22T15:30:00Z'));
    await page();
    clock.set(at('2026-11-23T00:30:00Z'));
    await look(night);
    for (let times = 0; times < 2; times += 1) expect(await page()).toEqual({ kind: 'settled' });
    expect(deliveries).toEqual([]);
    expect(store.trail().at(-1)).toMatchObject({
      ...{ type: 'AlertAcknowledged', rule: 'F2', by: { kind: 'system', part: 'paging' } },
      data: { settled: true, ticketId: 't-1' },
    });
    expect(await store.alerts.load(id)).toMatchObject({ state: 'acknowledged', settled: true });
    clock.set(at('2026-11-24T00:30:00Z'));
    expect(await look(night)).toBeUndefined();
  });

  it('is told again where nobody begins its chain when its time has come (F3)', async () => {
    const night = await ward(reminder);
    night.clock.set(at('2026-11-22T15:30:00Z'));
    await night.page();
    night.clock.set(at('2026-11-23T00:30:00Z'));
    await look(night);
    night.clock.set(at('2026-11-23T00:31:00Z'));
    expect(await look(night)).toEqual(['AlertRepeated']);
  });

  it('wakes by day', async () => {
    const day = await ward(reminder);
    day.clock.set(at('2026-11-23T00:00:00Z'));
    expect(await day.page()).toMatchObject({ kind: 'paged' });
  });
});

describe('somebody who would rather not be reached by some ways at this hour (F3)', () => {
  const WAYS = {
    webhook: 'https://pager.example.cn/duty-1',
    phone: '+8613912345678',
    email: 'duty-1@jiangsu.example.cn',
  };
  const quiet = (...quietWays: readonly WishedWay[]) => ({ from: '22:00', to: '07:00', quietWays });
  const night = (wish: QuietWish, ways: object = WAYS) =>
    ward(anAlert(), {
      more: true,
      staff: people().map((one) => (one.id === 'js-duty-1' ? { ...one, ways, quiet: wish } : one)),
    });
  const waysAt = async (time: string, wish: QuietWish, ways?: object) => {
    const { clock, page, deliveries } = await night(wish, ways);
    clock.set(at(`2026-11-22T${time}+08:00`));
    await page();
    return deliveries.map(({ way }) => way);
  };

  it.each([
    ['one second before', '21:59:59', ['topic', 'email', 'webhook']],
    ['as the hours begin', '22:00:00', ['topic', 'text']],
    ['one second before they end', '06:59:59', ['topic', 'text']],
    ['as they end', '07:00:00', ['topic', 'email', 'webhook']],
  ])('is reached by another one: %s', async (_, time, ways) => {
    expect(await waysAt(time, quiet('webhook', 'email'))).toEqual(ways);
  });

  it('is reached by them all the same where they have no other, or none that works', async () => {
    const { email: _, ...two } = WAYS;
    expect(await waysAt('23:00:00', quiet('webhook', 'text'), two)).toEqual(['topic', 'webhook']);
    expect(await waysAt('23:00:00', quiet('email'), { email: WAYS.email })).toEqual([
      'topic',
      'email',
    ]);
    const { clock, page, deliveries, broken } = await night(quiet('webhook'));
    clock.set(at('2026-11-22T23:00:00+08:00'));
    broken.add('text');
    expect(await page()).toMatchObject({ kind: 'paged' });
    expect(deliveries.map(({ way }) => way)).toEqual(['topic', 'email', 'webhook']);
  });
});

describe('a page', () => {
  it('reaches the first of the level’s rota by every way that they have (F2)', async () => {
    const { page, deliveries, id } = await ward();
    expect(await page()).toEqual({ kind: 'paged', recipients: ['js-duty-1'], failed: [] });
    expect(deliveries.map(({ way }) => way)).toEqual(['topic', 'email', 'webhook']);
    expect(deliveries).toContainEqual(expect.objectContaining({ way: 'topic', alertId: id }));
    expect(deliveries).toContainEqual(expect.objectContaining({ to: 'duty-1@jiangsu.example.cn' }));
  });

  it('for the role that answers for the level left reaches the responsible person (F2)', async () => {
    const { page, deliveries } = await ward(anAlert({ role: 'responsible' }));
    expect(await page()).toEqual({ kind: 'paged', recipients: ['js-head'], failed: [] });
    expect(deliveries.map(({ way }) => way)).toEqual(['topic']);
  });

  it('carries over the webhook the alert’s id, so that its receiver knows a repetition', async () => {
    const { page, deliveries, id } = await ward();
    await page();
    expect(deliveries.at(-1)).toEqual({
      way: 'webhook',
      url: 'https://pager.example.cn/duty-1',
      body: {
        alertId: id,
        branch: 'jiangsu',
        level: 'province',
        role: 'on-call',
        recipient: 'js-duty-1',
        cause: anAlert().alert.cause,
        raisedAt: MONDAY,
        text: {
          zh: expect.stringContaining('投诉工单 AAAAAAAAAA1 由市分公司升级至省公司'),
          en: expect.stringContaining('Complaint AAAAAAAAAA1 has climbed from city to province'),
        },
        acknowledge: 'https://api.example.cn/acknowledge/1.js-duty-1',
        link: expect.stringMatching(/^https:\/\/api\.example\.cn\/complaints\/\w{26}$/),
      },
    });
  });

  it('says that there is no Regulatory & Legal, where what goes up reaches who answers for the level (E8)', async () => {
    const cause = {
      kind: 'reported-up',
      ticketId: 'ticket',
      ticketNumber: 'AAAAAAAAAA1',
      owner: 'huaian',
      matter: 'serious-problem',
    } as const;
    const { page, deliveries } = await ward(anAlert({ role: 'regulatory-and-legal', cause }));
    expect(await page()).toMatchObject({ kind: 'paged', recipients: ['js-head'] });
    expect(JSON.stringify(deliveries)).toContain('未设监管与法律事务部');
  });

  it('names neither the person paged nor anybody else', async () => {
    const { page, deliveries } = await ward();
    await page();
    expect(JSON.stringify(deliveries)).not.toContain(DUTY);
  });

  it('is put on record with its recipient and ways', async () => {
    const { page, store } = await ward();
    await page();
    const entries = store.trail();
    expect(entries.map(({ type }) => type)).toEqual([
      'AlertRaised',
      'ChainBegan',
      'PageStarted',
      'AlertDelivered',
    ]);
    expect(entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3, 4]);
    expect(entries.at(-1)).toMatchObject({
      data: { recipient: 'js-duty-1', by: ['topic', 'email', 'webhook'] },
      publish: false,
    });
  });

  it('goes out once, however often its event comes', async () => {
    const { page, deliveries } = await ward();
    await page();
    expect(await page()).toEqual({ kind: 'paged-before' });
    expect(deliveries).toHaveLength(3);
  });

  it('goes out once when its event comes twice at the same moment', async () => {
    const { page, deliveries } = await ward();
    const results = await Promise.allSettled([page(), page(), page()]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(deliveries).toHaveLength(3);
    expect(await page()).toEqual({ kind: 'paged-before' });
  });

  it('is not sent for an alert that was acknowledged (F3)', async () => {
    const { page, store, deliveries } = await ward();
    const { alert } = anAlert();
    const done = acknowledge(alert, { at: MONDAY, by: aClerk, correlationId: 'c-2' });
    await store.ledger.commit(done ? alertWrites(done, 1) : []);
    expect(await page()).toEqual({ kind: 'acknowledged-before' });
    expect(deliveries).toEqual([]);
  });

  it('goes on by the other ways when one fails', async () => {
    const { page, broken, store } = await ward();
    broken.add('topic');
    expect(await page()).toEqual({ kind: 'paged', recipients: ['js-duty-1'], failed: ['topic'] });
    expect(store.trail().at(-1)).toMatchObject({ data: { by: ['email', 'webhook'] } });
  });

  it('does not count a mail that the branch cannot send', async () => {
    const { page, store } = await ward(anAlert(), { mails: false });
    await page();
    expect(store.trail().at(-1)).toMatchObject({ data: { by: ['topic', 'webhook'] } });
  });

  it('counts only when a way that wakes them has worked; a retry sends what is outstanding (F3)', async () => {
    const { page, broken, deliveries, clock, store } = await ward();
    broken.add('webhook');
    await expect(page()).rejects.toMatchObject({ reason: 'some-ways-failed' });
    broken.clear();
    clock.pass(PAGE_SECONDS);
    expect(await page()).toEqual({ kind: 'paged', recipients: ['js-duty-1'], failed: [] });
    expect(deliveries.map(({ way }) => way)).toEqual(['topic', 'email', 'webhook']);
    const delivered = store.trail().filter(({ type }) => type === 'AlertDelivered');
    expect(delivered.map(({ data }) => data)).toEqual([
      { call: 1, recipient: 'js-duty-1', by: ['topic', 'email'], failed: ['webhook'] },
      { call: 1, recipient: 'js-duty-1', by: ['webhook'], failed: [] },
    ]);
    expect(await page()).toEqual({ kind: 'paged-before' });
  });

  it('does not count by the topic alone: it takes a page though nobody listens', async () => {
    const { page, broken } = await ward();
    broken.add('email').add('webhook');
    await expect(page()).rejects.toMatchObject({ reason: 'some-ways-failed' });
  });

  it('tries each way that wakes once more before it gives it up for now', async () => {
    const { page, deliveries, failing } = await ward();
    failing.push('webhook');
    expect(await page()).toEqual({ kind: 'paged', recipients: ['js-duty-1'], failed: [] });
    expect(deliveries.filter(({ way }) => way === 'webhook')).toHaveLength(1);
  });

  const reachable = { ...ways, robot: 'duty-group', phone: '+8613800000000' };
  const manyWays = { more: true, staff: [aPerson('js-duty-1', { ways: reachable })] };

  it('has what acknowledges with one tap for them alone, not for whoever reads along (F3)', async () => {
    const { page, broken, deliveries } = await ward(anAlert(), manyWays);
    broken.add('webhook');
    await page();
    const tap = 'https://api.example.cn/acknowledge/1.js-duty-1';
    const holds = deliveries.map((one) => [one.way, JSON.stringify(one).includes(tap)]);
    expect(holds).toEqual([
      ['topic', false],
      ['email', true],
      ['robot', false],
    ]);
  });

  it('falls over to the person’s next way within the call when one fails (F3)', async () => {
    const { page, broken, deliveries, store } = await ward(anAlert(), manyWays);
    broken.add('webhook');
    expect(await page()).toMatchObject({ kind: 'paged', failed: ['webhook'] });
    expect(deliveries.map(({ way }) => way)).toEqual(['topic', 'email', 'robot']);
    broken.add('robot');
    expect(await page()).toEqual({ kind: 'paged-before' });
    expect(store.trail().at(-1)).toMatchObject({ data: { by: ['topic', 'email', 'robot'] } });
  });

  it('comes to a group with whom it is for, and by text message in the end', async () => {
    const { page, broken, deliveries, id } = await ward(anAlert(), manyWays);
    broken.add('webhook').add('robot');
    await page();
    expect(deliveries.at(-1)).toMatchObject({
      way: 'text',
      to: '+8613800000000',
      page: { pageId: `${id}.1.js-duty-1`, subject: expect.stringContaining('升级至省公司') },
    });
  });

  it('is not tried again on a way that says it is of no use, and goes on to the next at once', async () => {
    const { page, refusing, tried, deliveries } = await ward(anAlert(), manyWays);
    refusing.add('webhook').add('robot');
    await page();
    expect(tried.filter((way) => way === 'webhook' || way === 'robot')).toHaveLength(2);
    expect(deliveries.at(-1)?.way).toBe('text');
  });

  it('goes to whom the chain calls now, and to nobody twice (F3)', async () => {
    const { page, store, clock, deliveries, id } = await ward();
    await page();
    const alert = await store.alerts.load(id);
    if (!alert?.timer?.wakeAt) throw new Error('nothing to wait for');
    clock.set(alert.timer.wakeAt);
    const command = { kind: 'wake', generation: alert.timer.generation } as const;
    const stepped = alertInTime(alert, command, atTime(clock.now()), false);
    await store.ledger.commit(stepped ? alertWrites(stepped, alert.version) : []);
    expect(await page()).toMatchObject({ kind: 'paged', recipients: ['js-duty-2'] });
    expect(await page()).toEqual({ kind: 'paged-before' });
    expect(deliveries.filter(({ way }) => way === 'webhook')).toHaveLength(2);
    expect((await store.alerts.load(id))?.calls).toMatchObject([
      { call: 1, person: 'js-duty-1', by: ['topic', 'email', 'webhook'] },
      { call: 2, person: 'js-duty-2', at: clock.now(), by: ['topic', 'webhook'] },
    ]);
  });

  it('is begun once: a changed rota changes nothing in a chain that runs (F3)', async () => {
    const { page, store, id, pageOther } = await ward();
    await page();
    const before = (await store.alerts.load(id))?.chain;
    expect(before?.steps.map(({ people }) => people)).toEqual([['js-duty-1'], ['js-duty-2']]);
    await pageOther(id, 'c-9');
    expect((await store.alerts.load(id))?.chain).toEqual(before);
  });

  it('to somebody whose only way is the topic fails while the topic does', async () => {
    const { page, broken } = await ward(anAlert({ role: 'responsible' }));
    broken.add('topic');
    await expect(page()).rejects.toMatchObject({ reason: 'no-way-worked' });
  });

  it('is known to be in progress though a hundred tries went before', async () => {
    const { page, broken, clock } = await ward();
    for (const way of ['topic', 'email', 'webhook'] as const) broken.add(way);
    for (let tried = 0; tried < 100; tried += 1) {
      await expect(page()).rejects.toMatchObject({ reason: 'no-way-worked' });
      clock.pass(PAGE_SECONDS);
    }
    const results = await Promise.allSettled([page(), page()]);
    expect(results).toMatchObject([
      { reason: { reason: 'no-way-worked' } },
      { reason: { reason: 'in-progress' } },
    ]);
  });

  it('fails when every way fails, and the next try goes through', async () => {
    const { page, broken, deliveries, clock, store } = await ward();
    for (const way of ['topic', 'email', 'webhook'] as const) broken.add(way);
    await expect(page()).rejects.toMatchObject({ reason: 'no-way-worked' });
    expect(store.trail().at(-1)).toMatchObject({
      type: 'AlertDelivered',
      data: { by: [], failed: ['topic', 'email', 'webhook'] },
    });
    broken.clear();
    clock.pass(PAGE_SECONDS);
    await page();
    expect(deliveries).toHaveLength(3);
  });

  it.each([
    [PAGE_SECONDS - 1, 'in-progress'],
    [PAGE_SECONDS, 'paged'],
    [PAGE_SECONDS + 1, 'paged'],
  ])('that was started %i seconds ago and never recorded is %s', async (seconds, outcome) => {
    const { page, store, clock } = await ward();
    const begun = beginChain(anAlert().alert, aPlan(), MONDAY, 'test');
    await store.ledger.commit(alertWrites(begun, 1));
    const started = startPage(begun.alert, ['js-duty-1'], MONDAY, 'test');
    await store.ledger.commit(alertWrites(started, 2));
    clock.pass(seconds);
    const result = await page().then(
      ({ kind }) => kind,
      ({ reason }) => reason,
    );
    expect(result).toBe(outcome);
  });

  it('is recorded though the alert was acknowledged while it went out', async () => {
    const { store, clock, id } = await ward();
    const { pagers, deliveries } = keptPagers();
    const page = makePage({
      ...store,
      turns: async () => undefined,
      ...{ ownBranch, clock, place, pause, tapFor, drawUp: drawUpFor(), policy: defaultPolicy },
      pagers: {
        ...pagers,
        topic: async (alertId, text) => {
          const alert = await store.alerts.load(alertId);
          const done =
            alert && acknowledge(alert, { at: MONDAY, by: aClerk, correlationId: 'c-2' });
          if (alert && done) await store.ledger.commit(alertWrites(done, alert.version));
          return pagers.topic(alertId, text);
        },
      },
    });
    await page(id, 'c-1');
    expect(deliveries).toHaveLength(3);
    expect(store.trail().map(({ type }) => type)).toEqual([
      'AlertRaised',
      'ChainBegan',
      'PageStarted',
      'AlertAcknowledged',
      'AlertDelivered',
    ]);
    expect(await store.alerts.load(id)).toMatchObject({ state: 'acknowledged', version: 5 });
  });

  it('fails where the organisation knows nobody whom the on-call file names', async () => {
    const { page } = await ward(anAlert(), { staff: [] });
    await expect(page()).rejects.toMatchObject({ name: 'PageFailed', reason: 'nobody-on-call' });
  });

  it('fails where the on-call file leaves the level out', async () => {
    const { page } = await ward(anAlert({ level: 'regulator' }));
    await expect(page()).rejects.toMatchObject({ name: 'PageFailed', reason: 'nobody-on-call' });
  });

  it('fails for an alert that is not there', async () => {
    const { pageOther } = await ward();
    await expect(pageOther('no.such', 'c-1')).rejects.toMatchObject({ reason: 'no-such-alert' });
  });
});
