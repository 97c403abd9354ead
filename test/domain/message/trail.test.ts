import { describe, expect, it } from 'vitest';
import { applyToMessage } from '../../../functions/domain/message/apply.ts';
import { messageInTime } from '../../../functions/domain/message/as-time-passes.ts';
import { attestMessage } from '../../../functions/domain/message/attest.ts';
import {
  acceptMessage,
  beginTry,
  bounceMessage,
  deliverMessage,
  failTry,
  messageHappens,
  withdrawMessage,
} from '../../../functions/domain/message/decide.ts';
import { type Message, messageShown } from '../../../functions/domain/message/message.ts';
import type { MessageRecorded } from '../../../functions/domain/message/record.ts';
import { plusSeconds } from '../../../functions/domain/time.ts';
import { aMessage } from '../../builders/message.ts';
import { aClerk, aContext, at, hoursOn, MONDAY } from '../../builders/ticket.ts';

const context = (now = MONDAY) => aContext(now);
const morning = at('2026-07-07T08:00:00+08:00');

/** What is recorded on a message, one thing after another. */
const all = (
  first: MessageRecorded,
  ...steps: ((message: Message) => MessageRecorded | undefined)[]
): MessageRecorded =>
  steps.reduce<MessageRecorded>(({ message, entries }, step) => {
    const next = step(message);
    if (!next) throw new Error(`nothing comes of it in state ${message.state}`);
    return { message: next.message, entries: [...entries, ...next.entries] };
  }, first);

const begun =
  (now = MONDAY) =>
  (message: Message) => {
    const tried = beginTry(message, context(now));
    return tried.kind === 'none' ? undefined : tried.recorded;
  };
const attested =
  (what: Parameters<typeof attestMessage>[1], now = MONDAY) =>
  (message: Message) => {
    const decided = attestMessage(message, what, context(now));
    return decided.kind === 'recorded' ? decided : undefined;
  };
const accepted = (message: Message) =>
  acceptMessage(message, { acceptedAt: MONDAY, providerId: 'p-1' }, context());

const TOLD = { by: aClerk, correlationId: 'test', aggregate: 'message' };
const ID = '01J0000000000000000000000A-2-answer';

