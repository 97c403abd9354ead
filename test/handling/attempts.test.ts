import { describe, expect, it } from 'vitest';
import { plusSeconds } from '../../functions/domain/time.ts';
import { makeReadTimeline } from '../../functions/handling/read-timeline.ts';
import { aClerk, aDeputy } from '../builders/ticket.ts';
import { aDesk, hour } from './desk.ts';

const CALL = { way: 'telephone', outcome: 'no-answer' } as const;
const ANSWERED = { found: '误收', done: '已退费', told: '已告知', basis: ['double-refund'] };

const problemOf = (answer: object): unknown => ('problem' in answer ? answer.problem : 'taken');

describe('a try to reach the customer (E9)', () => {
  it('stands in the timeline: who, when, by which way, what came of it, in which words', async () => {
    const { house, posted, ticket } = await aDesk();
    await posted([3, 'attempt', { ...CALL, triedAt: hour(2), note: '振铃无人接听' }]);
    const timeline = makeReadTimeline({ ...house.lent, logReading: () => undefined });
    expect(await timeline((await ticket()).id, { limit: 25 }, [aDeputy])).toMatchObject({
      body: {
        items: [
          { type: 'ComplaintRegistered' },
          {
            type: 'ContactAttempted',
            at: hour(3),
            by: aClerk,
            rule: 'E9',
            data: { ...CALL, triedAt: hour(2) },
            words: { note: '振铃无人接听' },
          },
        ],
      },
    });
  });

  it('moves no limit, and stops none', async () => {
    const { posted, ticket } = await aDesk();
    const { version: _, ...before } = await ticket();
    await posted([1, 'attempt', CALL], [2, 'attempt', { way: 'visit', outcome: 'declined' }]);
    const { version, ...after } = await ticket();
    expect([version, after]).toEqual([3, before]);
  });

  it('was now, where no time is given', async () => {
    const { posted, trail } = await aDesk();
    await posted([3, 'attempt', CALL]);
    expect(trail().at(-1)).toMatchObject({ data: { triedAt: hour(3) } });
  });

  it.each([
    [-1, 'taken'],
    [0, 'taken'],
    [1, 'out-of-order'],
  ])('may lie %i s after now: %s', async (seconds, outcome) => {
    const { post } = await aDesk();
    const triedAt = plusSeconds(hour(3), seconds);
    expect(problemOf(await post(3, 'attempt', { ...CALL, triedAt }))).toBe(outcome);
  });

  it.each([
    [-1, 'out-of-order'],
    [0, 'taken'],
    [1, 'taken'],
  ])('may lie %i s after the receipt: %s', async (seconds, outcome) => {
    const { post } = await aDesk();
    const triedAt = plusSeconds(hour(0), seconds);
    expect(problemOf(await post(3, 'attempt', { ...CALL, triedAt }))).toBe(outcome);
  });

  it('goes on after the answer, and not once the ticket is closed', async () => {
    const { post, posted } = await aDesk();
    await posted([1, 'answer', ANSWERED], [2, 'attempt', CALL], [3, 'close', {}]);
    expect(await post(4, 'attempt', CALL)).toMatchObject({ problem: 'already-settled' });
  });

  it('leaves nothing of its words outside the personal half (M3)', async () => {
    const { house, posted } = await aDesk();
    await posted([3, 'attempt', { ...CALL, note: '客户母亲接听' }]);
    const rest = [house.store.all('ticket'), house.store.trail()];
    expect(JSON.stringify(rest)).not.toContain('客户母亲接听');
  });
});
