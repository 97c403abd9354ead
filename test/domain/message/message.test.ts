import { describe, expect, it } from 'vitest';
import { messageInTime } from '../../../functions/domain/message/as-time-passes.ts';
import { attestMessage } from '../../../functions/domain/message/attest.ts';
import {
  acceptMessage,
  beginTry,
  bounceMessage,
  deliverMessage,
  failTry,
} from '../../../functions/domain/message/decide.ts';
import type { Message } from '../../../functions/domain/message/message.ts';
import { TRY_SECONDS } from '../../../functions/domain/message/pace.ts';
import { type Instant, plusSeconds } from '../../../functions/domain/time.ts';
import { aMessage } from '../../builders/message.ts';
import { aContext, at, hoursOn, MONDAY } from '../../builders/ticket.ts';

const context = (now: Instant = MONDAY) => aContext(now);

const tried = (message: Message, now: Instant = MONDAY): Message => {
  const begun = beginTry(message, context(now));
  if (begun.kind !== 'begins') throw new Error('it is not tried');
  return begun.recorded.message;
};

const failed = (message: Message, now: Instant): Message => {
  const recorded = failTry(message, context(now));
  if (!recorded) throw new Error('nothing failed');
  return recorded.message;
};

describe('a message to a customer', () => {
  it('has the id of what it tells about, fit for a Message-ID', () => {
    const { message } = aMessage();
    expect(message.id).toBe('01J0000000000000000000000A-2-answer');
    expect(message.state).toBe('queued');
  });

  it('waits for a hand where nobody carries it', () => {
    expect(aMessage({ way: 'letter' }).message.state).toBe('by-hand');
    expect(aMessage({ way: 'call' }).message.state).toBe('by-hand');
  });

  it('is claimed before the provider is asked: of two that would send, one does (E5)', () => {
    const { message } = aMessage();
    const claimed = tried(message);
    expect(beginTry(claimed, context())).toEqual({ kind: 'none', why: 'in-progress' });
    const stillThere = plusSeconds(MONDAY, TRY_SECONDS - 1);
    expect(beginTry(claimed, context(stillThere)).kind).toBe('none');
    expect(beginTry(claimed, context(plusSeconds(MONDAY, TRY_SECONDS))).kind).toBe('begins');
  });

  it('is tried again later and later, as the policy has it (E5)', () => {
    let now = MONDAY;
    let { message } = aMessage();
    const waits: number[] = [];
    for (let count = 0; count < 9; count += 1) {
      message = failed(tried(message, now), now);
      const next = message.nextTryAt ?? now;
      waits.push((Date.parse(next) - Date.parse(now)) / 60_000);
      expect(beginTry(message, context(plusSeconds(next, -1)))).toMatchObject({ why: 'too-early' });
      now = next;
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
  });

  it.each([
    { by: -1, state: 'queued' },
    { by: 0, state: 'given-up' },
    { by: 1, state: 'given-up' },
  ])('is given up after three days of tries, $by s (E5)', ({ by, state }) => {
    const now = plusSeconds(hoursOn(72), by);
    expect(failed(tried(aMessage().message, now), now).state).toBe(state);
  });

  it.each([
    { time: '21:59:59', kind: 'begins' },
    { time: '22:00:00', kind: 'postponed' },
    { time: '07:59:59', kind: 'postponed' },
    { time: '08:00:00', kind: 'begins' },
  ])('does not ring in quiet hours: a text message at $time (D5, N5)', ({ time, kind }) => {
    const now = at(`2026-07-07T${time}+08:00`);
    expect(beginTry(aMessage({ way: 'sms' }).message, context(now)).kind).toBe(kind);
    expect(beginTry(aMessage({ way: 'mail' }).message, context(now)).kind).toBe('begins');
  });

  it('that was postponed goes at the end of quiet hours (N5)', () => {
    const night = at('2026-07-06T23:30:00+08:00');
    const morning = at('2026-07-07T08:00:00+08:00');
    const begun = beginTry(aMessage({ way: 'sms' }).message, context(night));
    if (begun.kind !== 'postponed') throw new Error('it rang');
    const { message } = begun.recorded;
    expect(message.lookAt).toBe(morning);
    expect(beginTry(message, context(plusSeconds(morning, -1))).kind).toBe('none');
    expect(beginTry(message, context(morning)).kind).toBe('begins');
  });

  it('is accepted once, and then neither tried nor failed', () => {
    const accepted = acceptMessage(tried(aMessage().message), { acceptedAt: MONDAY }, context());
    expect(accepted?.message).toMatchObject({ state: 'accepted', acceptedAt: MONDAY, tries: 1 });
    if (!accepted) throw new Error('it is not accepted');
    expect(accepted.message.lookAt).toBeUndefined();
    expect(acceptMessage(accepted.message, { acceptedAt: MONDAY }, context())).toBeUndefined();
    expect(failTry(accepted.message, context())).toBeUndefined();
    expect(beginTry(accepted.message, context())).toEqual({ kind: 'none', why: 'ended' });
  });

  it('that was delivered may still come back', () => {
    const accepted = acceptMessage(tried(aMessage().message), { acceptedAt: MONDAY }, context());
    const delivered = accepted && deliverMessage(accepted.message, context());
    const bounced = delivered && bounceMessage(delivered.message, 'reported', context());
    expect(bounced?.message.state).toBe('bounced');
    expect(bounced && bounceMessage(bounced.message, 'reported', context())).toBeUndefined();
  });
});

describe('time', () => {
  it('has it sent that nobody heard of, and looks again', () => {
    const { message } = aMessage();
    const lookAt = message.lookAt ?? MONDAY;
    expect(messageInTime(message, { kind: 'look' }, context(plusSeconds(lookAt, -1)))).toBe(
      undefined,
    );
    const due = messageInTime(message, { kind: 'look' }, context(lookAt));
    expect(due?.entries).toMatchObject([{ type: 'MessageDue', publish: true }]);
    expect(due?.message.lookAt).toBe(plusSeconds(lookAt, 180));
  });

  it('gives up what no sender ever came to', () => {
    const { message } = aMessage();
    const given = messageInTime(message, { kind: 'look' }, context(hoursOn(72)));
    expect(given?.message).toMatchObject({ state: 'given-up' });
    expect(given?.message.lookAt).toBeUndefined();
  });

  it('chases a call that nobody makes, four hours on and then as the policy has it (F4)', () => {
    const { message } = aMessage({ way: 'call' });
    expect(message.lookAt).toBe(hoursOn(4));
    const chased = messageInTime(message, { kind: 'look' }, context(hoursOn(4)));
    expect(chased?.entries[0]?.type).toBe('MessageChased');
    expect(chased?.message.lookAt).toBe(hoursOn(28));
  });
});

describe('what somebody attests', () => {
  it.each([
    { attested: 'reached', state: 'accepted' },
    { attested: 'posted', state: 'accepted' },
    { attested: 'no-answer', state: 'by-hand' },
    { attested: 'switched-off', state: 'by-hand' },
    { attested: 'left-word', state: 'by-hand' },
    { attested: 'declined', state: 'by-hand' },
    { attested: 'wrong-number', state: 'bounced' },
    { attested: 'not-needed', state: 'withdrawn' },
  ] as const)('$attested leaves it $state (E9)', ({ attested, state }) => {
    const decided = attestMessage(aMessage({ way: 'call' }).message, attested, context());
    expect(decided.kind === 'recorded' && decided.message.state).toBe(state);
  });

  it('was done between its being queued and now: on either second, and no other (E9)', () => {
    const { message } = aMessage({ way: 'call' });
    const now = hoursOn(2);
    const attest = (triedAt: Instant) => attestMessage(message, 'reached', context(now), triedAt);
    for (const triedAt of [MONDAY, hoursOn(1), now])
      expect(attest(triedAt)).toMatchObject({ message: { acceptedAt: triedAt } });
    const wrong = { kind: 'wrong-time', field: 'triedAt' };
    expect(attest(plusSeconds(MONDAY, -1))).toEqual({
      kind: 'refused',
      refusal: { ...wrong, must: 'not-be-earlier', than: 'message', at: MONDAY },
    });
    expect(attest(plusSeconds(now, 1))).toEqual({
      kind: 'refused',
      refusal: { ...wrong, must: 'not-be-later', than: 'now', at: now },
    });
  });

  it('is of no use for what a provider carries', () => {
    expect(attestMessage(aMessage().message, 'reached', context())).toEqual({
      kind: 'refused',
      refusal: { kind: 'not-by-hand', state: 'queued' },
    });
  });

  it('may be a call after a mail that came back', () => {
    const bounced = bounceMessage(tried(aMessage().message), 'refused', context());
    const called = bounced && attestMessage(bounced.message, 'reached', context());
    expect(called).toMatchObject({ message: { state: 'accepted', way: 'call' } });
  });
});
