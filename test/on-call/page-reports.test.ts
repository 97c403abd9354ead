import { describe, expect, it } from 'vitest';
import { makeReportPage } from '../../functions/changing/report-page.ts';
import { acknowledge, beginChain } from '../../functions/domain/on-call/alert-acts.ts';
import { alertInTime } from '../../functions/domain/on-call/alert-as-time-passes.ts';
import type { PageReport } from '../../functions/domain/on-call/page-report.ts';
import type { Person } from '../../functions/domain/organisation/person.ts';
import { defaultPolicy } from '../../functions/domain/policy/default-policy.ts';
import { makePage, PAGE_SECONDS } from '../../functions/on-call/page.ts';
import { anAlert, aPlan, atTime } from '../builders/alert.ts';
import { aPerson } from '../builders/organisation.ts';
import { at, MONDAY } from '../builders/ticket.ts';
import { alertWrites } from '../builders/writes.ts';
import { aHouse } from '../fakes/house.ts';
import { keptPagers } from '../fakes/outside.ts';

const { alert: raised } = anAlert();
const WAYS = { webhook: 'https://pager.example.cn/li', phone: '+8613912345678' };
const QUIET = { from: '00:00', to: '23:59', quietWays: ['voice'] } as const;

type Ward = {
  readonly ways?: Person['ways'];
  readonly quiet?: Person['quiet'];
  readonly together?: boolean;
};

/** An alert whose chain calls one after another, at a branch that sends, calls and mails. */
const ward = async ({ ways = WAYS, quiet, together = false }: Ward = {}) => {
  const { store, clock, lent } = aHouse();
  clock.set(MONDAY);
  const pager = keptPagers({ more: true, calls: true });
  const staff = [
    aPerson('js-duty-1', { ways, ...(quiet && { quiet }) }),
    aPerson('js-duty-2', { ways: { webhook: 'https://pager.example.cn/wu' } }),
  ];
  const called = together ? ['js-duty-1', 'js-duty-2'] : ['js-duty-1'];
  const steps = [called, ['js-duty-2']].map((people) => ({
    ...{ level: 'province', as: 'on-call', people, wait: 300 },
  })) as ReturnType<typeof aPlan>['steps'];
  await store.ledger.commit(alertWrites(anAlert(), 0));
  const begun = beginChain(raised, aPlan({ steps }), MONDAY, 'test');
  await store.ledger.commit(alertWrites(begun, 1));
  const page = makePage({
    ...store,
    ...lent,
    people: { load: async (id) => staff.find((one) => one.id === id) },
    pagers: pager.pagers,
    policy: defaultPolicy,
    drawUp: async () => expect.fail('the chain has begun'),
    pause: async () => undefined,
    place: { timeZone: 'Asia/Shanghai', apiUrl: 'https://api.example.cn' },
    tapFor: async () => 'https://api.example.cn/acknowledge/x',
    turns: async () => undefined,
  });
  const report = makeReportPage({ ...lent, alerts: store.alerts });
  const stored = async () => (await store.alerts.load(raised.id)) ?? expect.fail('there is one');
  return {
    ...{ ...pager, store, clock, stored },
    page: () => page(raised.id, 'c-1'),
    /** What the queue does of a report that came back. */
    goOn: (call = 1) => page(raised.id, 'c-2', call),
    tell: (way: PageReport['way'], outcome: PageReport['outcome'], call = 1) =>
      report({ pageId: `${raised.id}.${call}.js-duty-1`, way, outcome }, 'c-2'),
    step: async () => {
      const alert = await stored();
      const { wakeAt = MONDAY, generation = 0 } = alert.timer ?? {};
      clock.set(wakeAt);
      const passed = alertInTime(alert, { kind: 'wake', generation }, atTime(wakeAt), false);
      await store.ledger.commit(passed ? alertWrites(passed, alert.version) : []);
    },
    own: () => pager.deliveries.map(({ way }) => way).filter((way) => way !== 'topic'),
  };
};

const BEFORE = { kind: 'paged-before' };

