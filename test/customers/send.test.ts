import { describe, expect, it } from 'vitest';
import { makeReportMessage } from '../../functions/changing/report-message.ts';
import { changeWrites, ticketChange } from '../../functions/changing/thing-change.ts';
import { makeSend } from '../../functions/customers/send.ts';
import { makeWordsOfMessage } from '../../functions/customers/words-of-message.ts';
import { register } from '../../functions/domain/ticket/commands/register.ts';
import { type Instant, plusSeconds } from '../../functions/domain/time.ts';
import { effectiveWording } from '../../functions/domain/wording/effective-wording.ts';
import { makeCarryOut } from '../../functions/handling/carry-out.ts';
import {
  type CustomerWays,
  type OutgoingMail,
  type OutgoingText,
  WayRefused,
} from '../../functions/ports/outside.ts';
import { makePassTime } from '../../functions/timers/pass-time.ts';
import { aClerk, aRegister, at, hoursOn, MONDAY, someFacts } from '../builders/ticket.ts';
import { aHouse } from '../fakes/house.ts';

const ID = '01J0000000000000000000000A';
const branch = { id: 'huaian', name: { zh: '淮安', en: "Huai'an" } };

type Provider = 'well' | 'down' | 'refuses';

/** A branch that writes to customers; its providers keep what they took. */
const aWritingHouse = () => {
  const { store, clock, lent } = aHouse({ id: 'huaian', level: 'city', carries: ['mail', 'sms'] });
  const mails: OutgoingMail[] = [];
  const texts: OutgoingText[] = [];
  const provider = { is: 'well' as Provider, asked: 0 };
  const takenBy =
    <One>(kept: One[]) =>
    async (one: One) => {
      provider.asked += 1;
      if (provider.is === 'down') throw new Error('nobody there');
      if (provider.is === 'refuses') throw new WayRefused('no such mailbox');
      kept.push(one);
      return { providerId: `taken-${kept.length}` };
    };
  const ways: CustomerWays = { mail: takenBy(mails), sms: takenBy(texts) };
  const wordsOf = makeWordsOfMessage({
    ...lent,
    wording: effectiveWording({ ...branch, level: 'city' }, {}),
    timeZone: 'Asia/Shanghai',
  });
  const send = makeSend({ ...lent, ways, wordsOf, noteFailure: () => undefined });
  const passTime = makePassTime(lent);
  const events: string[] = [];
  store.onCommit((writes) => {
    for (const write of writes)
      if (
        write.kind === 'entry' &&
        write.entry.aggregate === 'message' &&
        (write.entry.type === 'MessageQueued' || write.entry.type === 'MessageDue')
      )
        events.push(write.entry.id);
  });

  /** What waits in the queue is sent. */
  const deliver = async () => {
    const results = [];
    for (const id of events.splice(0)) results.push(await send(id, 'test'));
    return results;
  };
  /** A minute: the sweep looks, and what it has become due is sent. */
  const minutesTo = async (end: Instant, minutes = 1) => {
    while (clock.now() < end) {
      clock.set(plusSeconds(clock.now(), minutes * 60));
      const { things } = await store.due.page(0, clock.now(), 100);
      for (const { kind, id } of things) await passTime(kind, id, { kind: 'look' }, 'test');
      await deliver();
    }
  };
  const registered = async (changes: Parameters<typeof someFacts>[0] = {}) => {
    const now = clock.now();
    const context = { ...lent.clockContext, now, by: aClerk, correlationId: 'test' };
    const facts = someFacts({
      channel: 'email',
      receivedAt: now,
      registeredAt: now,
      reach: { ways: ['mail'], language: 'zh' },
      ...changes,
    });
    const recorded = register(aRegister({ ticketId: ID, facts }), {
      ...context,
      carries: ['mail', 'sms'],
    });
    await lent.ledger.commit([
      ...changeWrites(ticketChange(undefined, recorded), lent.ownBranch),
      {
        kind: 'case-file',
        caseFile: {
          ticketId: ID,
          person: { name: '王芳', email: 'wang@example.cn', phone: '+8613912345678' },
          words: { title: '多收费', facts: '本月多收三十元' },
          channel: { messageId: '<complaint-1@example.cn>' },
          evidence: [],
          storedAt: now,
        },
      },
    ]);
  };
  const answer = () =>
    makeCarryOut(lent)({
      ticketId: ID,
      command: { kind: 'answer', means: 'message', bases: ['double-refund'] },
      words: {
        found: '系统误扣',
        done: '已退费',
        told: '多收的三十元已退还。',
      },
      by: aClerk,
      scope: 'clerk-7',
      correlationId: 'test',
    });
  const ticket = async () => {
    const found = await store.tickets.load(ID);
    if (!found) throw new Error('no ticket');
    return found;
  };
  const reportMessage = makeReportMessage(lent);
  const typesOf = (aggregate: 'ticket' | 'message', id: string) =>
    store
      .trail()
      .filter((entry) => entry.aggregate === aggregate && entry.id === id)
      .map(({ type }) => type);
  return {
    ...{ store, clock, mails, texts, provider, send, deliver, minutesTo, registered, answer },
    ...{ ticket, reportMessage, typesOf, events, lent },
  };
};

