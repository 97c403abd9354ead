import { describe, expect, it } from 'vitest';
import {
  MuteRequest,
  MutingList,
  MutingQuery,
  MutingView,
} from '../../functions/contracts/mutings.ts';
import type { TokenHolder } from '../../functions/domain/actor.ts';
import { factsOf } from '../../functions/domain/on-call/alert-facts.ts';
import { defaultPolicy } from '../../functions/domain/policy/default-policy.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { makeLiftMuting, makeMuteAlerts } from '../../functions/on-call/change-mutings.ts';
import { makeListAlerts } from '../../functions/on-call/list-alerts.ts';
import { makeListMutings } from '../../functions/on-call/list-mutings.ts';
import { makeUnmuteAll } from '../../functions/on-call/unmute.ts';
import { aNotice, anOutage } from '../builders/notice.ts';
import { aUnit } from '../builders/organisation.ts';
import { hoursOn, MONDAY } from '../builders/ticket.ts';
import { aNight, ownBranch } from './night.ts';

const FACTS = { category: 'billing', tier: 'ordinary', limit: 'own', area: '320812' } as const;
const STATUTORY = { ...FACTS, limit: 'statutory' } as const;
const lead: TokenHolder = { kind: 'person', subject: 'lead', post: 'lead', unit: 'centre' };
const woken: TokenHolder = { kind: 'person', subject: 'duty', post: 'on-call', unit: 'centre' };
const handler: TokenHolder = { kind: 'person', subject: 'wu', post: 'handler', unit: 'centre' };
const NOTICE = '01J0000000000000000000000N';

/** A province's pager on a night for which work is planned. */
const aPlannedNight = () => {
  const night = aNight();
  const { store, clock } = night;
  const { notice } = aNotice({ content: anOutage({ areaCodes: ['320812'] }) });
  const notices = { load: async (id: string) => (id === NOTICE ? notice : undefined) };
  const county = { answersFor: { homeUnits: ['1402', '1403'], categories: [], tiers: [] } };
  const known = [aUnit('hall'), aUnit('lianshui', county)];
  const units = { load: async (id: string) => known.find((unit) => unit.id === id) };
  const ports = { ...store, ownBranch, clock, policy: defaultPolicy, notices, units };
  const mute = makeMuteAlerts(ports);
  const liftOne = makeLiftMuting(ports);
  const unmuteAll = makeUnmuteAll(ports);
  const list = makeListMutings({ ...store, clock });
  const ask = (asked: object) =>
    mute(
      MuteRequest.parse({ to: hoursOn(6), because: 'cut-over', areas: ['320800'], ...asked }),
      lead,
      'c-1',
    );
  return {
    ...night,
    ask,
    lift: async (id = 'muting-1') => {
      const answer = await liftOne(id, lead, 'c-1');
      return { answer, broughtUp: await unmuteAll(id, 'c-1') };
    },
    liftUnheard: (id = 'muting-1') => liftOne(id, lead, 'c-1'),
    unmuteAll,
    mutings: async (query: object = {}, by: TokenHolder = lead) => {
      const answer = await list(MutingQuery.parse(query), [by]);
      return MutingList.parse('body' in answer ? answer.body : answer);
    },
  };
};

