import { mainlandCalendar } from '../../functions/domain/calendar/mainland.ts';
import type { AlertCause } from '../../functions/domain/on-call/alert.ts';
import { alertInTime } from '../../functions/domain/on-call/alert-as-time-passes.ts';
import type { OwnBranch } from '../../functions/domain/own-branch.ts';
import { defaultPolicy } from '../../functions/domain/policy/default-policy.ts';
import { makeAcknowledge } from '../../functions/on-call/acknowledge.ts';
import { makeCover } from '../../functions/on-call/cover.ts';
import { makeDrawUp } from '../../functions/on-call/draw-up.ts';
import { makePage } from '../../functions/on-call/page.ts';
import { anAlert, atTime } from '../builders/alert.ts';
import { anOrganisation, aPerson } from '../builders/organisation.ts';
import { aClerk, MONDAY } from '../builders/ticket.ts';
import { alertWrites } from '../builders/writes.ts';
import { memoryStore } from '../fakes/memory-store.ts';
import { keptPagers, standingClock } from '../fakes/outside.ts';

/** The branch whose night it is. */
export const ownBranch: OwnBranch = { id: 'jiangsu', level: 'province' };
const people = ['js-duty-1', 'js-duty-2', 'js-head'].map((id) =>
  aPerson(id, { ways: { webhook: `https://pager.example.cn/${id}` } }),
);

/** A province's pager, and a way to have a ticket climb to it. */
export const aNight = () => {
  const store = memoryStore();
  const clock = standingClock(MONDAY);
  const { pagers, deliveries } = keptPagers();
  const known = new Map(people.map((person) => [person.id, person]));
  const waited: number[] = [];
  /** What happens while a page waits for others. */
  const meanwhile: (() => Promise<unknown>)[] = [];
  const ports = { ...store, ownBranch, clock };
  const page = makePage({
    ...ports,
    people: { load: async (id) => known.get(id) },
    policy: defaultPolicy,
    drawUp: makeDrawUp({
      readOnCall: async () => ({
        province: { responsible: 'js-head', rota: ['js-duty-1', 'js-duty-2'], manager: 'js-head' },
      }),
      mails: true,
      mutings: store.mutings,
      organisation: {
        whole: async () => ({ organisation: anOrganisation(...people), revision: 1 }),
      },
      policy: defaultPolicy,
      counting: { calendar: mainlandCalendar, timeZone: 'Asia/Shanghai' },
    }),
    pagers,
    place: { timeZone: 'Asia/Shanghai', apiUrl: 'https://api.example.cn' },
    turns: async () => undefined,
    tapFor: async () => 'https://api.example.cn/acknowledge/one',
    pause: async (seconds) => {
      waited.push(seconds);
      for (const one of meanwhile.splice(0)) await one();
    },
  });
  const acknowledgeAlert = makeAcknowledge(ports);
  const cover = makeCover(ports);
  let climbs = 0;
  return {
    ...{ store, clock, waited, meanwhile, page, cover },
    pages: () => deliveries.filter(({ way }) => way === 'webhook'),
    climb: async (facts: Parameters<typeof anAlert>[0] = {}) => {
      const id = `t-${String(++climbs).padStart(3, '0')}.1.on-call`;
      const { cause } = anAlert().alert;
      const about = { ...cause, ticketId: `t-${climbs}` } as AlertCause;
      const recorded = anAlert({ id, cause: about, raisedAt: clock.now(), ...facts });
      await store.ledger.commit(alertWrites(recorded, 0));
      return id;
    },
    acknowledge: async (id: string) => {
      await acknowledgeAlert(id, aClerk, 'c-1');
      return cover(id, 'c-1');
    },
    look: async (id: string) => {
      const alert = await store.alerts.load(id);
      const passed = alert && alertInTime(alert, { kind: 'look' }, atTime(clock.now()), false);
      if (alert && passed) await store.ledger.commit(alertWrites(passed, alert.version));
      return passed?.entries.map(({ type }) => type);
    },
  };
};

export type Night = ReturnType<typeof aNight>;