describe('a receipt', () => {
  it('is sent once, threaded, and says by when the customer hears from us (B8)', async () => {
    const house = aWritingHouse();
    await house.registered();
    const [id = ''] = house.events;
    expect(await house.deliver()).toEqual(['accepted']);
    expect(await house.send(id, 'again')).toBe('ended');
    expect(house.mails).toHaveLength(1);
    expect(house.mails[0]).toMatchObject({
      messageId: `${ID}-1-receipt`,
      to: 'wang@example.cn',
      inReplyTo: '<complaint-1@example.cn>',
      automatic: 'auto-replied',
    });
    expect(house.mails[0]?.text).toContain('AAAAAAAAAA1');
    const [note] = await house.store.caseFiles.messageNotes(ID);
    expect(note?.text.text).toBe(house.mails[0]?.text);
  });

  it('by text message waits for the morning, and goes then (D5, N5)', async () => {
    const house = aWritingHouse();
    house.clock.set(at('2026-07-06T23:00:00+08:00'));
    await house.registered({ channel: 'phone', reach: { ways: ['sms'], language: 'zh' } });
    expect(await house.deliver()).toEqual(['too-early']);
    await house.minutesTo(at('2026-07-07T07:59:00+08:00'));
    expect(house.texts).toHaveLength(0);
    await house.minutesTo(at('2026-07-07T08:02:00+08:00'));
    expect(house.texts).toHaveLength(1);
    expect(house.texts[0]?.to).toBe('+8613912345678');
  });
});

describe('in quiet hours (D5, N5)', () => {
  it.each([
    ['2026-07-06T21:59:59+08:00', 'accepted'],
    ['2026-07-06T22:00:00+08:00', 'too-early'],
    ['2026-07-06T22:00:01+08:00', 'too-early'],
    ['2026-07-07T07:59:59+08:00', 'too-early'],
    ['2026-07-07T08:00:00+08:00', 'accepted'],
    ['2026-07-07T08:00:01+08:00', 'accepted'],
  ])('a text message of %s is %s: it rings', async (instant, becomes) => {
    const house = aWritingHouse();
    house.clock.set(at(instant));
    await house.registered({ channel: 'phone', reach: { ways: ['sms'], language: 'zh' } });
    expect(await house.deliver()).toEqual([becomes]);
  });

  it('a text message that is late by one second waits, and goes once in the morning', async () => {
    const house = aWritingHouse();
    house.clock.set(at('2026-07-06T21:59:59+08:00'));
    await house.registered({ channel: 'phone', reach: { ways: ['sms'], language: 'zh' } });
    house.clock.set(at('2026-07-06T22:00:00+08:00'));
    expect(await house.deliver()).toEqual(['postponed']);
    await house.minutesTo(at('2026-07-07T07:50:00+08:00'), 10);
    expect(house.texts).toHaveLength(0);
    await house.minutesTo(at('2026-07-07T09:00:00+08:00'));
    expect(house.texts).toHaveLength(1);
  });

  it('a mail goes: it wakes nobody', async () => {
    const house = aWritingHouse();
    house.clock.set(at('2026-07-06T23:00:00+08:00'));
    await house.registered();
    expect(await house.deliver()).toEqual(['accepted']);
  });
});

