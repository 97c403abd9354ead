import { expect } from 'vitest';
import { makeReportPage } from '../../functions/changing/report-page.ts';
import { makeTakeSmsReport } from '../../functions/customers/take-sms-report.ts';
import { beginChain } from '../../functions/domain/on-call/alert-acts.ts';
import { alertInTime } from '../../functions/domain/on-call/alert-as-time-passes.ts';
import type { PageReport } from '../../functions/domain/on-call/page-report.ts';
import type { Person } from '../../functions/domain/organisation/person.ts';
import { defaultPolicy } from '../../functions/domain/policy/default-policy.ts';
import { makePage } from '../../functions/on-call/page.ts';
import type { Pagers } from '../../functions/ports/outside.ts';
import { aHouse } from '../fakes/house.ts';
import { keptPagers } from '../fakes/outside.ts';
import { anAlert, aPlan, atTime } from './alert.ts';
import { aPerson } from './organisation.ts';
import { MONDAY } from './ticket.ts';
import { alertWrites } from './writes.ts';

const { alert: raised } = anAlert();
/** Both ways of whoever is called first. */
export const WAYS = { webhook: 'https://pager.example.cn/li', phone: '+8613912345678' };
/** Would rather not be called, at any hour. */
export const QUIET = { from: '00:00', to: '23:59', quietWays: ['voice'] } as const;

type Called = {
  readonly ways?: Person['ways'];
  readonly quiet?: Person['quiet'];
  readonly together?: boolean;
  /** Who sends text messages, where it is not written down only. */
  readonly text?: Pagers['text'];
};

/** An alert whose chain calls one after another, at a branch that sends, calls and mails. */
export const aPagedAlert = async ({ ways = WAYS, quiet, together = false, text }: Called = {}) => {
  const { store, clock, lent } = aHouse();
  clock.set(MONDAY);
  const pager = keptPagers({ more: true, calls: true });
  const pagers = Object.assign(pager.pagers, text && { text });
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
    pagers,
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
    takeSmsReport: makeTakeSmsReport({ ...lent, alerts: store.alerts }),
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