describe('what stands in the trail of a message', () => {
  it('begins with what is to go out, which way, and from when on (E5)', () => {
    const { message, entries } = aMessage({ way: 'sms', language: 'en', notBefore: morning });
    const shown = {
      id: ID,
      version: 1,
      ticketId: '01J0000000000000000000000A',
      ticketNumber: 'AAAAAAAAAA1',
      cause: { kind: 'answer', sequence: 2 },
      way: 'sms',
      language: 'en',
      state: 'queued',
      queuedAt: MONDAY,
      notBefore: morning,
      tries: 0,
    };
    expect(messageShown(message)).toEqual(shown);
    const { ticketId, ticketNumber, cause, way, language, notBefore } = message;
    expect(entries).toMatchObject([
      {
        ...TOLD,
        type: 'MessageQueued',
        data: { branch: 'huaian', ticketId, ticketNumber, cause, way, language, notBefore },
        id: ID,
        sequence: 1,
        eventId: `${ID}.1`,
        at: MONDAY,
        rule: 'E5',
        publish: true,
        message: shown,
      },
    ]);
    expect(aMessage().entries[0]?.data).not.toHaveProperty('notBefore');
  });

  it.each([
    [{ kind: 'receipt' }, 'B8'],
    [{ kind: 'solution-answer', until: MONDAY }, 'B8'],
    [{ kind: 'answer' }, 'E5'],
    [{ kind: 'refusal', ground: 'no-evidence' }, 'E5'],
  ] as const)('names the rule that it carries out, to its end: %o (%s)', (says, rule) => {
    const { entries } = all(aMessage({ says }), begun(), accepted);
    expect(entries.map((entry) => entry.rule)).toEqual([rule, rule, rule]);
  });

  it('has every try of a provider, of which only what becomes of the message is told', () => {
    const next = plusSeconds(MONDAY, 60);
    const { message, entries } = all(
      aMessage(),
      begun(),
      (tried) => failTry(tried, context()),
      begun(next),
      accepted,
      (out) => deliverMessage(out, context(next)),
      (there) => bounceMessage(there, 'reported', context(next)),
    );
    expect(entries.map(({ type, data, publish }) => [type, data, publish]).slice(1)).toEqual([
      ['MessageTried', {}, false],
      ['MessageFailed', { nextTryAt: next }, false],
      ['MessageTried', {}, false],
      [
        'MessageAccepted',
        { acceptedAt: MONDAY, how: 'provider', providerId: 'p-1', way: 'mail' },
        true,
      ],
      ['MessageDelivered', {}, true],
      ['MessageBounced', { reason: 'reported' }, true],
    ]);
    expect(message).toMatchObject({ state: 'bounced', tries: 2, deliveredAt: next, version: 7 });
    expect(messageShown(message)).toMatchObject({ acceptedAt: MONDAY, deliveredAt: next });
  });

  it('has that it waits for the end of quiet hours, and what time does (D5, N5)', () => {
    const night = at('2026-07-06T23:30:00+08:00');
    const { entries, message } = all(
      aMessage({ way: 'sms' }),
      begun(night),
      (waiting) => messageInTime(waiting, { kind: 'look' }, context(morning)),
      (due) => messageInTime(due, { kind: 'look' }, context(plusSeconds(morning, 3 * 86_400))),
    );
    expect(entries.map(({ type, data, publish }) => [type, data, publish]).slice(1)).toEqual([
      ['MessagePostponed', { until: morning }, false],
      ['MessageDue', {}, true],
      ['MessageGivenUp', {}, true],
    ]);
    expect(message.tries).toBe(0);
  });

  it('has who called in vain, and who did it in the end', () => {
    const { entries, message } = all(
      aMessage({ way: 'call' }),
      attested('no-answer'),
      (waiting) => messageInTime(waiting, { kind: 'look' }, context(hoursOn(24))),
      attested('left-word', hoursOn(25)),
      attested('posted', hoursOn(26)),
    );
    expect(entries.map(({ type, data, publish }) => [type, data, publish]).slice(1)).toEqual([
      ['MessageCallFailed', { outcome: 'no-answer' }, false],
      ['MessageChased', {}, false],
      ['MessageCallFailed', { outcome: 'left-word' }, false],
      ['MessageAccepted', { acceptedAt: hoursOn(26), how: 'attested', way: 'letter' }, true],
    ]);
    expect(message).toMatchObject({ tries: 2, way: 'letter', acceptedAt: hoursOn(26) });
  });

  it.each([
    ['reached', 'MessageAccepted', { acceptedAt: MONDAY, how: 'attested', way: 'call' }],
    ['wrong-number', 'MessageBounced', { reason: 'wrong-number' }],
    ['not-needed', 'MessageWithdrawn', { why: 'not-needed' }],
    ['declined', 'MessageCallFailed', { outcome: 'declined' }],
  ] as const)('has what is attested: %s', (what, type, data) => {
    const { entries } = all(aMessage({ way: 'letter' }), attested(what));
    expect(entries[1]).toMatchObject({ type, data });
  });

  it('has why it was taken back, which nobody is told', () => {
    const { entries, message } = all(aMessage(), (queued) =>
      withdrawMessage(queued, 'too-late', context()),
    );
    expect(entries[1]).toMatchObject({
      type: 'MessageWithdrawn',
      data: { why: 'too-late' },
      publish: false,
    });
    expect(message).toMatchObject({ state: 'withdrawn', version: 2 });
    expect(message.lookAt).toBeUndefined();
  });

  it('gives the message again, entry by entry, and takes no entry twice or too early', () => {
    const { message, entries } = all(aMessage(), begun(), accepted);
    const again = entries.reduce<Message | undefined>(applyToMessage, undefined);
    expect(again).toEqual(message);
    const [first, second, third] = entries;
    if (!first || !second || !third) throw new Error('three entries were expected');
    expect(() => applyToMessage(message, third)).toThrow(`${ID}.3 does not follow version 3`);
    expect(() => applyToMessage(undefined, second)).toThrow(`${ID}.2 does not follow version 0`);
    expect(() => applyToMessage(undefined, { ...second, sequence: 1 })).toThrow(
      `${ID}.2 has no message to apply to`,
    );
  });
});

