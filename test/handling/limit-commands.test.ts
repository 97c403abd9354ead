import { describe, expect, it } from 'vitest';
import { plusSeconds } from '../../functions/domain/time.ts';
import { aColleague, someFacts } from '../builders/ticket.ts';
import { aDesk, hour, type Request } from './desk.ts';

const facts = someFacts({ receivedAt: hour(-5), postmarkedAt: hour(-20) });
const network = someFacts({ category: 'network' });
const reason = '等待客户补充凭证';

const ASKER = { by: aColleague };
const HOLD = [2, 'hold', { asked: '缴费凭证', reason }] as const;
const PROMISE = { until: hour(30), told: '后天下午四点前回复', means: 'telephone' } as const;
const LATER = {
  facts: { receivedAt: hour(-2) },
  reason: '实际收件较晚',
  evidence: '挂号回执',
} as const;
const PROPOSED = [1, 'correct', LATER] as const;

/** The same local day, 24:00: 14 hours after 10:00. */
const TODAY = plusSeconds(hour(14), -1);

type Taken = {
  readonly title: string;
  readonly registration?: Parameters<typeof aDesk>[0];
  readonly before?: readonly Request[];
  readonly request: Request;
  readonly answer: object;
  readonly lacks?: readonly string[];
  readonly entry: string;
  readonly words?: object;
};

const takenCommands: readonly Taken[] = [
  {
    title: 'hold says until when the wait lasts at most, and the limits that follow (D8)',
    request: HOLD,
    answer: { state: 'held', heldUntil: hour(74), nextDueAt: plusSeconds(TODAY, 72 * 3600) },
    lacks: ['awaitsConfirmation'],
    entry: 'ComplaintHeld',
    words: { asked: '缴费凭证', reason },
  },
  {
    title: 'resume gives back what the wait did not use (D8)',
    before: [HOLD],
    request: [5, 'resume', { reason: '客户已补交' }],
    answer: { state: 'pending', nextDueAt: plusSeconds(TODAY, 3 * 3600) },
    lacks: ['heldUntil'],
    entry: 'ComplaintResumed',
    words: { reason: '客户已补交' },
  },
  {
    title: 'extend for another province, and a promise that the own limit had cut short (D3, B8)',
    registration: { facts: network },
    before: [
      [1, 'promise', { ...PROMISE, until: hour(100) }],
      [2, 'request-extension', { ground: 'another-province', reason: '需外省核查' }, ASKER],
    ],
    request: [2, 'extend', { ground: 'another-province', reason: '同意' }],
    answer: { state: 'acknowledged', nextDueAt: hour(100) },
    entry: 'LimitExtended',
    words: { reason: '同意' },
  },
  {
    title: 'extend for another body (D4)',
    registration: { facts: network },
    before: [[2, 'request-extension', { ground: 'another-body', reason: '需银行核查' }, ASKER]],
    request: [2, 'extend', { ground: 'another-body', reason: '同意' }],
    answer: { nextDueAt: TODAY },
    entry: 'LimitExtended',
    words: { reason: '同意' },
  },
  {
    title: 'correct counts the limits anew, shorter at once (D8)',
    request: [2, 'correct', { facts: { tier: 'vip' }, reason: '实为贵宾客户' }],
    answer: { nextDueAt: hour(8) },
    lacks: ['awaitsConfirmation'],
    entry: 'FactsCorrected',
    words: { reason: '实为贵宾客户' },
  },
  {
    title: 'correct only proposes what makes a statutory limit later (D9)',
    registration: { facts },
    request: PROPOSED,
    answer: { awaitsConfirmation: 2, nextDueAt: TODAY },
    entry: 'CorrectionProposed',
    words: { reason: LATER.reason, evidence: LATER.evidence },
  },
  {
    title: 'judge-correction by a second person carries it out (D9)',
    registration: { facts },
    before: [PROPOSED],
    request: [
      2,
      'judge-correction',
      { proposal: 2, verdict: 'confirm', reason: '回执属实' },
      { by: aColleague },
    ],
    answer: { nextDueAt: TODAY },
    lacks: ['awaitsConfirmation'],
    entry: 'FactsCorrected',
    words: { reason: '回执属实' },
  },
  {
    title: 'judge-correction dismisses it, be it by who proposed it (D9)',
    registration: { facts },
    before: [PROPOSED],
    request: [2, 'judge-correction', { proposal: 2, verdict: 'dismiss', reason: '回执是另一件的' }],
    answer: { nextDueAt: TODAY },
    lacks: ['awaitsConfirmation'],
    entry: 'CorrectionDismissed',
    words: { reason: '回执是另一件的' },
  },
  {
    title: 'outside-date is a limit at once (A5)',
    request: [2, 'outside-date', { until: hour(10), body: '市长热线' }],
    answer: { nextDueAt: hour(10) },
    entry: 'OutsideDateSet',
    words: { body: '市长热线' },
  },
  {
    title: 'promise takes the place of the same day’s limit (B8)',
    request: [1, 'promise', PROMISE],
    answer: { nextDueAt: hour(30) },
    entry: 'AnswerPromised',
    words: { told: PROMISE.told },
  },
  {
    title: 'appeal-dates has nothing to say beyond its dates (D10)',
    request: [3, 'appeal-dates', { papersAt: hour(1) }],
    answer: { nextDueAt: TODAY },
    entry: 'AppealDatesEntered',
  },
];

