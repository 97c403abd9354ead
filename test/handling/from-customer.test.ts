import { describe, expect, it } from 'vitest';
import { COMPLAINT_COMMANDS } from '../../functions/contracts/operations/handling/commands.ts';
import { makeReadTimeline } from '../../functions/handling/read-timeline.ts';
import { makeDispatch } from '../../functions/work-orders/dispatch.ts';
import { aClerk, aColleague, aDeputy } from '../builders/ticket.ts';
import { aDesk } from './desk.ts';

type Desk = Awaited<ReturnType<typeof aDesk>>;

const ANSWERED = { found: '误收', done: '已退费', told: '已告知', basis: ['double-refund'] };
const SCAN = 'scans/01J8Z0000000000000000000AA';

const dispatched = async ({ house, ticket }: Desk, unit: string) => {
  const answer = await makeDispatch(house.lent)({
    ticketId: (await ticket()).id,
    unit,
    by: aColleague,
    scope: 'clerk-8',
    correlationId: 'test',
    idempotencyKey: `dispatch-${unit}`,
  });
  if ('problem' in answer) throw new Error(answer.problem);
  return (answer.body as { readonly id: string }).id;
};

const alertsOf = ({ house }: Desk) => house.store.all('alert').map(({ after }) => after);

const itemsOf = async ({ house, ticket }: Desk) => {
  const timeline = makeReadTimeline({ ...house.lent, logReading: () => undefined });
  const { body } = (await timeline((await ticket()).id, { limit: 25 }, [aDeputy])) as {
    body: { items: object[] };
  };
  return body.items;
};

describe('a chase (催单, E9)', () => {
  it('is counted, and every limit stands', async () => {
    const desk = await aDesk();
    const { version: _, ...before } = await desk.ticket();
    await desk.posted([1, 'chase', { said: '客户来电询问' }], [2, 'chase', {}]);
    const { version: __, chased, ...after } = await desk.ticket();
    expect([chased, after]).toEqual([2, before]);
    expect((await itemsOf(desk)).slice(-2)).toMatchObject([
      { type: 'CustomerChased', rule: 'E9', data: { count: 1 }, words: { said: '客户来电询问' } },
      { type: 'CustomerChased', data: { count: 2 } },
    ]);
  });

  it('alerts who answers for the level while no unit has it', async () => {
    const desk = await aDesk();
    await desk.posted([1, 'chase', {}]);
    expect(alertsOf(desk)).toMatchObject([
      { role: 'responsible', level: 'city', cause: { kind: 'customer-word', word: 'chased' } },
    ]);
  });

  it('alerts the handler and the head of the unit that has it', async () => {
    const desk = await aDesk();
    const order = await dispatched(desk, 'qingjiangpu');
    await desk.posted([1, 'chase', {}]);
    const cause = { kind: 'customer-word', orderId: order, unit: 'qingjiangpu', count: 1 };
    expect(alertsOf(desk)).toMatchObject([
      { role: 'handler', cause },
      { role: 'head', cause },
    ]);
  });

  it('sent twice under one key is one; of an answered ticket there is none', async () => {
    const desk = await aDesk();
    const key = { idempotencyKey: 'chase-1' };
    await desk.posted([1, 'chase', {}, key], [1, 'chase', {}, key]);
    expect([(await desk.ticket()).chased, alertsOf(desk).length]).toEqual([1, 1]);
    await desk.posted([2, 'answer', ANSWERED]);
    expect(await desk.post(3, 'chase', {})).toMatchObject({ problem: 'already-settled' });
  });
});

