import { describe, expect, it } from 'vitest';
import { aClerk, aColleague, someFacts } from '../builders/ticket.ts';
import { aDesk, hour } from './desk.ts';

const network = { facts: someFacts({ category: 'network' }) };
const ASKED = { ground: 'another-province', reason: '需外省核查' } as const;
const GRANT = { ground: 'another-province', reason: '同意' } as const;
const LEAD = { by: aColleague };
const ANSWER = { found: '漏配', done: '已补', told: '已告知', basis: ['double-refund'] };

const problemOf = (answer: object): unknown => ('problem' in answer ? answer.problem : 'taken');

describe('a longer limit (D3, D4)', () => {
  it('is asked for by one and granted by another: nothing moves before', async () => {
    const { posted, clock, ticket, trail } = await aDesk(network);
    const before = (await ticket()).clocks;
    await posted([1, 'request-extension', ASKED]);
    expect((await ticket()).clocks).toEqual(before);
    expect((await ticket()).extensionRequested).toEqual({
      extension: 'anotherProvince',
      by: aClerk,
      at: hour(1),
    });
    await posted([2, 'extend', GRANT, LEAD]);
    expect(await clock('own-answer')).toMatchObject({ rule: 'D3', startAt: hour(0) });
    expect(await ticket()).not.toHaveProperty('extensionRequested');
    expect(trail().at(-1)).toMatchObject({
      type: 'LimitExtended',
      by: aColleague,
      data: { requestedBy: aClerk },
    });
  });

  it('is never granted at one’s own request', async () => {
    const { post, posted } = await aDesk(network);
    await posted([1, 'request-extension', ASKED]);
    expect(problemOf(await post(2, 'extend', GRANT))).toBe('own-request');
    expect(problemOf(await post(2, 'extend', GRANT, LEAD))).toBe('taken');
  });

  it('is not at a request of an absent person that their deputy makes for them', async () => {
    const { post, posted } = await aDesk(network);
    const deputy = {
      kind: 'person',
      subject: 'deputy',
      post: 'handler',
      unit: 'centre',
      onBehalfOf: 'clerk-7',
    } as const;
    await posted([1, 'request-extension', ASKED, { by: deputy }]);
    expect(problemOf(await post(2, 'extend', GRANT))).toBe('own-request');
  });

  it('is granted where it was asked for, on that ground, once', async () => {
    const { post, posted } = await aDesk(network);
    expect(problemOf(await post(1, 'extend', GRANT, LEAD))).toBe('nothing-requested');
    await posted([1, 'request-extension', ASKED]);
    const other = { ...GRANT, ground: 'another-body' };
    expect(problemOf(await post(2, 'extend', other, LEAD))).toBe('nothing-requested');
    await posted([2, 'extend', GRANT, LEAD]);
    expect(problemOf(await post(3, 'extend', GRANT, LEAD))).toBe('nothing-requested');
  });

  it('is declined with a reason, and the limit stays; it may be asked for again', async () => {
    const { posted, ticket, notes, trail, post } = await aDesk(network);
    const before = (await ticket()).clocks;
    await posted(
      [1, 'request-extension', ASKED],
      [2, 'decline-extension', { reason: '外省已答复' }, LEAD],
    );
    expect((await ticket()).clocks).toEqual(before);
    expect(await ticket()).not.toHaveProperty('extensionRequested');
    expect(trail().at(-1)).toMatchObject({ type: 'ExtensionDeclined', rule: 'D3' });
    expect((await notes()).map(({ text }) => text)).toEqual([
      { reason: '需外省核查' },
      { reason: '外省已答复' },
    ]);
    expect(problemOf(await post(3, 'extend', GRANT, LEAD))).toBe('nothing-requested');
    expect(problemOf(await post(3, 'request-extension', ASKED))).toBe('taken');
  });

  it('is withdrawn by whoever asked for it', async () => {
    const { posted, post } = await aDesk(network);
    await posted([1, 'request-extension', ASKED], [2, 'decline-extension', { reason: '不需要了' }]);
    const again = await post(3, 'decline-extension', { reason: '不需要了' });
    expect(problemOf(again)).toBe('nothing-requested');
  });

  it.each([
    [-1, 'taken'],
    [0, 'taken'],
    [1, 'limit-passed'],
  ])('is granted up to %i s after the own limit: %s', async (seconds, outcome) => {
    const { post, posted } = await aDesk(network);
    await posted([1, 'request-extension', ASKED]);
    expect(problemOf(await post(48 + seconds / 3600, 'extend', GRANT, LEAD))).toBe(outcome);
  });

  it('waits for nobody once the customer is answered', async () => {
    const { posted, ticket } = await aDesk(network);
    await posted([1, 'request-extension', ASKED], [2, 'answer', ANSWER]);
    expect(await ticket()).not.toHaveProperty('extensionRequested');
  });
});
