import { describe, expect, it } from 'vitest';
import { AlertList, AlertListQuery } from '../../functions/contracts/alerts.ts';
import type { TokenHolder } from '../../functions/domain/actor.ts';
import type { Post } from '../../functions/domain/post.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { makeAcknowledge } from '../../functions/on-call/acknowledge.ts';
import { makeListAlerts } from '../../functions/on-call/list-alerts.ts';
import { anAlert } from '../builders/alert.ts';
import { aClerk, MONDAY } from '../builders/ticket.ts';
import { alertWrites } from '../builders/writes.ts';
import { memoryStore } from '../fakes/memory-store.ts';
import { standingClock } from '../fakes/outside.ts';

const inPost = (post: Post) =>
  ({ kind: 'person', subject: `a-${post}`, post, unit: 'centre' }) as const;

const board = async (count: number) => {
  const store = memoryStore();
  for (let index = 1; index <= count; index += 1) {
    const raised = anAlert({ id: `T.${index}.on-call`, raisedAt: plusSeconds(MONDAY, index) });
    await store.ledger.commit(alertWrites(raised, 0));
  }
  const list = makeListAlerts(store);
  const ask = async (query: object, as: TokenHolder = inPost('taker')) => {
    const answer = await list(AlertListQuery.parse(query), [as]);
    return 'body' in answer ? AlertList.parse(answer.body) : answer;
  };
  return { store, ask };
};

describe('the list of alerts', () => {
  it('shows the newest first and goes on by cursor until it ends', async () => {
    const { ask } = await board(5);
    const first = await ask({ limit: '2' });
    const second = await ask({ limit: '2', cursor: 'cursor' in first ? first.cursor : '' });
    const third = await ask({ limit: '2', cursor: 'cursor' in second ? second.cursor : '' });
    const ids = [first, second, third].map((page) =>
      'items' in page ? page.items.map(({ id }) => id) : [],
    );
    expect(ids).toEqual([
      ['T.5.on-call', 'T.4.on-call'],
      ['T.3.on-call', 'T.2.on-call'],
      ['T.1.on-call'],
    ]);
    expect(third).not.toHaveProperty('cursor');
  });

  it('can be narrowed to what nobody has acknowledged', async () => {
    const { ask, store } = await board(3);
    await makeAcknowledge({
      ...store,
      clock: standingClock(MONDAY),
      ownBranch: { id: 'jiangsu', level: 'province' },
    })('T.2.on-call', aClerk, 'c');
    expect(await ask({ state: 'raised' })).toMatchObject({
      items: [{ id: 'T.3.on-call' }, { id: 'T.1.on-call' }],
    });
    expect(await ask({ state: 'acknowledged' })).toMatchObject({ items: [{ id: 'T.2.on-call' }] });
  });

  it('refuses a cursor of another list', async () => {
    const { ask } = await board(3);
    const page = await ask({ limit: '1' });
    const cursor = 'cursor' in page ? page.cursor : '';
    expect(await ask({ state: 'raised', cursor })).toEqual({
      problem: 'invalid-cursor',
      details: [],
    });
    expect(await ask({ cursor: 'nonsense' })).toEqual({ problem: 'invalid-cursor', details: [] });
  });

  it.each([{ limit: '0' }, { limit: '101' }, { state: 'open' }, { level: 'city' }])(
    'takes no other query than the contract’s: %o',
    (query) => {
      expect(AlertListQuery.safeParse(query).success).toBe(false);
    },
  );
});