describe('what a customer adds (B10, E9)', () => {
  it('stands in the timeline with its files, and in no entry', async () => {
    const desk = await aDesk();
    desk.house.uploaded.set(SCAN, { bytes: 1000, contentType: 'audio/mpeg' });
    const files = [{ key: SCAN, fileName: '王小明录音.mp3' }];
    await desk.posted(
      [1, 'add-facts', { facts: '九月也有同样的扣费' }],
      [2, 'evidence', { files, what: '通话录音' }],
    );
    expect((await itemsOf(desk)).slice(-2)).toMatchObject([
      {
        ...{ type: 'CustomerAdded', data: { what: 'facts', files: 0 } },
        words: { facts: '九月也有同样的扣费' },
      },
      {
        ...{ type: 'CustomerAdded', data: { what: 'evidence', files: 1 } },
        words: { what: '通话录音' },
        files: [{ key: SCAN, fileName: '王小明录音.mp3', bytes: 1000, contentType: 'audio/mpeg' }],
      },
    ]);
    expect(JSON.stringify(desk.house.store.trail())).not.toMatch(/王小明|九月|录音/);
  });

  it('of which a file was never uploaded is not taken, and that file is named', async () => {
    const desk = await aDesk();
    const files = [{ key: SCAN }];
    expect(await desk.post(1, 'evidence', { files })).toMatchObject({
      ...{ problem: 'upload-missing', details: [{ field: 'files.0.key' }] },
    });
  });

  it('is taken until the file is closed', async () => {
    const desk = await aDesk();
    await desk.posted([1, 'answer', ANSWERED], [2, 'add-facts', { facts: '又扣了一次' }]);
    await desk.posted([3, 'close', {}]);
    expect(await desk.post(4, 'add-facts', { facts: '又扣了一次' })).toMatchObject({
      problem: 'already-settled',
    });
  });

  it('may be twenty files, not twenty-one', () => {
    const { schema } = COMPLAINT_COMMANDS.evidence.body;
    const files = (count: number) => ({
      files: Array.from({ length: count }, () => ({ key: SCAN })),
    });
    expect([20, 21, 0].map((count) => schema.safeParse(files(count)).success)).toEqual([
      ...[true, false, false],
    ]);
  });
});

describe('a withdrawal (撤诉, E9)', () => {
  it('cancels the ticket, ends its limits but the regulator’s door, and keeps the record (B2)', async () => {
    const desk = await aDesk();
    await desk.posted([1, 'withdraw', { reason: '客户表示已解决' }]);
    const ticket = await desk.ticket();
    expect(ticket).toMatchObject({ state: 'cancelled' });
    expect(ticket.wakeAt ?? ticket.lookAt).toBeUndefined();
    expect(
      ticket.clocks.filter(({ endedAt }) => endedAt === undefined).map(({ kind }) => kind),
    ).toEqual(['appeal-door']);
    expect((await itemsOf(desk)).at(-1)).toMatchObject({
      ...{ type: 'ComplaintWithdrawn', rule: 'E9', words: { reason: '客户表示已解决' } },
    });
  });

  it('withdraws the orders that are out, in the same transaction', async () => {
    const desk = await aDesk();
    const orders = [await dispatched(desk, 'qingjiangpu'), await dispatched(desk, 'lianshui')];
    const commits: number[] = [];
    desk.house.store.onCommit((writes) => commits.push(writes.length));
    await desk.posted([1, 'withdraw', { reason: '客户表示已解决' }]);
    expect(commits).toHaveLength(1);
    for (const id of orders)
      expect(await desk.house.store.orders.load(id)).toMatchObject({ state: 'cancelled' });
    expect((await desk.ticket()).work?.open).toEqual([]);
  });

  it('ends a wait for the customer and a request for more time with it', async () => {
    const desk = await aDesk();
    await desk.posted(
      [1, 'hold', { asked: '凭证', reason: '等待' }],
      [2, 'withdraw', { reason: '不再投诉' }],
    );
    expect(await desk.ticket()).not.toHaveProperty('heldUntil');
    expect((await desk.ticket()).state).toBe('cancelled');
  });

  it('is not taken of what is answered, nor twice, and nothing follows it but reading', async () => {
    const desk = await aDesk();
    await desk.posted([1, 'withdraw', { reason: '不再投诉' }]);
    for (const [verb, body] of [
      ['withdraw', { reason: '不再投诉' }],
      ['answer', ANSWERED],
      ['note', { note: '补记' }],
    ] as const)
      expect(await desk.post(2, verb, body)).toMatchObject({ problem: 'already-settled' });
  });

  it('late is late: what had passed before stands on record (D9)', async () => {
    const desk = await aDesk();
    await desk.posted([24 * 30, 'withdraw', { reason: '不再投诉' }, { by: aClerk }]);
    const types = desk.trail().map(({ type }) => type);
    expect(types.lastIndexOf('DeadlineMissed')).toBeGreaterThan(-1);
    expect(types.at(-1)).toBe('ComplaintWithdrawn');
  });
});
