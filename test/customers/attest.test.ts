import { describe, expect, it } from 'vitest';
import { changeWrites, ticketChange } from '../../functions/changing/thing-change.ts';
import { makeAttest } from '../../functions/customers/attest.ts';
import { makeListMessages, makeReadMessages } from '../../functions/customers/read-messages.ts';
import { makeWordsOfMessage } from '../../functions/customers/words-of-message.ts';
import { register } from '../../functions/domain/ticket/commands/register.ts';
import { type Instant, plusSeconds } from '../../functions/domain/time.ts';
import { effectiveWording } from '../../functions/domain/wording/effective-wording.ts';
import { makeCarryOut } from '../../functions/handling/carry-out.ts';
import { makePassTime } from '../../functions/timers/pass-time.ts';
import { aClerk, aRegister, at, hoursOn, MONDAY, someFacts } from '../builders/ticket.ts';
import { aHouse } from '../fakes/house.ts';

const aTaker = { kind: 'person', subject: 'clerk-7', post: 'taker', unit: 'centre' } as const;

const ID = '01J0000000000000000000000A';

/** A complaint by telephone whose answer waits for a call. */
const aCallToMake = async (receivedAt = MONDAY, tier: 'vip' | 'ordinary' = 'ordinary') => {
  const { store, clock, lent } = aHouse({ id: 'huaian', level: 'city', carries: [] });
  clock.set(receivedAt);
  const context = { ...lent.clockContext, now: receivedAt, by: aClerk, correlationId: 'test' };
  const facts = someFacts({
    channel: 'phone',
    tier,
    receivedAt,
    registeredAt: receivedAt,
    reach: { ways: ['call', 'letter'], language: 'zh' },
  });
  const command = aRegister({ ticketId: ID, facts, withoutReceipt: true });
  await store.ledger.commit([
    ...changeWrites(ticketChange(undefined, register(command, context)), lent.ownBranch),
    {
      kind: 'case-file',
      caseFile: {
        ticketId: ID,
        person: { name: '王芳', phone: '+8613912345678', address: '淮海东路 1 号' },
        words: { title: '多收费', facts: '本月多收三十元' },
        channel: { callId: 'call-1' },
        evidence: [],
        storedAt: receivedAt,
      },
    },
  ]);
  const carryOut = makeCarryOut(lent);
  const answer = (means: 'message' | 'telephone') =>
    carryOut({
      ticketId: ID,
      command: { kind: 'answer', means, bases: ['double-refund'] },
      words: { told: '多收的三十元已退还。' },
      by: aClerk,
      scope: 'clerk-7',
      correlationId: 'test',
    });
  await answer('message');
  const [message] = store.all('message');
  const messageId = message?.after.id ?? '';
  const wording = effectiveWording({ name: { zh: '淮安', en: "Huai'an" }, level: 'city' }, {});
  const wordsOf = makeWordsOfMessage({ ...lent, wording, timeZone: 'Asia/Shanghai' });
  const attest = makeAttest({ ...lent, wordsOf });
  let keys = 0;
  const say = (
    outcome: Parameters<typeof attest>[0]['outcome'],
    idempotencyKey = `key-${++keys}`,
    triedAt?: Instant,
  ) =>
    attest({
      messageId,
      outcome,
      note: '十五时致电',
      by: aClerk,
      scope: 'clerk-7',
      idempotencyKey,
      triedAt,
      correlationId: 'test',
    });
  const list = makeListMessages({ messages: store.messages });
  const looked: string[] = [];
  const read = makeReadMessages({ ...lent, logReading: (id) => looked.push(id) });
  const ticketTypes = () =>
    store
      .trail()
      .filter(({ aggregate }) => aggregate === 'ticket')
      .map(({ type }) => type);
  const passTime = makePassTime(lent);
  return {
    ...{ store, clock, say, answer, list, read, looked, ticketTypes, messageId, passTime },
    ticket: async () => (await store.tickets.load(ID)) ?? expect.fail('no ticket'),
  };
};

