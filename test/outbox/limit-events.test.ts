import { describe, expect, it } from 'vitest';
import { eventSchema, isEventType } from '../../functions/contracts/events.ts';
import { eventOf } from '../../functions/outbox/event-of.ts';
import { makeRelay } from '../../functions/outbox/relay.ts';
import { recount } from '../builders/commands.ts';
import { offTheStream } from '../builders/course.ts';
import {
  aClerk,
  aColleague,
  aContext,
  aTicket,
  someFacts,
  stricterPolicy,
} from '../builders/ticket.ts';
import { NOT_FOLLOWED } from '../fakes/following.ts';
import { keepingBus, keptLetters } from '../fakes/outside.ts';
import { aDesk, hour, type Request } from '../handling/desk.ts';

const teller = { branch: 'huaian', apiUrl: 'https://api.huaian.example.cn' };

/** Something that staff wrote: it must never leave the case. */
const WORDS = '仅供内部查阅的说明';
const reason = WORDS;
const PROPOSED = [
  1,
  'correct',
  { facts: { receivedAt: hour(-2) }, reason, evidence: WORDS },
] as const;

type Told = [type: string, data: object, ...requests: Request[]];

const told: readonly Told[] = [
  [
    'ComplaintHeld',
    { rule: 'D8', heldUntil: hour(74), ticket: { state: 'held' } },
    [2, 'hold', { asked: '缴费凭证', reason }],
  ],
  [
    'ComplaintResumed',
    { cause: 'by-hand', heldFrom: hour(2), until: hour(5), ticket: { state: 'pending' } },
    [2, 'hold', { asked: '缴费凭证', reason }],
    [5, 'resume', { reason }],
  ],
  [
    'LimitExtended',
    { rule: 'D3', extension: 'anotherProvince', by: aColleague },
    [2, 'request-extension', { ground: 'another-province', reason }],
    [2, 'extend', { ground: 'another-province', reason }, { by: aColleague }],
  ],
  [
    'FactsCorrected',
    { facts: { tier: 'vip' }, old: { tier: 'ordinary' }, ticket: { tier: 'vip' } },
    [2, 'correct', { facts: { tier: 'vip' }, reason }],
  ],
  [
    'FactsCorrected',
    { by: aColleague, proposedBy: aClerk, facts: { receivedAt: hour(-2) } },
    PROPOSED,
    [2, 'judge-correction', { proposal: 2, verdict: 'confirm', reason }, { by: aColleague }],
  ],
  [
    'OutsideDateSet',
    { rule: 'A5', until: hour(10) },
    [2, 'outside-date', { until: hour(10), body: WORDS }],
  ],
  [
    'AnswerPromised',
    { rule: 'B8', until: hour(30), timeliness: 'in-time' },
    [2, 'promise', { until: hour(30), told: WORDS, means: 'counter' }],
  ],
  [
    'AppealDatesEntered',
    { rule: 'D10', dates: { papersAt: hour(1) } },
    [2, 'appeal-dates', { papersAt: hour(1) }],
  ],
];

const desk = () => aDesk({ facts: someFacts({ category: 'network', receivedAt: hour(-5) }) });

describe('what is told of a change of limits', () => {
  it.each(told)(
    '%s fits its schema and carries no words',
    async (...[type, data, ...requests]: Told) => {
      const { posted, trail, house, notes } = await desk();
      await posted(...requests);
      const entry = trail().findLast((one) => one.type === type);
      if (!entry) throw new Error('nothing happened');
      const event = eventOf(offTheStream(entry), teller);
      expect(event).toMatchObject({ kind: 'event', type, detail: { data } });
      if (event.kind === 'untellable') throw new Error(event.reason);
      expect(eventSchema(event.type).parse(event.detail)).toEqual(event.detail);
      expect(JSON.stringify(event)).not.toContain(WORDS);
      expect(JSON.stringify(house.store.trail())).not.toContain(WORDS);
      // They were written down all the same, where there were any.
      expect((await notes()).length).toBe(type === 'AppealDatesEntered' ? 0 : requests.length);
    },
  );

  it('each limit that changed with its rule and its ends, none with how it is counted', async () => {
    const { posted, trail } = await aDesk();
    await posted([2, 'promise', { until: hour(30), told: WORDS, means: 'counter' }]);
    const [entry] = trail().slice(-1).map(offTheStream);
    const event = entry && eventOf(entry, teller);
    expect(event).toMatchObject({ kind: 'event' });
    expect(event?.kind === 'event' && event.detail.data.changes).toEqual([
      { kind: 'promised-answer', new: { rule: 'B8', dueAt: hour(30) } },
      { kind: 'solution-answer', old: { rule: 'B8', dueAt: '2026-07-06T15:59:59Z' } },
    ]);
  });

  it('a policy that was applied, with both ends (D8)', () => {
    const decision = recount(aTicket().ticket, aContext(hour(1), stricterPolicy));
    if (decision.kind === 'refused') throw new Error(decision.refusal.kind);
    const [entry] = decision.entries.map(offTheStream);
    expect(entry).toMatchObject({ publish: true });
    expect(entry && eventOf(entry, teller)).toMatchObject({
      kind: 'event',
      type: 'LimitsRecounted',
      detail: {
        data: {
          policyVersion: 'stricter',
          calendarVersion: aContext().calendar.version,
          changes: [
            {
              kind: 'own-answer',
              old: { rule: 'D1', dueAt: hour(48) },
              new: { rule: 'D1', dueAt: hour(24) },
            },
          ],
        },
      },
    });
  });
});

describe('what stays inside', () => {
  it('a correction that is only proposed, and one that is dismissed (D9)', async () => {
    const { posted, trail } = await desk();
    await posted(PROPOSED, [2, 'judge-correction', { proposal: 2, verdict: 'dismiss', reason }]);
    const entries = trail().slice(-2);
    expect(entries.map(({ type, publish }) => [type, publish])).toEqual([
      ['CorrectionProposed', false],
      ['CorrectionDismissed', false],
    ]);
    const { bus, taken } = keepingBus();
    const { desk: passedOver, letters } = keptLetters();
    await makeRelay({ bus, passedOver, teller, changes: NOT_FOLLOWED })(entries.map(offTheStream));
    expect([taken, letters]).toEqual([[], []]);
    for (const { type } of entries) expect(isEventType(type)).toBe(false);
  });
});