describe('when a message is looked at', () => {
  const tried = all(aMessage(), begun()).message;

  it('is three minutes on where nobody heard that it is due, and the morning where it waits', () => {
    expect(aMessage().message.lookAt).toBe(plusSeconds(MONDAY, 180));
    expect(aMessage({ way: 'sms', notBefore: morning }).message.lookAt).toBe(morning);
  });

  it('is half a working day on for a hand, of a call from the end of quiet hours', () => {
    expect(aMessage({ way: 'letter' }).message.lookAt).toBe(hoursOn(4));
    const call = aMessage({ way: 'call', notBefore: morning }).message;
    expect(call.lookAt).toBe(plusSeconds(morning, 4 * 3600));
    const chased = messageHappens(call, { type: 'MessageChased', data: {} }, context());
    expect(chased.message.lookAt).toBe(plusSeconds(morning, 24 * 3600));
    const past = aMessage({ way: 'call', notBefore: plusSeconds(MONDAY, -60) }).message;
    expect(past.lookAt).toBe(hoursOn(4));
  });

  it('is when whoever tries it must be dead, and three minutes later again', () => {
    expect(tried.lookAt).toBe(plusSeconds(MONDAY, 180));
    const dead = plusSeconds(MONDAY, 180);
    const due = messageInTime(tried, { kind: 'look' }, context(dead));
    expect(due?.message.lookAt).toBe(plusSeconds(dead, 180));
  });

  it('is when the provider is asked again', () => {
    const failed = all({ message: tried, entries: [] }, (one) => failTry(one, context())).message;
    expect(failed.lookAt).toBe(plusSeconds(MONDAY, 60));
    expect(failed.tryingSince).toBeUndefined();
  });

  it('counts the three days of tries from the end of quiet hours', () => {
    const { message } = aMessage({ way: 'sms', notBefore: morning });
    const end = plusSeconds(morning, 72 * 3600);
    expect(failTry(message, context(plusSeconds(end, -1)))?.message.state).toBe('queued');
    expect(failTry(message, context(end))?.message.state).toBe('given-up');
  });
});

describe('what comes too late for a message', () => {
  const ended = {
    accepted: all(aMessage(), begun(), accepted).message,
    withdrawn: withdrawMessage(aMessage().message, 'settled', context()).message,
    'by-hand': aMessage({ way: 'letter' }).message,
  };

  it.each([
    ['accepted', true, true],
    ['withdrawn', false, false],
    ['by-hand', false, false],
  ] as const)('is a report of delivery or of its coming back: %s', (state, delivers, bounces) => {
    const message = ended[state];
    expect(deliverMessage(message, context()) !== undefined).toBe(delivers);
    expect(bounceMessage(message, 'reported', context()) !== undefined).toBe(bounces);
  });

  it('is a refusal once it is out; while it is queued it is none, nor is a report', () => {
    expect(bounceMessage(ended.accepted, 'refused', context())).toBeUndefined();
    expect(bounceMessage(aMessage().message, 'refused', context())?.message.state).toBe('bounced');
    expect(bounceMessage(aMessage().message, 'reported', context())?.entries[0]?.data).toEqual({
      reason: 'reported',
    });
    expect(deliverMessage(aMessage().message, context())).toBeUndefined();
  });

  it('is a try; a failed one asks nothing of what has ended', () => {
    expect(beginTry(ended.withdrawn, context())).toEqual({ kind: 'none', why: 'ended' });
    expect(failTry(ended.withdrawn, context())).toBeUndefined();
    expect(messageInTime(ended.withdrawn, { kind: 'look' }, context(hoursOn(99)))).toBeUndefined();
    const bounced = bounceMessage(all(aMessage(), begun()).message, 'refused', context())?.message;
    expect(bounced).not.toHaveProperty('tryingSince');
    expect(bounced).not.toHaveProperty('lookAt');
  });

  it('is a hand’s word where nothing is left for a hand', () => {
    expect(attestMessage(ended.accepted, 'posted', context())).toMatchObject({ kind: 'refused' });
    const givenUp = failTry(aMessage().message, context(hoursOn(72)))?.message;
    expect(givenUp && attestMessage(givenUp, 'posted', context()).kind).toBe('recorded');
  });
});