describe('while planned work mutes alerts (F2, H2)', () => {
  it('one of its scope calls nobody, and does when it ends, to the second', async () => {
    const night = aPlannedNight();
    await night.ask({});
    const id = await night.climb({ facts: FACTS });
    expect(await night.page(id, 'c-1')).toEqual({
      kind: 'put-off',
      putOff: { as: 'muting', until: hoursOn(6) },
    });
    night.clock.set(plusSeconds(hoursOn(6), -1));
    expect(await night.look(id)).toBeUndefined();
    expect(await night.page(id, 'c-1')).toMatchObject({ kind: 'put-off' });
    expect(night.pages()).toEqual([]);
    night.clock.set(hoursOn(6));
    expect(await night.look(id)).toEqual(['AlertBroughtUp']);
    expect(await night.page(id, 'c-1')).toMatchObject({ kind: 'paged' });
    expect(night.pages()).toHaveLength(1);
  });

  it('a limit of the law, one of elsewhere and one of before its beginning do call', async () => {
    const night = aPlannedNight();
    await night.ask({ from: hoursOn(1) });
    expect(await night.page(await night.climb({ facts: FACTS }), 'c-1')).toMatchObject({
      kind: 'paged',
    });
    night.clock.set(hoursOn(1));
    for (const facts of [STATUTORY, { ...FACTS, area: '320100' }])
      expect(await night.page(await night.climb({ facts }), 'c-1')).toMatchObject({
        kind: 'paged',
      });
    expect(await night.page(await night.climb({ facts: FACTS }), 'c-1')).toMatchObject({
      kind: 'put-off',
    });
  });

  it('those that it has kept back are one page at its end, which says why', async () => {
    const night = aPlannedNight();
    await night.ask({ work: 'EOMS-7' });
    const ids = [];
    for (let one = 0; one < 5; one += 1) {
      ids.push(await night.climb({ facts: FACTS }));
      await night.page(ids.at(-1) ?? '', 'c-1');
    }
    night.clock.set(hoursOn(6));
    const [first = '', ...others] = ids;
    for (const id of ids) expect(await night.look(id)).toEqual(['AlertBroughtUp']);
    night.meanwhile.push(async () => {
      for (const id of others) await night.page(id, 'c-1');
    });
    await night.page(first, 'c-1');
    expect(night.pages()).toEqual([
      expect.objectContaining({
        body: expect.objectContaining({
          members: 4,
          text: {
            zh: expect.stringMatching(
              /计划内工作（割接 EOMS-7）被屏蔽（muting-1），屏蔽原定至 2026-07-06 \d\d:\d\d:\d\d（当地时间）/,
            ),
            en: expect.stringContaining(
              'muted for planned work (cut-over EOMS-7; muting-1), which was to last until 2026-07-06',
            ),
          },
        }),
      }),
    ]);
  });

  it('one that was acknowledged meanwhile calls nobody', async () => {
    const night = aPlannedNight();
    await night.ask({});
    const id = await night.climb({ facts: FACTS });
    await night.page(id, 'c-1');
    await night.acknowledge(id);
    night.clock.set(hoursOn(6));
    expect(await night.look(id)).toBeUndefined();
    expect(await night.page(id, 'c-1')).toEqual({ kind: 'acknowledged-before' });
    expect(night.pages()).toEqual([]);
  });

  it('what was kept back once is not kept back by the next', async () => {
    const night = aPlannedNight();
    await night.ask({});
    await night.ask({ from: hoursOn(5), to: hoursOn(11), areas: ['320812'] });
    const id = await night.climb({ facts: FACTS });
    await night.page(id, 'c-1');
    night.clock.set(hoursOn(6));
    await night.look(id);
    expect(await night.page(id, 'c-1')).toMatchObject({ kind: 'paged' });
  });

  it('a chain that runs goes on (F3)', async () => {
    const night = aPlannedNight();
    const id = await night.climb({ facts: FACTS });
    await night.page(id, 'c-1');
    await night.ask({});
    night.clock.pass(346);
    expect(await night.look(id)).toContain('ChainStepped');
    await night.page(id, 'c-1');
    expect(night.pages().map((page) => Object(page).url)).toEqual([
      'https://pager.example.cn/js-duty-1',
      'https://pager.example.cn/js-duty-2',
    ]);
  });
});

describe('a muting that is lifted (F2)', () => {
  it('has what it kept back call at once, each once, and nothing of another', async () => {
    const night = aPlannedNight();
    await night.ask({});
    await night.ask({ areas: ['320100'] });
    const id = await night.climb({ facts: FACTS });
    const elsewhere = await night.climb({ facts: { ...FACTS, area: '320102' } });
    for (const one of [id, elsewhere]) await night.page(one, 'c-1');
    night.clock.pass(60);
    const { answer, broughtUp } = await night.lift();
    expect(MutingView.parse('body' in answer ? answer.body : answer)).toMatchObject({
      state: 'past',
      lifted: { at: plusSeconds(MONDAY, 60), by: lead },
    });
    expect(broughtUp).toBe(1);
    expect(await night.unmuteAll('muting-1', 'c-1')).toBe(0);
    expect(await night.page(id, 'c-1')).toMatchObject({ kind: 'paged' });
    expect(await night.page(elsewhere, 'c-1')).toMatchObject({ kind: 'put-off' });
    expect(await night.unmuteAll('muting-2', 'c-1')).toBe(0);
  });

  it('while an alert of it was being written down lets that one go, too', async () => {
    const night = aPlannedNight();
    await night.ask({});
    const id = await night.climb({ facts: FACTS });
    const { commit } = night.store.ledger;
    let isFirst = true;
    // The word of the lifting has been heard when the alert is stored.
    night.store.ledger.commit = async (writes) => {
      if (isFirst && writes.some(({ kind }) => kind === 'member')) {
        isFirst = false;
        await night.lift();
      }
      return commit(writes);
    };
    expect(await night.page(id, 'c-1')).toMatchObject({ kind: 'put-off' });
    expect((await night.store.alerts.load(id))?.putOff).toMatchObject({ broughtUpAt: MONDAY });
    expect(await night.page(id, 'c-1')).toMatchObject({ kind: 'paged' });
  });
});

