import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../functions/domain/policy/default-policy.ts';
import { outgoingOf } from '../../../functions/domain/ticket/choose-outgoing.ts';
import type { Reach } from '../../../functions/domain/ticket/outgoing.ts';
import {
  mayCloseOnTheSpot,
  meansOnTheSpot,
} from '../../../functions/domain/ticket/solved-on-the-spot.ts';
import { CHANNELS } from '../../../functions/domain/ticket/ticket.ts';
import type { MessageKind, MessageWay } from '../../../functions/domain/wording/wording.ts';
import { aContext, aTicket, at, MONDAY, someFacts } from '../../builders/ticket.ts';
import { entriesOf, hoursOn, missedIn, running, typesOf } from './builders.ts';

describe('what a customer is content with on the spot (B7, P2)', () => {
  const solved = (registeredAt = MONDAY) =>
    aTicket(
      { solved: 'on-the-line', bases: ['tariff-3'], facts: someFacts({ registeredAt }) },
      registeredAt,
    );

  it('is answered and archived as it is put on record', () => {
    const { ticket, entries } = solved();
    expect(entries.map(({ type, rule }) => [type, rule])).toEqual([
      ['ComplaintRegistered', 'B2'],
      ['CustomerAnswered', 'E5'],
      ['ComplaintClosed', 'B7'],
    ]);
    expect(ticket).toMatchObject({ state: 'closed', answeredAt: MONDAY, bases: ['tariff-3'] });
    expect(running(ticket).filter((kind) => kind.endsWith('answer'))).toEqual([]);
  });

  it('hides no limit that had passed by the time of registration', () => {
    const late = solved(hoursOn(49));
    expect(missedIn(late)).toContain('own-answer');
    expect(typesOf(late).at(-1)).toBe('ComplaintClosed');
    expect(entriesOf(late, 'CustomerAnswered')[0]?.data.inTime).toBe(false);
  });

  it('is told on the line to who calls, at the counter to who comes', () => {
    for (const channel of CHANNELS)
      expect(meansOnTheSpot(channel)).toBe(channel === 'phone' ? 'on-the-line' : 'counter');
  });

  it.each([
    ['the telephone desk, whatever the unit', 'on-the-line', undefined, true],
    ['a counter that nobody knows', 'counter', undefined, false],
    ['a county company', 'counter', { type: 'county-company' }, true],
    ['a hall of three stars', 'counter', { type: 'hall', stars: 3 }, false],
    ['a hall of four stars', 'counter', { type: 'hall', stars: 4 }, true],
    ['a hall of five stars', 'counter', { type: 'hall', stars: 5 }, true],
    ['a hall without stars', 'counter', { type: 'hall' }, false],
  ] as const)('may be closed, from four stars on, by %s', (_, means, unit, may) => {
    const { hallStars } = defaultPolicy.onTheSpot;
    const fromFour = { onTheSpot: { hallStars: { ...hallStars, value: 4 } } };
    expect(mayCloseOnTheSpot(means, unit, fromFour)).toBe(may);
  });
});

describe('by which way a customer is told', () => {
  const ALL: readonly MessageWay[] = ['sms', 'mail', 'call', 'letter'];
  const chosen = (
    kind: MessageKind,
    ways: readonly MessageWay[],
    carries: readonly ('mail' | 'sms')[] = ['mail', 'sms'],
    now = MONDAY,
  ) => {
    const reach: Reach = { ways, language: 'en' };
    const says =
      kind === 'solution-answer'
        ? { kind, until: hoursOn(40) }
        : kind === 'refusal'
          ? { kind, ground: 'no-evidence' as const }
          : { kind };
    return outgoingOf(says, { reach }, { ...aContext(now), carries });
  };
  const wayOf = (...given: Parameters<typeof chosen>) => {
    const outgoing = chosen(...given);
    return typeof outgoing === 'object' ? outgoing.way : outgoing;
  };

  it('is the best that has room for it: an answer has none in a text message (E5)', () => {
    expect((['receipt', 'solution-answer'] as const).map((kind) => wayOf(kind, ALL))).toEqual([
      'sms',
      'sms',
    ]);
    expect((['answer', 'refusal'] as const).map((kind) => wayOf(kind, ALL))).toEqual([
      'mail',
      'mail',
    ]);
  });

  it('is no call to say that their call was taken (B8)', () => {
    expect(wayOf('receipt', ['call', 'letter'])).toBe('letter');
    expect(wayOf('receipt', ['call'])).toBe('no-way');
    expect(wayOf('solution-answer', ['call', 'letter'])).toBe('call');
  });

  it('is none that the branch has no provider for; calls and letters need none', () => {
    expect(wayOf('receipt', ALL, ['mail'])).toBe('mail');
    expect(wayOf('receipt', ALL, [])).toBe('letter');
    expect(wayOf('answer', ['mail'], ['sms'])).toBe('no-way');
  });

  it('is none where nothing of the customer is known', () => {
    expect(outgoingOf({ kind: 'answer' }, {}, { ...aContext(), carries: ['mail'] })).toBe('no-way');
  });

  it('is nothing at all in a branch that tells customers nothing itself', () => {
    expect(outgoingOf({ kind: 'answer' }, {}, aContext())).toBeUndefined();
  });

  it('waits for the morning where it would ring at night, in the customer’s language (D5, N5)', () => {
    const night = at('2026-07-06T23:00:00+08:00');
    const morning = at('2026-07-07T08:00:00+08:00');
    expect(chosen('receipt', ['sms'], ['sms'], night)).toEqual({
      says: { kind: 'receipt' },
      way: 'sms',
      language: 'en',
      notBefore: morning,
    });
    expect(chosen('answer', ['call'], [], night)).toMatchObject({ notBefore: morning });
    for (const way of ['mail', 'letter'] as const)
      expect(chosen('answer', [way], ['mail'], night)).not.toHaveProperty('notBefore');
    expect(chosen('receipt', ['sms'])).not.toHaveProperty('notBefore');
  });
});
