import { describe, expect, it } from 'vitest';
import { makeReadTimeline } from '../../functions/handling/read-timeline.ts';
import { eventOf } from '../../functions/outbox/event-of.ts';
import { passTime } from '../builders/in-time.ts';
import { aContext, aDeputy, at } from '../builders/ticket.ts';
import { aDesk, hour } from './desk.ts';

const REGULATOR = {
  body: 'regulator',
  name: '江苏省通信管理局',
  document: '苏通管诉〔2026〕15号',
  receivedAt: hour(1),
  until: hour(30),
};
const CONSUMERS = {
  body: 'consumer-body',
  name: '淮安市消费者协会',
  document: '淮消调〔2026〕88号',
  receivedAt: hour(2),
  until: hour(20),
};
const ANSWERED = {
  found: '误收',
  done: '已退费',
  told: '已告知',
  basis: ['double-refund'],
  means: 'counter',
};
const reply = (referral: number) => ({ referral, reply: '已退费并致歉' });

/** A ticket that two bodies have handed on: entries 2 and 3. */
const twice = async () => {
  const desk = await aDesk();
  await desk.posted([1, 'refer', REGULATOR], [2, 'refer', CONSUMERS]);
  const replies = async () =>
    (await desk.clocks())
      .filter(({ kind }) => kind === 'body-reply')
      .map(({ referral, dueAt, endedAt, missed }) => ({ referral, dueAt, endedAt, missed }));
  return { ...desk, replies };
};

describe('two bodies that hand on one complaint (A5, B9)', () => {
  it('each have a limit of their own for the reply', async () => {
    const { replies, ticket } = await twice();
    expect(await replies()).toEqual([
      { referral: 2, dueAt: hour(30), missed: false },
      { referral: 3, dueAt: hour(20), missed: false },
    ]);
    expect((await ticket()).referrals).toMatchObject([
      { sequence: 2, body: 'regulator', document: '苏通管诉〔2026〕15号' },
      { sequence: 3, body: 'consumer-body' },
    ]);
  });

  it('bind the answer to the customer by the earlier of their dates (A5)', async () => {
    const { clock, ticket } = await twice();
    expect((await clock('outside-body')).dueAt).toBe(hour(20));
    expect((await clock('own-answer')).dueAt).toBe(hour(20));
    expect((await ticket()).bodyDate).toBe(hour(20));
  });

  it('get each their reply, which is no answer to the customer; nor is that a reply (E5)', async () => {
    const { posted, ticket, replies } = await twice();
    await posted([3, 'reply-to-body', reply(2)]);
    expect((await ticket()).state).toBe('acknowledged');
    expect(await replies()).toMatchObject([{ referral: 2, endedAt: hour(3) }, { referral: 3 }]);
    expect((await replies())[1]).not.toHaveProperty('endedAt', expect.anything());
    await posted([4, 'answer', ANSWERED]);
    expect((await replies())[1]).toMatchObject({ referral: 3, endedAt: undefined });
  });

  it('are both replied to before the ticket is closed (G3)', async () => {
    const { post, posted } = await twice();
    await posted([3, 'answer', ANSWERED], [4, 'reply-to-body', reply(3)]);
    expect(await post(5, 'close', {})).toMatchObject({
      problem: 'open-referral',
      details: [{ field: 'referral', problem: { en: '2' } }],
    });
    await posted([6, 'reply-to-body', reply(2)], [7, 'close', {}]);
  });

  it.each([
    ['a second before its limit', -1, true],
    ['as it ends', 0, true],
    ['a second after it', 1, false],
  ])('a reply %s is in time: %s %s', async (_, seconds, inTime) => {
    const { posted, ticket } = await twice();
    await posted([20 + seconds / 3600, 'reply-to-body', reply(3)]);
    expect((await ticket()).referrals?.[1]).toMatchObject({ inTime });
  });

  it.each([
    ['the one that has its reply', [reply(2)], 2],
    ['one that there is not', [], 7],
  ])('are not replied to twice: %s', async (_, before, again) => {
    const { post, posted } = await twice();
    for (const body of before) await posted([3, 'reply-to-body', body]);
    expect(await post(4, 'reply-to-body', reply(again))).toMatchObject({
      problem: 'no-open-referral',
    });
  });

  it('hand on each document once, in whichever brackets', async () => {
    const { post } = await twice();
    const again = { ...REGULATOR, document: '苏通管诉[2026] 15号' };
    expect(await post(3, 'refer', again)).toMatchObject({
      problem: 'already-referred',
      details: [{ field: 'referral', problem: { en: '2' } }],
    });
  });

  it('flag the ticket: over the head, the customer went higher, and important for the state (C4)', async () => {
    const desk = await aDesk();
    await desk.posted([2, 'refer', CONSUMERS]);
    expect((await desk.ticket()).attention).toEqual(['over-the-head', 'upgraded']);
    await desk.posted([3, 'refer', { ...REGULATOR, receivedAt: hour(3) }]);
    expect((await desk.ticket()).attention).toEqual(['over-the-head', 'upgraded', 'important']);
  });

  it('stand in the timeline with what was written; events name neither body nor number', async () => {
    const { house, posted, ticket, trail } = await twice();
    await posted([3, 'reply-to-body', reply(2)]);
    const told = trail().map((entry) => eventOf(entry, { branch: 'huaian', apiUrl: 'https://a' }));
    expect(told.map(({ kind }) => kind)).toEqual(Array(4).fill('event'));
    expect(JSON.stringify(told)).not.toMatch(/通信管理局|苏通管诉|致歉/);
    expect(trail().slice(-1)).toMatchObject([
      { type: 'BodyAnswered', rule: 'A5', publish: true, data: { referral: 2, inTime: true } },
    ]);
    const timeline = makeReadTimeline({ ...house.lent, logReading: () => undefined });
    const { body } = (await timeline((await ticket()).id, { limit: 25 }, [aDeputy])) as {
      body: { items: object[] };
    };
    expect(body.items.at(-1)).toMatchObject({ words: { reply: '已退费并致歉' } });
  });

  it('show in the limits how each came and went', async () => {
    const { clocks, posted } = await twice();
    await posted([3, 'reply-to-body', reply(3)]);
    const shown = (await clocks()).filter(({ kind }) => kind === 'body-reply');
    expect(shown.map(({ changes }) => changes.map(({ at, why }) => [at, why]))).toEqual([
      [[hour(1), 'referred']],
      [
        [hour(2), 'referred'],
        [hour(3), 'body-answered'],
      ],
    ]);
    expect(shown[0]?.text.zh).toContain('回复转办单位的时限');
    expect(shown[0]?.text.en).toContain('the reply to the transferring body');
  });
});

