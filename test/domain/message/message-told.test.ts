import { describe, expect, it } from 'vitest';
import { applyToMessage } from '../../../functions/domain/message/apply.ts';
import { type Attested, attestMessage } from '../../../functions/domain/message/attest.ts';
import {
  acceptMessage,
  beginTry,
  bounceMessage,
  deliverMessage,
  failTry,
  withdrawMessage,
} from '../../../functions/domain/message/decide.ts';
import { messageInTime } from '../../../functions/domain/message/decide-in-time.ts';
import { type Message, messageShown } from '../../../functions/domain/message/message.ts';
import type { MessageRecorded } from '../../../functions/domain/message/record.ts';
import { type Instant, plusSeconds } from '../../../functions/domain/time.ts';
import { aMessage } from '../../builders/message.ts';
import { aClerk, aContext, at, hoursOn, MONDAY } from '../../builders/ticket.ts';

const context = (now: Instant = MONDAY) => aContext(now);
const of = (recorded: MessageRecorded | undefined): Message => {
  if (!recorded) throw new Error('nothing is recorded');
  return recorded.message;
};
const QUEUED = of(aMessage());
const begun = beginTry(QUEUED, context());
if (begun.kind !== 'begins') throw new Error('it is not tried');
const TRIED = of(begun.recorded);
const ACCEPTED = of(acceptMessage(TRIED, { acceptedAt: hoursOn(1) }, context(hoursOn(1))));
const DELIVERED = of(deliverMessage(ACCEPTED, context(hoursOn(2))));
const BOUNCED = of(bounceMessage(DELIVERED, 'reported', context(hoursOn(3))));
const GIVEN_UP = of(failTry(TRIED, context(hoursOn(72))));
const BY_HAND = of(aMessage({ way: 'call' }));
const WITHDRAWN = of(withdrawMessage(TRIED, 'settled', context()));

const attested = (message: Message, what: Attested) => {
  const decision = attestMessage(message, what, context(hoursOn(1)));
  if (decision.kind === 'refused') throw new Error(decision.refusal.kind);
  return decision;
};

describe('what events show of a message', () => {
  it('is how far it has come, and since when', () => {
    expect(messageShown(DELIVERED)).toEqual({
      id: '01J0000000000000000000000A-2-answer',
      version: 4,
      ticketId: '01J0000000000000000000000A',
      ticketNumber: 'AAAAAAAAAA1',
      cause: { kind: 'answer', sequence: 2 },
      way: 'mail',
      language: 'zh',
      state: 'delivered',
      queuedAt: MONDAY,
      tries: 1,
      acceptedAt: hoursOn(1),
      deliveredAt: hoursOn(2),
    });
  });

  it('names no time that has not come', () => {
    expect(Object.keys(messageShown(QUEUED)).filter((key) => key.endsWith('At'))).toEqual([
      'queuedAt',
    ]);
    expect(messageShown(QUEUED)).not.toHaveProperty('notBefore');
    expect(messageShown(of(aMessage({ notBefore: hoursOn(9) }))).notBefore).toBe(hoursOn(9));
  });

  it('goes with the entry that made it so, by the rule that the message carries out', () => {
    const [entry] = aMessage().entries;
    expect(entry).toMatchObject({
      aggregate: 'message',
      type: 'MessageQueued',
      sequence: 1,
      eventId: '01J0000000000000000000000A-2-answer.1',
      at: MONDAY,
      by: aClerk,
      correlationId: 'test',
      rule: 'E5',
      publish: true,
      message: { state: 'queued' },
    });
    expect(begun.kind === 'begins' && begun.recorded.entries).toMatchObject([
      { type: 'MessageTried', sequence: 2, rule: 'E5', publish: false },
    ]);
  });

  it.each([
    [{ kind: 'receipt' }, 'B8'],
    [{ kind: 'solution-answer', until: hoursOn(48) }, 'B8'],
    [{ kind: 'answer' }, 'E5'],
  ] as const)('rests on a rule: %o on %s', (says, rule) => {
    expect(aMessage({ says }).entries[0]?.rule).toBe(rule);
  });
});

describe('a message that has come to an end', () => {
  it.each([
    ['accepted', ACCEPTED],
    ['delivered', DELIVERED],
    ['bounced', BOUNCED],
    ['given-up', GIVEN_UP],
    ['withdrawn', WITHDRAWN],
  ] as const)(
    '%s: nobody is at it, nobody looks at it, no provider is asked again',
    (state, one) => {
      expect(one).toMatchObject({ state });
      for (const key of ['tryingSince', 'nextTryAt', 'lookAt', 'wakeAt'])
        expect(one).not.toHaveProperty(key);
      expect(messageInTime(one, { kind: 'look' }, context(hoursOn(100)))).toBeUndefined();
      expect(beginTry(one, context(hoursOn(100)))).toEqual({ kind: 'none', why: 'ended' });
    },
  );

  it('is out as soon as a provider has it: the customer has it only then', () => {
    expect(deliverMessage(QUEUED, context())).toBeUndefined();
    expect(deliverMessage(DELIVERED, context())).toBeUndefined();
    expect(deliverMessage(BOUNCED, context())).toBeUndefined();
  });

  it('comes back however far it was; refused it can be only while it is to be sent', () => {
    const comesBack = (reason: 'refused' | 'reported') =>
      [QUEUED, ACCEPTED, DELIVERED, BOUNCED, GIVEN_UP, WITHDRAWN].map(
        (one) => bounceMessage(one, reason, context())?.message.state ?? one.state,
      );
    expect(comesBack('refused')).toEqual([
      'bounced',
      'accepted',
      'delivered',
      'bounced',
      'given-up',
      'withdrawn',
    ]);
    expect(comesBack('reported')).toEqual([
      'bounced',
      'bounced',
      'bounced',
      'bounced',
      'given-up',
      'withdrawn',
    ]);
  });

  it('says why: it was refused, it came back, or nobody needed it', () => {
    const lastOf = (recorded: MessageRecorded | undefined) => recorded?.entries.at(-1);
    expect(lastOf(bounceMessage(TRIED, 'refused', context()))).toMatchObject({
      type: 'MessageBounced',
      data: { reason: 'refused' },
    });
    expect(lastOf(withdrawMessage(QUEUED, 'too-late', context()))).toMatchObject({
      type: 'MessageWithdrawn',
      data: { why: 'too-late' },
      publish: false,
    });
  });
});

