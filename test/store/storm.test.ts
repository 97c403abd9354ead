import { expect, it } from 'vitest';
import { mainlandCalendar } from '../../functions/domain/calendar/mainland.ts';
import type { OwnBranch } from '../../functions/domain/own-branch.ts';
import { defaultPolicy } from '../../functions/domain/policy/default-policy.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { makeAcknowledge } from '../../functions/on-call/acknowledge.ts';
import { makeCover } from '../../functions/on-call/cover.ts';
import { makeDrawUp } from '../../functions/on-call/draw-up.ts';
import { makePage } from '../../functions/on-call/page.ts';
import { makeKeyReader } from '../../functions/store/key-reader.ts';
import { makeLedger } from '../../functions/store/ledger.ts';
import { makeMirrorReader } from '../../functions/store/mirror-reader.ts';
import { makeStormReader } from '../../functions/store/storm-reader.ts';
import type { Stored } from '../../functions/store/tables.ts';
import { makeThingReader } from '../../functions/store/thing-reader.ts';
import { anAlert } from '../builders/alert.ts';
import { anOrganisation, aPerson } from '../builders/organisation.ts';
import { aClerk, MONDAY } from '../builders/ticket.ts';
import { alertWrites } from '../builders/writes.ts';
import { keptPagers, standingClock } from '../fakes/outside.ts';
import { inOwnHouse } from './own-house.ts';

const MANY = 500;
/** As many functions as the queue of pages lets run at once, each with a batch. */
const AT_ONCE = 50;
const ownBranch: OwnBranch = { id: 'jiangsu', level: 'province' };

let stored: Stored;

inOwnHouse((own) => {
  stored = own;
});

/** Does something with each of many, so many at a time. */
const all = async (ids: readonly string[], act: (id: string) => Promise<unknown>) => {
  const left = [...ids];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let id = left.shift(); id !== undefined; id = left.shift()) await act(id);
    }),
  );
};

it('500 escalations at once are one page to one person, and one acknowledgement (F3)', async () => {
  const alerts = makeThingReader(stored, 'alert');
  const storms = makeStormReader(stored);
  const clock = standingClock(MONDAY);
  const { pagers, deliveries } = keptPagers();
  const staff = ['js-duty-1', 'js-head'].map((id) =>
    aPerson(id, { ways: { webhook: `https://pager.example.cn/${id}` } }),
  );
  const ports = {
    ...{ alerts, storms, clock, ownBranch },
    ledger: makeLedger(stored),
    mutings: makeThingReader(stored, 'mutings'),
    keys: makeKeyReader(stored),
    tickets: makeThingReader(stored, 'ticket'),
    mirrors: makeMirrorReader(stored),
    orders: makeThingReader(stored, 'order'),
    handOvers: makeThingReader(stored, 'hand-over'),
  };
  let gathering: () => void = () => undefined;
  const gathered = new Promise<void>((resolve) => {
    gathering = resolve;
  });
  const page = makePage({
    ...ports,
    people: { load: async (id) => staff.find((one) => one.id === id) },
    policy: defaultPolicy,
    drawUp: makeDrawUp({
      readOnCall: async () => ({
        province: { responsible: 'js-head', rota: ['js-duty-1'], manager: 'js-head' },
      }),
      mails: true,
      mutings: ports.mutings,
      organisation: {
        whole: async () => ({ organisation: anOrganisation(...staff), revision: 1 }),
      },
      policy: defaultPolicy,
      counting: { calendar: mainlandCalendar, timeZone: 'Asia/Shanghai' },
    }),
    pagers,
    place: { timeZone: 'Asia/Shanghai', apiUrl: 'https://api.example.cn' },
    turns: async () => undefined,
    tapFor: async () => 'https://api.example.cn/acknowledge/one',
    pause: () => gathered,
  });
  const ids = Array.from(
    { length: MANY },
    (_, one) => `t-${String(one).padStart(3, '0')}.1.on-call`,
  );
  await all(ids, (id) => ports.ledger.commit(alertWrites(anAlert({ id }), 0)));

  let joined = 0;
  const outcomes = new Map<string, number>();
  await all(ids, async (id) => {
    // Whoever finds others in the way is told again, as by the queue.
    const { kind } = await page(id, 'c-1').catch(() => page(id, 'c-1'));
    outcomes.set(kind, (outcomes.get(kind) ?? 0) + 1);
    if (kind === 'joined' && ++joined === MANY - 1) gathering();
  });
  expect(Object.fromEntries(outcomes)).toEqual({ paged: 1, joined: MANY - 1 });
  const pages = deliveries.filter(({ way }) => way === 'webhook');
  expect(pages).toMatchObject([
    { url: 'https://pager.example.cn/js-duty-1', body: { members: MANY - 1 } },
  ]);

  const head = String(Object(pages[0] && 'body' in pages[0] && pages[0].body).alertId);
  expect(await storms.members(head)).toHaveLength(MANY - 1);
  clock.set(plusSeconds(MONDAY, 60));
  await makeAcknowledge(ports)(head, aClerk, 'c-1');
  expect(await makeCover(ports)(head, 'c-1')).toBe(MANY - 1);
  await all(ids, async (id) => {
    expect(await alerts.load(id)).toMatchObject({ state: 'acknowledged', acknowledgedBy: aClerk });
  });
}, 120_000);