describe('a command that changes limits', () => {
  it.each(takenCommands)(
    '$title',
    async ({ registration, before = [], request, answer, lacks = [], entry, words }) => {
      const { post, posted, ticket, trail, notes, house } = await aDesk(registration);
      await posted(...before);
      const given = await post(...request);
      const last = trail().at(-1);
      expect(given).toMatchObject({ status: 200, body: { ...answer, version: last?.sequence } });
      for (const absent of lacks) expect(given).not.toHaveProperty(['body', absent]);
      expect(last).toMatchObject({ type: entry, at: hour(request[0]) });
      const said = (await notes()).filter(({ sequence }) => sequence === last?.sequence);
      expect(said.map(({ text }) => text)).toEqual(words ? [words] : []);
      for (const text of Object.values(words ?? {}))
        expect(JSON.stringify([house.store.trail(), await ticket()])).not.toContain(text);
    },
  );

  it.each(takenCommands)(
    'sent again with its key, it is answered as before and nothing happens twice: $title',
    async ({ registration, before = [], request: [hours, verb, body, order] }) => {
      const { post, posted, trail, notes } = await aDesk(registration);
      await posted(...before);
      const keyed = { ...order, idempotencyKey: 'k-1' };
      const first = await post(hours, verb, body, keyed);
      const [entries, said] = [trail().length, (await notes()).length];
      expect(await post(hours + 1, verb, body, keyed)).toEqual({
        ...first,
        headers: { 'idempotency-replayed': 'true' },
      });
      expect(
        await post(
          hours,
          'refuse',
          { ground: 'no-evidence', reason, basis: ['acceptance-rules'] },
          keyed,
        ),
      ).toMatchObject({
        problem: 'idempotency-conflict',
      });
      expect([trail().length, (await notes()).length]).toEqual([entries, said]);
    },
  );

  it('its words stand with what it did, not with the miss that is recorded before it', async () => {
    const { posted, trail, notes } = await aDesk();
    await posted([15, 'hold', { asked: '缴费凭证', reason }]);
    expect(trail().map(({ type, sequence }) => [sequence, type])).toEqual([
      [1, 'ComplaintRegistered'],
      [2, 'DeadlineMissed'],
      [3, 'ComplaintHeld'],
    ]);
    expect(await notes()).toMatchObject([{ sequence: 3, text: { asked: '缴费凭证', reason } }]);
  });

  it('an answer that ends a wait keeps its words for itself (D8, E5)', async () => {
    const { posted, trail, notes } = await aDesk();
    const answer = { found: '误收', done: '已退费', told: '已告知', basis: ['double-refund'] };
    await posted(HOLD, [3, 'answer', answer]);
    expect(trail().map(({ type }) => type)).toEqual([
      'ComplaintRegistered',
      'ComplaintHeld',
      'ComplaintResumed',
      'CustomerAnswered',
    ]);
    expect((await notes()).map(({ sequence }) => sequence)).toEqual([2, 4]);
  });
});