describe('a call that is attested', () => {
  it('answers the customer by the instant at which they were reached (E5, E9)', async () => {
    const house = await aCallToMake();
    expect(await house.list({ limit: 25 }, [aTaker])).toMatchObject({
      body: {
        items: [{ id: house.messageId, state: 'by-hand', way: 'call', may: ['attestMessage'] }],
      },
    });
    house.clock.set(hoursOn(3));
    expect(await house.say('reached')).toMatchObject({ status: 200, body: { state: 'accepted' } });
    expect(await house.ticket()).toMatchObject({ state: 'resolved', answeredAt: hoursOn(3) });
    expect(house.ticketTypes().slice(-2)).toEqual(['ContactAttempted', 'CustomerAnswered']);
    expect(await house.list({ limit: 25 }, [aTaker])).toMatchObject({ body: { items: [] } });
  });

  it('after quiet hours that left no time to call counts as the morning’s (D5)', async () => {
    const house = await aCallToMake(at('2026-07-06T23:00:00+08:00'), 'vip');
    house.clock.set(at('2026-07-07T08:05:00+08:00'));
    await house.say('reached');
    const answered = house.store.trail().find(({ type }) => type === 'CustomerAnswered');
    expect(answered?.data).toMatchObject({ timeliness: 'next-morning' });
  });

  it.each([
    [hoursOn(48), { inTime: true, timeliness: 'in-time', toldAt: hoursOn(48) }],
    [
      plusSeconds(hoursOn(48), 1),
      { inTime: false, timeliness: 'late', toldAt: plusSeconds(hoursOn(48), 1) },
    ],
  ])(
    'and was made at %s is judged by that, however much later it is said (D5, E5)',
    async (triedAt, judged) => {
      const house = await aCallToMake();
      house.clock.set(hoursOn(50));
      await house.say('reached', 'key', triedAt);
      const answered = house.store.trail().find(({ type }) => type === 'CustomerAnswered');
      expect(answered).toMatchObject({ at: hoursOn(50), data: judged });
      expect(await house.ticket()).toMatchObject({ state: 'resolved', answeredAt: triedAt });
      const tried = house.store.trail().find(({ type }) => type === 'ContactAttempted');
      expect(tried?.data).toMatchObject({ triedAt });
    },
  );

  it.each([
    ['one second before there was anything to tell', plusSeconds(MONDAY, -1), 'refused'],
    ['as it was decided what to tell', MONDAY, 'taken'],
    ['now', hoursOn(3), 'taken'],
    ['in one second', plusSeconds(hoursOn(3), 1), 'refused'],
  ])('was made %s: %s', async (_, triedAt, becomes) => {
    const house = await aCallToMake();
    house.clock.set(hoursOn(3));
    const answer = await house.say('reached', 'key', triedAt);
    expect(answer).toMatchObject(
      becomes === 'taken'
        ? { status: 200 }
        : { problem: 'out-of-order', details: [{ field: 'triedAt' }] },
    );
  });

  it.each([
    ['2026-07-06T21:59:59+08:00', undefined],
    ['2026-07-06T22:00:00+08:00', at('2026-07-07T08:00:00+08:00')],
    ['2026-07-07T07:59:59+08:00', at('2026-07-07T08:00:00+08:00')],
    ['2026-07-07T08:00:00+08:00', undefined],
  ])('of %s is not to be made before %s (D5, N5)', async (receivedAt, notBefore) => {
    const house = await aCallToMake(at(receivedAt));
    const { body } = (await house.list({ limit: 25 }, [aTaker])) as {
      body: { items: { notBefore?: string }[] };
    };
    expect(body.items.map((item) => item.notBefore)).toEqual([notBefore]);
  });

  it('in vain is a try on record, and the call is still to be made (E9)', async () => {
    const house = await aCallToMake();
    await house.say('no-answer');
    await house.say('no-answer');
    expect(house.ticketTypes().filter((type) => type === 'ContactAttempted')).toHaveLength(2);
    expect(await house.ticket()).toMatchObject({ state: 'acknowledged' });
    expect(await house.list({ limit: 25 }, [aTaker])).toMatchObject({
      body: { items: [{ tries: 2 }] },
    });
  });

  it('sent again is said once', async () => {
    const house = await aCallToMake();
    const first = await house.say('no-answer', 'key-a');
    expect(await house.say('no-answer', 'key-a')).toMatchObject(first);
    expect(house.ticketTypes().filter((type) => type === 'ContactAttempted')).toHaveLength(1);
  });

  it('at a wrong number takes the answer back, and somebody hears of it (E5)', async () => {
    const house = await aCallToMake();
    await house.say('wrong-number');
    expect(house.ticketTypes().slice(-2)).toEqual(['ContactAttempted', 'AnswerTakenBack']);
    expect(house.store.all('alert').map(({ after }) => after.cause)).toMatchObject([
      { kind: 'customer-not-told', says: 'answer', why: 'bounced' },
    ]);
    // A letter does it in the end, and that counts.
    expect(await house.say('posted')).toMatchObject({ body: { state: 'accepted', way: 'letter' } });
    expect(await house.ticket()).toMatchObject({ state: 'resolved' });
  });

  it('that is not needed frees the way for another answer', async () => {
    const house = await aCallToMake();
    await house.say('not-needed');
    expect((await house.ticket()).answerQueued).toBeUndefined();
    expect(await house.say('reached')).toMatchObject({ problem: 'not-by-hand' });
  });

  it('that nobody makes is chased, and not where the customer has heard otherwise (F4)', async () => {
    const house = await aCallToMake();
    house.clock.set(hoursOn(4));
    await house.passTime('message', house.messageId, { kind: 'look' }, 'test');
    expect(house.store.all('alert').map(({ after }) => after.cause)).toMatchObject([
      { kind: 'customer-not-told', why: 'waits' },
    ]);
    await house.answer('telephone');
    house.clock.set(hoursOn(30));
    await house.passTime('message', house.messageId, { kind: 'look' }, 'test');
    expect(await house.store.messages.load(house.messageId)).toMatchObject({ state: 'withdrawn' });
    expect(house.store.all('alert')).toHaveLength(1);
  });
});

describe('the messages about a complaint', () => {
  it('are shown with what was said, and the look-up is logged (M2)', async () => {
    const house = await aCallToMake();
    expect(await house.read(ID, [aTaker])).toMatchObject({
      body: { items: [{ state: 'by-hand' }] },
    });
    await house.say('reached');
    const { body } = (await house.read(ID, [aTaker])) as { body: { items: { sent: object }[] } };
    expect(JSON.stringify(body.items[0]?.sent)).toContain('多收的三十元已退还。');
    expect(house.looked).toEqual([ID, ID]);
    expect(await house.read('01J0000000000000000000000B', [aTaker])).toMatchObject({
      problem: 'not-found',
    });
  });
});