describe('mutings', () => {
  it('are asked for with what the branch knows, and the divisions of their notice', async () => {
    const night = aPlannedNight();
    expect(await night.ask({ unit: 'nowhere' })).toMatchObject({ problem: 'no-such-unit' });
    expect(await night.ask({ notice: '01J0000000000000000000000X' })).toMatchObject({
      problem: 'not-found',
      details: [{ field: 'notice' }],
    });
    expect(await night.ask({ areas: [], notice: NOTICE, unit: 'hall' })).toMatchObject({
      body: { scope: { areas: ['320812'], notice: NOTICE, unit: 'hall' }, state: 'running' },
    });
    expect(await night.ask({ to: hoursOn(13) })).toMatchObject({
      problem: 'muting-too-long',
      details: [
        {
          field: 'to',
          problem: {
            zh: `最晚 ${hoursOn(12)}（合计不超过 PT12H）`,
            en: `at the latest ${hoursOn(12)} (PT12H in all)`,
          },
        },
      ],
    });
    expect(await night.ask({ areas: [] })).toMatchObject({ problem: 'nothing-muted' });
  });

  it('that follow upon twelve hours say that nothing is left', async () => {
    const night = aPlannedNight();
    await night.ask({ to: hoursOn(12) });
    expect(await night.ask({ from: hoursOn(12), to: hoursOn(13) })).toMatchObject({
      details: [{ problem: { zh: '已屏蔽满 PT12H，不能再延长' } }],
    });
  });

  it.each([
    ['1403', 'put-off'],
    ['1404', 'paged'],
    ['lianshui', 'paged'],
  ])(
    'by a unit find the complaints of those for whose home units it answers: %s %s (A4)',
    async (unit, kind) => {
      const night = aPlannedNight();
      expect(await night.ask({ areas: [], unit: 'lianshui' })).toMatchObject({
        body: { scope: { unit: 'lianshui', homeUnits: ['1402', '1403'] } },
      });
      const id = await night.climb({ facts: { ...FACTS, unit } });
      expect(await night.page(id, 'c-1')).toMatchObject({ kind });
    },
  );

  it('by a unit find no complaint of another branch, which has none here; by its area they do', async () => {
    const { area, category, tier } = FACTS;
    const mirrored = { category, tier, area, attention: [] } as const;
    const facts = factsOf(mirrored, 'own');
    const mutedWith = async (scope: object) => {
      const night = aPlannedNight();
      await night.ask({ areas: [], ...scope });
      return (await night.page(await night.climb({ facts }), 'c-1')).kind;
    };
    expect(await mutedWith({ unit: 'hall' })).toBe('paged');
    expect(await mutedWith({ areas: ['320812'] })).toBe('put-off');
  });

  it('are listed by state, what begins last first, page by page, to who may lift them', async () => {
    const night = aPlannedNight();
    await night.ask({ to: hoursOn(1) });
    await night.ask({ from: hoursOn(8), to: hoursOn(9) });
    await night.ask({ from: hoursOn(3), to: hoursOn(7) });
    night.clock.set(hoursOn(4));
    const idsOf = ({ items }: { items: readonly { id: string; state: string }[] }) =>
      items.map(({ id, state }) => `${id} ${state}`);
    expect(idsOf(await night.mutings())).toEqual([
      'muting-2 coming',
      'muting-3 running',
      'muting-1 past',
    ]);
    expect(idsOf(await night.mutings({ state: 'running' }))).toEqual(['muting-3 running']);
    const first = await night.mutings({ limit: '2' });
    expect(first.cursor).toBe('muting-3');
    expect(await night.mutings({ limit: '2', cursor: 'muting-3' })).toMatchObject({
      items: [{ id: 'muting-1', by: lead, because: 'cut-over' }],
    });
    const may = async (by: TokenHolder) =>
      (await night.mutings({}, by)).items.map((one) => one.may);
    expect(await may(lead)).toEqual([['liftMuting'], ['liftMuting'], []]);
    expect(await may(woken)).toEqual([['liftMuting'], ['liftMuting'], []]);
    expect(await may(handler)).toEqual([[], [], []]);
  });

  it('show the alerts that they have kept back', async () => {
    const night = aPlannedNight();
    await night.ask({});
    const id = await night.climb({ facts: FACTS });
    await night.page(id, 'c-1');
    await night.climb({ facts: STATUTORY });
    const list = makeListAlerts(night.store);
    expect(await list({ limit: 25, muted: 'muting-1' }, [lead])).toMatchObject({
      body: { items: [{ id, muted: { by: 'muting-1', until: hoursOn(6), because: 'cut-over' } }] },
    });
    expect(await list({ limit: 25, muted: 'muting-2' }, [lead])).toMatchObject({
      body: { items: [] },
    });
  });
});