describe('an answer by message', () => {
  it('counts once a provider has it, by that instant, in its words (E5)', async () => {
    const house = aWritingHouse();
    await house.registered();
    await house.deliver();
    house.clock.set(hoursOn(1));
    expect(await house.answer()).toMatchObject({ status: 200, body: { state: 'acknowledged' } });
    house.clock.set(hoursOn(2));
    await house.deliver();
    expect(await house.ticket()).toMatchObject({ state: 'resolved', answeredAt: hoursOn(2) });
    expect(house.mails[1]?.text).toContain('多收的三十元已退还。');
    expect(house.mails[1]?.automatic).toBeUndefined();
  });

  it('of two senders at once is sent by one (E5)', async () => {
    const house = aWritingHouse();
    await house.registered();
    await house.deliver();
    await house.answer();
    const [id = ''] = house.events.splice(0);
    const both = await Promise.all([house.send(id, 'one'), house.send(id, 'other')]);
    expect(both.toSorted()).toEqual(['accepted', 'in-progress']);
    expect(house.mails).toHaveLength(2);
  });

  it('with the provider down for a day is not lost, not doubled, and not counted before (E5)', async () => {
    const house = aWritingHouse();
    await house.registered();
    await house.deliver();
    await house.answer();
    house.provider.is = 'down';
    await house.deliver();
    await house.minutesTo(hoursOn(24));
    expect(await house.ticket()).toMatchObject({ state: 'acknowledged' });
    expect((await house.ticket()).answeredAt).toBeUndefined();
    expect(house.mails).toHaveLength(1);
    // 1, 2, 4 … 32 minutes, then every hour: a provider that is down is not stormed.
    expect(house.provider.asked).toBeLessThan(40);
    house.provider.is = 'well';
    await house.minutesTo(hoursOn(25.1));
    expect(house.mails).toHaveLength(2);
    const { answeredAt = MONDAY } = await house.ticket();
    expect(answeredAt > hoursOn(24)).toBe(true);
    await house.minutesTo(hoursOn(30));
    expect(house.mails).toHaveLength(2);
  });

  it('goes out though every event of it was lost: the sweep finds it (E5)', async () => {
    const house = aWritingHouse();
    await house.registered();
    await house.deliver();
    await house.answer();
    house.events.splice(0);
    await house.minutesTo(plusSeconds(MONDAY, 300));
    expect(house.mails).toHaveLength(2);
  });

  it('that no provider takes for days is given up, and the way is free for another (E5)', async () => {
    const house = aWritingHouse();
    await house.registered();
    await house.deliver();
    await house.answer();
    house.provider.is = 'down';
    await house.deliver();
    await house.minutesTo(hoursOn(74), 10);
    expect(house.typesOf('ticket', ID)).toContain('AnswerTakenBack');
    expect((await house.ticket()).answerQueued).toBeUndefined();
    house.provider.is = 'well';
    expect(await house.answer()).toMatchObject({ status: 200 });
  });

  it('to an address that is no good comes back at once (E5)', async () => {
    const house = aWritingHouse();
    await house.registered();
    await house.deliver();
    await house.answer();
    house.provider.is = 'refuses';
    expect(await house.deliver()).toEqual(['refused']);
    expect(house.typesOf('ticket', ID)).toEqual([
      'ComplaintRegistered',
      'AnswerQueued',
      'AnswerTakenBack',
    ]);
  });

  it('that bounces after its limit opens the ticket, which climbs at once (E5, F1)', async () => {
    const house = aWritingHouse();
    await house.registered();
    await house.deliver();
    await house.answer();
    await house.deliver();
    expect((await house.ticket()).state).toBe('resolved');
    house.clock.set(hoursOn(50));
    const [, { messageId = '' } = {}] = house.mails;
    expect(await house.reportMessage(messageId, 'reported', 'test')).toBe('recorded');
    expect(await house.ticket()).toMatchObject({ state: 'pending', level: 'province' });
    expect(await house.reportMessage(messageId, 'reported', 'test')).toBe('nothing');
  });

  it('that has not reached the customer is nobody’s task once another has (E5)', async () => {
    const house = aWritingHouse();
    await house.registered();
    await house.deliver();
    await house.answer();
    await house.deliver();
    const bounced = house.mails[1]?.messageId ?? '';
    await house.reportMessage(bounced, 'reported', 'test');
    await house.reportMessage(`${ID}-1-receipt`, 'reported', 'test');
    const states = async () =>
      [await house.store.messages.load(`${ID}-1-receipt`), await house.store.messages.load(bounced)]
        .map((message) => message?.state)
        .join(', ');
    expect(await states()).toBe('bounced, bounced');
    await house.answer();
    expect(await states()).toBe('bounced, bounced');
    expect(await house.deliver()).toEqual(['accepted']);
    expect(await states()).toBe('withdrawn, withdrawn');
    expect(await house.ticket()).toMatchObject({ state: 'resolved' });
  });

  it('is not sent where somebody has told the customer meanwhile', async () => {
    const house = aWritingHouse();
    await house.registered();
    await house.deliver();
    await house.answer();
    const told = await makeCarryOut({ ...house.lent })({
      ticketId: ID,
      command: { kind: 'answer', means: 'telephone' },
      by: aClerk,
      scope: 'clerk-7',
      correlationId: 'test',
    });
    expect(told).toMatchObject({ status: 200 });
    expect(await house.deliver()).toEqual(['withdrawn']);
    expect(house.mails).toHaveLength(1);
  });
});