describe('a page that comes back (F3)', () => {
  it.each(['no-answer', 'busy', 'failed'] as const)(
    'by a call (%s) has the next way tried at once, and no way twice',
    async (outcome) => {
      const quiet = { ...QUIET, quietWays: ['text'] } as const;
      const { page, broken, tell, goOn, own, stored } = await ward({ quiet });
      broken.add('webhook');
      await page();
      expect(own()).toEqual(['voice']);
      const { timer } = await stored();
      await tell('voice', outcome);
      expect(await goOn()).toMatchObject({ kind: 'paged', recipients: ['js-duty-1'] });
      expect(await goOn()).toEqual(BEFORE);
      expect(own()).toEqual(['voice', 'text']);
      expect(await stored()).toMatchObject({
        timer,
        calls: [{ by: ['topic', 'voice', 'text'], reports: [{ way: 'voice', outcome }] }],
      });
    },
  );

  it.each(['undelivered', 'failed'] as const)(
    'by a text message (%s) has the next way tried at once',
    async (outcome) => {
      const { page, tell, goOn, own } = await ward({ ways: { phone: WAYS.phone }, quiet: QUIET });
      await page();
      await tell('text', outcome);
      expect(await goOn()).toMatchObject({ kind: 'paged' });
      expect(own()).toEqual(['text', 'voice']);
    },
  );

  it.each([
    ['text', 'delivered'],
    ['voice', 'answered'],
  ] as const)('is one that did not: a %s that is %s has nothing follow', async (way, outcome) => {
    const { page, tell, goOn, own } = await ward({ ways: { phone: WAYS.phone } });
    await page();
    await tell(way, outcome);
    expect(await goOn()).toEqual(BEFORE);
    expect(own()).toEqual(['voice', 'text']);
  });

  it('has nothing follow while another way has worked', async () => {
    const { page, tell, goOn, own } = await ward({ ways: { phone: WAYS.phone } });
    await page();
    await tell('voice', 'no-answer');
    expect(await goOn()).toEqual(BEFORE);
    expect(own()).toEqual(['voice', 'text']);
  });

  it('leaves the step as it is where no way is left: that is no failure of ours', async () => {
    for (const email of [undefined, 'li@example.cn']) {
      const { page, tell, goOn, own, step, store } = await ward({
        ways: { phone: WAYS.phone, ...(email && { email }) },
      });
      await page();
      const before = own();
      for (const [way, outcome] of [
        ['voice', 'busy'],
        ['text', 'undelivered'],
      ] as const) {
        await tell(way, outcome);
        expect(await goOn()).toEqual(BEFORE);
      }
      expect(own()).toEqual(before);
      await step();
      expect(store.trail().at(-1)?.type).toBe('ChainStepped');
    }
  });

  it('is not silenced by a wish: what somebody would rather not be reached by is their last way', async () => {
    const { page, tell, goOn, own } = await ward({
      ways: { phone: WAYS.phone, email: 'li@example.cn' },
      quiet: { ...QUIET, quietWays: ['email', 'voice'] },
    });
    await page();
    expect(own()).toEqual(['text']);
    await tell('text', 'undelivered');
    await goOn();
    expect(own()).toEqual(['text', 'voice']);
    await tell('voice', 'busy');
    await goOn();
    expect(own()).toEqual(['text', 'voice', 'email']);
    expect(await goOn()).toEqual(BEFORE);
  });

  it('is tried until a way works, as any page', async () => {
    const { page, tell, goOn, own, broken } = await ward({
      ways: { phone: WAYS.phone },
      quiet: QUIET,
    });
    await page();
    await tell('text', 'undelivered');
    broken.add('voice');
    await expect(goOn()).rejects.toMatchObject({ reason: 'no-way-worked' });
    broken.clear();
    expect(await goOn()).toMatchObject({ kind: 'paged' });
    expect(own()).toEqual(['text', 'voice']);
  });
});

describe('a report of a page that comes at another time (F3)', () => {
  const quietCall = { ways: { phone: WAYS.phone }, quiet: QUIET };

  it('faster than our own note has the next way tried with it', async () => {
    const { page, tell, goOn, own, pagers, stored } = await ward(quietCall);
    const { text } = pagers;
    Object.assign(pagers, {
      text: async (...sent: Parameters<NonNullable<typeof text>>) => {
        await text?.(...sent);
        await tell('text', 'undelivered');
        expect(await goOn()).toEqual(BEFORE);
      },
    });
    expect(await page()).toMatchObject({ kind: 'paged' });
    expect(own()).toEqual(['text', 'voice']);
    expect(await stored()).toMatchObject({ calls: [{ by: ['topic', 'text', 'voice'] }] });
  });

  it('while another of the step is being called goes on for whom it is of', async () => {
    const { page, tell, goOn, own, broken, clock, pagers } = await ward({
      ...{ ...quietCall, together: true },
    });
    broken.add('webhook');
    await expect(page()).rejects.toMatchObject({ reason: 'some-ways-failed' });
    broken.clear();
    clock.pass(PAGE_SECONDS);
    const { webhook } = pagers;
    Object.assign(pagers, {
      webhook: async (...sent: Parameters<typeof webhook>) => {
        await tell('text', 'undelivered');
        expect(await goOn()).toMatchObject({ kind: 'paged', recipients: ['js-duty-1'] });
        return webhook(...sent);
      },
    });
    expect(await page()).toMatchObject({ kind: 'paged', recipients: ['js-duty-2'] });
    expect(own()).toEqual(['text', 'voice', 'webhook']);
  });

  it('after the next step, its end or an acknowledgement pages nobody', async () => {
    const late = await ward(quietCall);
    await late.page();
    await late.step();
    await late.tell('text', 'undelivered');
    expect(await late.goOn()).toEqual(BEFORE);
    expect(late.own()).toEqual(['text']);
    expect(await late.stored()).toMatchObject({ chain: { step: 1 }, calls: [{ reports: [{}] }] });
    await late.step();
    expect(await late.goOn()).toEqual({ kind: 'nobody-now' });

    const taken = await ward(quietCall);
    await taken.page();
    const alert = await taken.stored();
    const done = acknowledge(alert, atTime(at('2026-07-06T02:00:10Z')));
    await taken.store.ledger.commit(done ? alertWrites(done, alert.version) : []);
    await taken.tell('text', 'undelivered');
    expect(await taken.goOn()).toEqual({ kind: 'acknowledged-before' });
    expect(taken.own()).toEqual(['text']);
  });

  it('twice, and after one that says otherwise, pages nobody again', async () => {
    const { page, tell, goOn, own, stored } = await ward(quietCall);
    await page();
    for (const outcome of ['undelivered', 'undelivered', 'delivered', 'failed'] as const) {
      await tell('text', outcome);
      await goOn();
    }
    expect(own()).toEqual(['text', 'voice']);
    expect((await stored()).calls).toMatchObject([{ reports: [{ outcome: 'undelivered' }] }]);
  });
});
