import { describe, expect, it } from 'vitest';
import { aColleague } from '../builders/ticket.ts';
import { aDesk, type Request } from './desk.ts';

const words = { found: '误收', done: '已退费', told: '已告知', basis: ['double-refund'] };
const answer: Request = [2, 'answer', words];
const hold: Request = [2, 'hold', { asked: '缴费凭证', reason: '等待凭证' }];
const said = (given: object) => ('problem' in given ? given.problem : 'done');

describe('two commands that saw the same version', () => {
  it.each([
    ['a wait and an answer', hold, answer, ['ComplaintHeld', 'ComplaintResumed']],
    ['an answer and a wait', answer, hold, []],
  ] as const)('%s: the later one is decided on what the earlier one left', async (...given) => {
    const [, first, second, between] = given;
    const { post, ticket, trail } = await aDesk();
    const answers = await Promise.all([post(...first), post(...second)]);
    expect(answers.map(said)).toEqual(['done', first === hold ? 'done' : 'already-settled']);
    const entries = trail();
    expect(entries.map(({ type }) => type)).toEqual([
      'ComplaintRegistered',
      ...between,
      'CustomerAnswered',
    ]);
    expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, index) => index + 1));
    const after = await ticket();
    expect(after).toMatchObject({ state: 'resolved', version: entries.length });
    expect(after).not.toHaveProperty('heldUntil');
  });

  it('two people who wait for the customer: one waits, the other is told so (D8)', async () => {
    const { post, ticket } = await aDesk();
    const answers = await Promise.all([post(...hold), post(...hold)]);
    expect(answers.map(said).toSorted()).toEqual(['already-held', 'done']);
    expect((await ticket()).pauses).toHaveLength(1);
  });

  it('a correction confirmed twice is applied once (D8)', async () => {
    const { post, posted, trail } = await aDesk();
    const facts = { recordKind: 'consultation' };
    await posted([1, 'correct', { facts, reason: '只是咨询', evidence: '录音' }]);
    const verdict = { proposal: 2, verdict: 'confirm', reason: '属实' };
    const confirm: Request = [2, 'judge-correction', verdict, { by: aColleague }];
    const answers = await Promise.all([post(...confirm), post(...confirm)]);
    expect(answers.map(said).toSorted()).toEqual(['done', 'nothing-proposed']);
    expect(trail().filter(({ type }) => type === 'FactsCorrected')).toHaveLength(1);
  });

  it('with If-Match only the first is carried out', async () => {
    const { post, trail } = await aDesk();
    const seen = { version: 1 };
    const answers = await Promise.all([
      post(2, 'hold', { asked: '缴费凭证', reason: '等待凭证' }, seen),
      post(
        2,
        'promise',
        { until: '2026-07-07T10:00:00+08:00', told: '明天', means: 'counter' },
        seen,
      ),
    ]);
    expect(answers.map(said)).toEqual(['done', 'stale-version']);
    expect(trail()).toHaveLength(2);
  });
});
