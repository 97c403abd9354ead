import { expect, it } from 'vitest';
import { branch, call, fresh, until } from './house.ts';

const OUTAGE = {
  kind: 'network-outage',
  title: '核心网故障',
  occurredAt: '2026-09-30T18:20:00+08:00',
  expectedRepairAt: '2026-09-30T23:00:00+08:00',
  area: '淮安市全境',
  functionsLost: ['语音通话', '移动上网'],
  measures: '抢修人员已到场',
};

const listed = async (id: 'huaian' | 'jiangsu', noticeId: string) => {
  const { body } = await call(id, 'GET', '/notices?limit=100', { as: 'publisher' });
  return body.items.filter((notice: { id: string }) => notice.id === noticeId);
};

it.each([
  ['jiangsu', 'huaian'],
  ['huaian', 'jiangsu'],
] as const)(
  'an outage published in %s is seen in %s with a receipt, once each (H4)',
  async (from, to) => {
    const published = await call(from, 'POST', '/notices', {
      as: 'publisher',
      json: OUTAGE,
      headers: { 'idempotency-key': fresh('outage') },
    });
    expect(published.status).toBe(201);
    const { id } = published.body;
    const seen = await until(
      'the notice',
      () => listed(to, id),
      (found) => found.length > 0,
    );
    expect(seen).toHaveLength(1);
    expect(seen[0]).toMatchObject({ branch: from, content: { title: OUTAGE.title } });
    const read = await until(
      'the receipt',
      () => call(from, 'GET', `/notices/${id}`, { as: 'publisher' }),
      ({ body }) => body.receipts.length > 0,
    );
    expect(read.body.receipts.map((receipt: { branch: string }) => receipt.branch)).toEqual([to]);
    expect(await listed(from, id)).toHaveLength(1);

    const elsewhere = await call(to, 'POST', `/notices/${id}/updates`, {
      as: 'publisher',
      json: { text: '已恢复一半' },
      headers: { 'idempotency-key': fresh('update') },
    });
    expect(elsewhere).toMatchObject({ status: 409, body: { reason: 'not-owner' } });
    expect(elsewhere.body.details).toEqual([
      { field: 'owner', problem: from },
      { field: 'apiUrl', problem: branch(from).apiUrl },
    ]);

    const closed = await call(from, 'POST', `/notices/${id}/close`, {
      as: 'publisher',
      json: { cause: '电源故障', remedy: '已更换' },
      headers: { 'idempotency-key': fresh('close') },
    });
    expect(closed.status).toBe(200);
    await until(
      'the end',
      () => listed(to, id),
      (found) => found[0]?.state === 'closed',
    );
  },
);

it('an outage notice that lacks a part is not published, and the part is named (H1)', async () => {
  const { measures: _, ...incomplete } = OUTAGE;
  const answer = await call('jiangsu', 'POST', '/notices', {
    as: 'publisher',
    json: incomplete,
    headers: { 'idempotency-key': fresh('outage') },
  });
  expect(answer).toMatchObject({ status: 422, body: { reason: 'notice-incomplete' } });
  expect(answer.body.details).toMatchObject([{ field: 'measures' }]);
});