describe('the limit of a reply', () => {
  it('is that of the answer to the customer where the body set no date (E5)', async () => {
    const desk = await aDesk();
    const { until: _, ...undated } = REGULATOR;
    await desk.posted([1, 'refer', undated]);
    const own = await desk.clock('own-answer');
    expect(await desk.clock('body-reply')).toMatchObject({ rule: 'E5', dueAt: own.dueAt });
  });

  it('is D9’s fifteen days from its receipt where the customer has been answered', async () => {
    const desk = await aDesk();
    const { until: _, ...undated } = { ...REGULATOR, receivedAt: hour(5) };
    await desk.posted([3, 'answer', ANSWERED], [6, 'refer', undated]);
    const { startAt, dueAt } = await desk.clock('body-reply');
    expect([startAt, dueAt]).toEqual([hour(5), at('2026-07-21T23:59:59+08:00')]);
  });

  it('goes on record when it passes, the other’s later, and the body is remembered to the end (D7, G3)', async () => {
    const { ticket, posted } = await twice();
    await posted([3, 'answer', ANSWERED]);
    const lived = (hours: number, from = ticket()) =>
      from.then((before) => {
        const decision = passTime(before, aContext(hour(hours)));
        if (decision.kind === 'refused') throw new Error('nothing was due');
        return decision;
      });
    const first = await lived(20 + 1 / 3600);
    expect(first.entries.map(({ type, data }) => [type, data])).toContainEqual([
      'DeadlineMissed',
      expect.objectContaining({ clock: 'body-reply', referral: 3 }),
    ]);
    expect(first.ticket.clocks.find(({ referral }) => referral === 2)?.missed).toBe(false);
    const both = await lived(31, Promise.resolve(first.ticket));
    expect(both.ticket.clocks.find(({ referral }) => referral === 2)?.missed).toBe(true);
    // No limit is left, and somebody still waits: it is looked at again.
    expect(both.ticket.lookAt).toBeDefined();
  });

  it.each([
    ['a document from the future', { receivedAt: hour(2) }, 'receivedAt'],
    ['a date before the document came', { until: hour(1) }, 'until'],
  ])('is refused for %s, and the field is named', async (_, changes, field) => {
    const { post } = await aDesk();
    expect(await post(1, 'refer', { ...REGULATOR, ...changes })).toMatchObject({
      problem: 'out-of-order',
      details: [{ field }],
    });
  });
});

it('a body has its reply also where the customer has withdrawn, and is waited for (E9, G3)', async () => {
  const { posted, replies, ticket } = await twice();
  await posted([3, 'withdraw', { reason: '客户表示不再追究' }]);
  expect((await ticket()).state).toBe('cancelled');
  expect(await replies()).toMatchObject([{ endedAt: undefined }, { endedAt: undefined }]);
  expect((await ticket()).lookAt).toBeDefined();
  await posted([4, 'reply-to-body', reply(2)], [5, 'reply-to-body', reply(3)]);
  expect((await ticket()).lookAt).toBeUndefined();
});
