import { describe, expect, it } from 'vitest';
import {
  NoticeList,
  NoticeListQuery,
  NoticeWithReceipts,
} from '../../functions/contracts/notices.ts';
import type { TokenHolder } from '../../functions/domain/actor.ts';
import {
  closeNotice,
  MAX_NOTICE_BYTES,
  update,
} from '../../functions/domain/notice/notice-acts.ts';
import { watchNotice } from '../../functions/domain/notice/watch-notice.ts';
import type { Post } from '../../functions/domain/post.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { makeListNotices } from '../../functions/notices/list-notices.ts';
import { makeReadNotice } from '../../functions/notices/read-notice.ts';
import { aNotice, anOccasion } from '../builders/notice.ts';
import { MONDAY } from '../builders/ticket.ts';
import { memoryStore } from '../fakes/memory-store.ts';
import { standingClock } from '../fakes/outside.ts';

const neighbours = [
  { id: 'huaian', relation: 'child' },
  { id: 'suzhou', relation: 'child' },
] as const;

const inPost = (post: Post) =>
  ({ kind: 'person', subject: `a-${post}`, post, unit: 'centre' }) as const;
const aPublisher = inPost('publisher');

const receipt = (branch: string, version: number, seconds = 0) =>
  ({
    kind: 'receipt',
    receipt: {
      noticeId: aNotice().notice.id,
      branch,
      version,
      at: plusSeconds(MONDAY, seconds),
    },
  }) as const;

const board = async (branch = 'jiangsu') => {
  const store = memoryStore();
  const { notice } = aNotice();
  await store.ledger.commit([{ kind: 'notice', after: notice, before: 0 }]);
  const read = makeReadNotice({
    notices: store.notices,
    clock: standingClock(MONDAY),
    branch,
    neighbours,
  });
  const ask = async (as: TokenHolder = aPublisher) => {
    const answer = await read(notice.id, [as]);
    return NoticeWithReceipts.parse('body' in answer ? answer.body : undefined);
  };
  return { store, notice, read, ask };
};

describe('a notice shows who has it and who has not (H4)', () => {
  it('in the version that they were told, whatever its own branch has put on record since (H5)', async () => {
    const { ask, store, notice } = await board();
    await store.ledger.commit([receipt('huaian', 1), receipt('suzhou', 1)]);
    const expected = notice.content.expectedRepairAt ?? MONDAY;
    const overdue = watchNotice(
      notice,
      { kind: 'look' },
      anOccasion({ at: plusSeconds(expected, 60) }),
    );
    if (!overdue) throw new Error('nothing was due');
    await store.ledger.commit([{ kind: 'notice', after: overdue.notice, before: 1 }]);
    expect(overdue.notice.version).toBeGreaterThan(1);
    expect(await ask()).toMatchObject({ version: 1, awaiting: [] });
    const listed = await makeListNotices(store)({ limit: 10 });
    expect(listed).toMatchObject({ body: { items: [{ version: 1 }] } });
  });

  it('nobody at first', async () => {
    const { ask } = await board();
    expect(await ask()).toMatchObject({ receipts: [], awaiting: ['huaian', 'suzhou'] });
  });

  it('one by one as their receipts come, branches farther away included', async () => {
    const { ask, store } = await board();
    await store.ledger.commit([receipt('huaian', 1, 5)]);
    await store.ledger.commit([receipt('yancheng', 1, 6)]);
    expect(await ask()).toMatchObject({
      receipts: [
        { branch: 'huaian', version: 1, at: plusSeconds(MONDAY, 5) },
        { branch: 'yancheng', version: 1, at: plusSeconds(MONDAY, 6) },
      ],
      awaiting: ['suzhou'],
    });
  });

  it('again after an update, until they have confirmed that too', async () => {
    const { ask, store, notice } = await board();
    await store.ledger.commit([receipt('huaian', 1)]);
    const updated = update(notice, { text: '抢修中' }, anOccasion());
    await store.ledger.commit(
      updated ? [{ kind: 'notice', after: updated.notice, before: 1 }] : [],
    );
    expect(await ask()).toMatchObject({ version: 2, awaiting: ['huaian', 'suzhou'] });
    await store.ledger.commit([receipt('huaian', 2)]);
    expect(await ask()).toMatchObject({
      receipts: [{ branch: 'huaian', version: 2 }],
      awaiting: ['suzhou'],
    });
  });

  it('but nobody is awaited where another branch published it', async () => {
    const { ask } = await board('nanjing');
    expect(await ask()).toMatchObject({ branch: 'jiangsu', awaiting: [] });
  });

  it('and is not found when there is none', async () => {
    const { read } = await board();
    expect(await read('01J0000000000000000000000X', [aPublisher])).toEqual({
      problem: 'not-found',
      details: [],
    });
  });
});

describe('the list of notices', () => {
  const wall = async () => {
    const store = memoryStore();
    for (const id of ['A', 'B', 'C']) {
      const { notice } = aNotice({ id: `01J0000000000000000000000${id}` });
      await store.ledger.commit([{ kind: 'notice', after: notice, before: 0 }]);
    }
    const { notice } = aNotice({ id: '01J0000000000000000000000B' });
    const closed = closeNotice(notice, { cause: '停电', remedy: '已恢复' }, anOccasion());
    await store.ledger.commit(closed ? [{ kind: 'notice', after: closed.notice, before: 1 }] : []);
    const list = makeListNotices(store);
    return async (query: object) => {
      const answer = await list(NoticeListQuery.parse(query));
      return 'body' in answer ? NoticeList.parse(answer.body) : answer;
    };
  };

  it('shows the newest first and goes on by cursor', async () => {
    const ask = await wall();
    const first = await ask({ limit: '2' });
    const rest = await ask({ limit: '2', cursor: 'cursor' in first ? first.cursor : '' });
    const ids = [first, rest].flatMap((page) =>
      'items' in page ? page.items.map(({ id }) => id.slice(-1)) : [],
    );
    expect(ids).toEqual(['C', 'B', 'A']);
    expect(rest).not.toHaveProperty('cursor');
  });

  it('holds 18 at most on a page, whatever is asked for: the largest 18 fit into an answer', async () => {
    const store = memoryStore();
    for (let n = 10; n < 29; n += 1) {
      const { notice } = aNotice({ id: `01J000000000000000000000${n}` });
      await store.ledger.commit([{ kind: 'notice', after: notice, before: 0 }]);
    }
    const answer = await makeListNotices(store)(NoticeListQuery.parse({ limit: '100' }));
    const page = NoticeList.parse('body' in answer ? answer.body : undefined);
    expect(page.items).toHaveLength(18);
    expect(page.cursor).toBeDefined();
    const largest = MAX_NOTICE_BYTES + 2 * 2000 * 3 + 1000;
    expect(18 * 2 * largest).toBeLessThan(6 * 1024 * 1024);
  });

  it('can be narrowed to what is open or closed', async () => {
    const ask = await wall();
    expect(await ask({ state: 'closed' })).toMatchObject({
      items: [{ id: '01J0000000000000000000000B', state: 'closed' }],
    });
    expect(await ask({ state: 'published' })).toMatchObject({ items: [{}, {}] });
  });

  it('refuses a cursor of another list', async () => {
    const ask = await wall();
    const page = await ask({ limit: '1' });
    const cursor = 'cursor' in page ? page.cursor : '';
    expect(await ask({ state: 'closed', cursor })).toMatchObject({ problem: 'invalid-cursor' });
  });
});