describe('when a message is looked at next', () => {
  it('is when whoever tries it must have died (E5)', () => {
    expect(TRIED.lookAt).toBe(plusSeconds(MONDAY, 180));
  });

  it('is when a provider that failed is asked again; nobody is at it until then', () => {
    const failed = of(failTry(TRIED, context(hoursOn(1))));
    expect(failed).toMatchObject({ nextTryAt: plusSeconds(hoursOn(1), 60), tries: 1 });
    expect(failed.lookAt).toBe(failed.nextTryAt);
    expect(failed).not.toHaveProperty('tryingSince');
  });

  it('is three minutes on where word of it may be lost, after quiet hours where it waits (N5)', () => {
    expect(QUEUED.lookAt).toBe(plusSeconds(MONDAY, 180));
    expect(of(aMessage({ notBefore: hoursOn(9) })).lookAt).toBe(hoursOn(9));
  });

  it('is four hours after quiet hours for a call that would ring in them (D5, F4)', () => {
    const morning = at('2026-07-07T08:00:00+08:00');
    const call = of(aMessage({ way: 'call', notBefore: morning }));
    expect(call.lookAt).toBe(hoursOn(4, morning));
    expect(of(aMessage({ way: 'call', notBefore: hoursOn(-1) })).lookAt).toBe(hoursOn(4));
  });

  it('is a day after quiet hours for a call that was made in vain before they ended', () => {
    const morning = at('2026-07-07T08:00:00+08:00');
    const call = of(aMessage({ way: 'call', notBefore: morning }));
    const { message } = attested(call, 'no-answer');
    expect(message).toMatchObject({ state: 'by-hand', tries: 1 });
    expect(message.lookAt).toBe(hoursOn(24, morning));
  });
});

describe('three days of tries (E5)', () => {
  it('begin when quiet hours end, where it waited for that', () => {
    const waits = of(aMessage({ notBefore: hoursOn(9) }));
    const stateAt = (now: Instant) => failTry(waits, context(now))?.message.state;
    expect(stateAt(plusSeconds(hoursOn(81), -1))).toBe('queued');
    expect(stateAt(hoursOn(81))).toBe('given-up');
  });

  it('never wait longer than an hour, however often it was tried', () => {
    const tries = [0, 1, 7, 31, 1100].map(
      (count) => failTry({ ...TRIED, tries: count }, context())?.message.nextTryAt,
    );
    expect(tries).toEqual([60, 60, 3600, 3600, 3600].map((wait) => plusSeconds(MONDAY, wait)));
  });
});

describe('what somebody attests', () => {
  it.each([
    ['reached', { type: 'MessageAccepted', data: { how: 'attested', way: 'call' } }],
    ['posted', { type: 'MessageAccepted', data: { how: 'attested', way: 'letter' } }],
    ['not-needed', { type: 'MessageWithdrawn', data: { why: 'not-needed' } }],
    ['wrong-number', { type: 'MessageBounced', data: { reason: 'wrong-number' } }],
    ['no-answer', { type: 'MessageCallFailed', data: { outcome: 'no-answer' } }],
  ] as const)('%s stands in the trail as what it was (E9)', (what, entry) => {
    expect(attested(BY_HAND, what).entries).toMatchObject([entry]);
  });

  it('is when they say so', () => {
    expect(attested(BY_HAND, 'reached').message.acceptedAt).toBe(hoursOn(1));
    expect(attested(BY_HAND, 'posted').message.acceptedAt).toBe(hoursOn(1));
  });

  it('is open of what waits for a hand, came back or was given up, and of nothing else', () => {
    const isOpen = (one: Message) => attestMessage(one, 'reached', context()).kind === 'recorded';
    expect([BY_HAND, BOUNCED, GIVEN_UP].map(isOpen)).toEqual([true, true, true]);
    expect([QUEUED, ACCEPTED, DELIVERED, WITHDRAWN].map(isOpen)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('what a provider says', () => {
  it('is kept with the message: what it calls it, and which way it went', () => {
    const accepted = acceptMessage(TRIED, { acceptedAt: MONDAY, providerId: 'p-1' }, context());
    expect(accepted?.entries).toMatchObject([
      {
        type: 'MessageAccepted',
        data: { acceptedAt: MONDAY, providerId: 'p-1', how: 'provider', way: 'mail' },
      },
    ]);
  });
});

describe('the course of a message', () => {
  const [queued] = aMessage().entries;
  if (!queued || begun.kind !== 'begins') throw new Error('queued and tried');
  const [tried] = begun.recorded.entries;
  if (!tried) throw new Error('tried');

  it('begins with its being queued, and goes on with the next entry: no other fits', () => {
    expect(applyToMessage(applyToMessage(undefined, queued), tried).state).toBe('queued');
    expect(() => applyToMessage(QUEUED, { ...tried, sequence: 3 })).toThrow(/does not follow/);
    expect(() => applyToMessage(undefined, { ...tried, sequence: 1 })).toThrow(/no message/);
  });
});
