import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ToldNotice, toldOf } from '../../functions/domain/notice/notice.ts';
import {
  closeNotice,
  type NoticeRecorded,
  update,
} from '../../functions/domain/notice/notice-acts.ts';
import { aNotice, anOccasion } from '../builders/notice.ts';
import { aNetwork, fairWeather, weathers } from './network.ts';

const CITIES = ['huaian', 'suzhou', 'yancheng'];

/** A notice's life: published, updated so often, then perhaps closed. */
const lives = fc.record({
  publisher: fc.constantFrom('jiangsu', ...CITIES),
  updates: fc.integer({ min: 0, max: 3 }),
  closed: fc.boolean(),
});

const lifeOf = (
  { publisher, updates, closed }: { publisher: string; updates: number; closed: boolean },
  id: string,
): NoticeRecorded[] => {
  const life = [aNotice({ id, branch: publisher })];
  const go = (next: (notice: NoticeRecorded['notice']) => NoticeRecorded | undefined) => {
    const last = life.at(-1);
    const recorded = last && next(last.notice);
    if (recorded) life.push(recorded);
  };
  for (let count = 0; count < updates; count += 1)
    go((notice) => update(notice, { text: `第${count + 1}次更新` }, anOccasion()));
  if (closed)
    go((notice) => closeNotice(notice, { cause: '停电', remedy: '已恢复' }, anOccasion()));
  return life;
};

type Network = ReturnType<typeof aNetwork>;

const store = async (network: Network, life: readonly NoticeRecorded[]) => {
  for (const { notice, entry } of life)
    await network.branch(notice.branch).store.ledger.commit([
      { kind: 'notice', after: notice, before: notice.version - 1 },
      { kind: 'entry', entry },
    ]);
};

/** The notice as each branch holds it. */
const held = (network: Network, id: string) =>
  Promise.all(
    network.ids.map(async (branch) => {
      const notice = await network.branch(branch).store.notices.load(id);
      return notice && toldOf(notice);
    }),
  );

/** Every other branch knows where the publisher takes commands, over whichever way it came. */
const asHeldBy = (id: string, notice: ToldNotice): ToldNotice => ({
  ...notice,
  ...(id !== notice.branch && { ownerApiUrl: `https://${notice.branch}.example.cn` }),
});

const othersThan = (network: Network, publisher: string) =>
  network.ids.filter((id) => id !== publisher).sort();

describe('a notice published anywhere', () => {
  it('reaches every branch in its newest version, in any order and however often doubled (H4)', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(lives, { minLength: 1, maxLength: 2 }),
        weathers,
        async (all, weather) => {
          const network = aNetwork(CITIES);
          const notices = all.map((life, index) =>
            lifeOf(life, `01J000000000000000000000${index}N`),
          );
          for (const life of notices) await store(network, life);
          await network.deliver(weather);
          for (const life of notices) {
            const last = life.at(-1);
            const newest = last && toldOf(last.notice);
            expect(await held(network, newest?.id ?? '')).toEqual(
              network.ids.map((id) => newest && asHeldBy(id, newest)),
            );
          }
          expect(network.ids.flatMap((id) => network.branch(id).letters)).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('has at its publisher one receipt of every other branch, for its newest version (H4)', async () => {
    await fc.assert(
      fc.asyncProperty(lives, weathers, async (one, weather) => {
        const network = aNetwork(CITIES);
        const life = lifeOf(one, '01J0000000000000000000000N');
        await store(network, life);
        await network.deliver(weather);
        const { notices } = network.branch(one.publisher).store;
        const receipts = await notices.receipts('01J0000000000000000000000N');
        expect(receipts.map(({ branch }) => branch).sort()).toEqual(
          othersThan(network, one.publisher),
        );
        for (const { version } of receipts) expect(version).toBe(life.length);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['jiangsu', 'huaian'])(
    'in %s comes in at each other branch once, and never back where it has been',
    async (publisher) => {
      const network = aNetwork(CITIES);
      const published = aNotice({ branch: publisher });
      await store(network, [published]);
      await network.deliver(fairWeather);
      const told = network.arrivals.filter(({ type }) => type === 'NoticePublished');
      expect(told.map(({ at }) => at).sort()).toEqual(othersThan(network, publisher));
      for (const { at, meta } of told) {
        expect(meta).toMatchObject({ id: published.entry.eventId, branch: publisher });
        expect(meta.via).not.toContain(at);
      }
    },
  );

  it('in a city is confirmed to that city alone: receipts take the straight way', async () => {
    const network = aNetwork(CITIES);
    await store(network, [aNotice({ branch: 'huaian' })]);
    await network.deliver(fairWeather);
    const receipts = network.arrivals.filter(({ type }) => type === 'NoticeReceived');
    expect(receipts.map(({ at, meta }) => `${meta.branch} at ${at}`).sort()).toEqual([
      'jiangsu at huaian',
      'suzhou at huaian',
      'suzhou at jiangsu',
      'yancheng at huaian',
      'yancheng at jiangsu',
    ]);
  });
});
