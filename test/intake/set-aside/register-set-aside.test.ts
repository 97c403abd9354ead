import { describe, expect, it } from 'vitest';
import { UNREADABLE } from '../../../functions/intake/mail/not-read.ts';
import { UNREAD_EVENT } from '../../../functions/intake/set-aside/event-draft.ts';
import { hoursOn, MONDAY } from '../../builders/ticket.ts';
import { aManager, aManagersDesk, ticketIn } from './desk.ts';

const MISJUDGED = [
  'From: Wang <kehu@customer.example>',
  'Date: Mon, 6 Jul 2026 09:58:00 +0800',
  'Auto-Submitted: auto-replied',
  'Subject: =?utf-8?B?6YeN5aSN5omj6LS5?=',
  'Message-ID: <1@customer.example>',
  'Content-Type: text/plain; charset=utf-8',
  '',
  '九月账单重复扣费，请退还。',
  '',
].join('\r\n');

const A_CALL = {
  agent: 'agent-1',
  startedAt: '2026-07-06T09:00:00+08:00',
  customer: { name: '钱多多', phone: '139 1234 5678', tier: 'vip' },
  matter: { category: 'billing', title: '多收费', facts: '本月多收三十元', demand: '退还' },
};

describe('a mail that was misjudged', () => {
  it('becomes a ticket whose clocks start when it came', async () => {
    const { hand, last, clock, store, registerIt } = aManagersDesk();
    await hand(MISJUDGED);
    clock.set(hoursOn(5));
    const answer = await registerIt(last().id);
    expect(answer).toMatchObject({ status: 201, body: { state: 'acknowledged' } });
    const [ticket] = store.all('ticket').map(({ after }) => after);
    expect(ticket).toMatchObject({
      facts: { channel: 'email', receivedAt: MONDAY, registeredAt: hoursOn(5) },
      takenBy: aManager,
    });
    const clocks = ticketIn(answer).clocks.filter(({ kind }) => kind === 'own-answer');
    expect(clocks).toMatchObject([{ dueAt: hoursOn(48) }]);
  });

  it('says what it says, with itself for evidence, and where it came from', async () => {
    const { hand, last, store, registerIt } = aManagersDesk();
    await hand(MISJUDGED);
    const { id, object } = last();
    await registerIt(id);
    expect(store.all('case-file')).toMatchObject([
      {
        caseFile: {
          person: { name: 'Wang', email: 'kehu@customer.example' },
          words: { title: '重复扣费', facts: '九月账单重复扣费，请退还。' },
          channel: { messageId: '1@customer.example', setAside: id },
          evidence: [{ key: object.key }],
        },
      },
    ]);
  });

  it('is one ticket however often it is asked for: the same answer, under any key', async () => {
    const { hand, last, store, registerIt, clock } = aManagersDesk();
    await hand(MISJUDGED);
    const { id } = last();
    const first = await registerIt(id, { key: 'k-1' });
    clock.pass(3600);
    for (const sent of [{ key: 'k-1' }, { key: 'k-2' }, {}, { key: 'k-1', as: 'manager-2' }])
      expect(await registerIt(id, sent)).toEqual({
        status: 200,
        body: ticketIn(first),
        headers: { 'idempotency-replayed': 'true' },
      });
    expect(store.all('ticket')).toHaveLength(1);
    expect(last()).toMatchObject({ state: 'ticketed', version: 2 });
  });

  it('is that ticket also when it can be read no more', async () => {
    const { hand, last, store, bucket, registerIt } = aManagersDesk();
    await hand(MISJUDGED);
    const first = await registerIt(last().id);
    bucket.objects.clear();
    expect(ticketIn(await registerIt(last().id))).toEqual(ticketIn(first));
    expect(store.all('ticket')).toHaveLength(1);
  });

  it('is one ticket when several ask at once', async () => {
    const { hand, last, store, registerIt } = aManagersDesk();
    await hand(MISJUDGED);
    const { id } = last();
    const answers = await Promise.all(
      ['k-1', 'k-2', undefined, 'k-1'].map((key) => registerIt(id, key ? { key } : {})),
    );
    expect(new Set(answers.map((answer) => ticketIn(answer).id)).size).toBe(1);
    expect(store.all('ticket')).toHaveLength(1);
    expect(last()).toMatchObject({ state: 'ticketed', version: 2 });
  });

  it('says who made a ticket of it, which, and when', async () => {
    const { hand, last, registerIt, clock, store } = aManagersDesk();
    await hand(MISJUDGED);
    clock.set(hoursOn(2));
    const { id: ticketId } = ticketIn(await registerIt(last().id));
    expect(last().ticketed).toEqual({ ticketId, at: hoursOn(2), by: aManager });
    expect(store.trail().filter(({ aggregate }) => aggregate === 'set-aside')).toMatchObject([
      { type: 'MessageSetAside', rule: 'B2' },
      { type: 'SetAsideTicketed', by: aManager, data: { ticketId } },
    ]);
  });

  it('that has come by another way, and has a ticket, gets that one', async () => {
    const { hand, last, store, registerIt } = aManagersDesk();
    await hand(MISJUDGED);
    const one = last().id;
    await hand(`Received: by another.example\r\n${MISJUDGED}`);
    const other = last().id;
    expect(other).not.toBe(one);
    const first = await registerIt(one);
    expect(ticketIn(await registerIt(other))).toEqual(ticketIn(first));
    expect(last()).toMatchObject({ id: other, ticketed: { ticketId: ticketIn(first).id } });
    expect(store.all('ticket')).toHaveLength(1);
  });

  it('is told of in the answer to whoever handed it in, and stays one thing', async () => {
    const { hand, last, store } = aManagersDesk();
    const answer = await hand(MISJUDGED);
    expect(await hand(MISJUDGED)).toEqual(answer);
    expect(answer).toMatchObject({
      problem: 'not-a-complaint',
      details: [
        { field: 'body', problem: { en: 'auto-reply' } },
        { field: 'setAside', problem: { en: last().id } },
      ],
    });
    expect(store.all('set-aside')).toHaveLength(1);
  });
});

describe('what nobody can read', () => {
  it('becomes a ticket that points to it', async () => {
    const { hand, last, store, registerIt } = aManagersDesk();
    expect(await hand('\x89PNG\r\n\x1a\n')).toMatchObject({ problem: 'unreadable-mail' });
    const { id, object, reason } = last();
    expect(reason).toBe('unreadable-mail');
    await registerIt(id);
    expect(store.all('case-file')).toMatchObject([
      { caseFile: { words: { facts: UNREADABLE }, evidence: [{ key: object.key, bytes: 9 }] } },
    ]);
  });

  it('becomes one too when another object lies in its place: nothing of that is taken', async () => {
    const { setAside, bucket, store, registerIt } = aManagersDesk();
    const { id } = await setAside({
      from: 'mail',
      reason: 'auto-reply',
      bytes: Buffer.from(MISJUDGED),
      key: 'inbound/m-1',
      receivedAt: MONDAY,
      by: { kind: 'system', part: 'mail' },
      correlationId: 'c-1',
    });
    bucket.objects.set('inbound/m-1', Buffer.from(MISJUDGED.replace('Wang', 'Li')));
    await registerIt(id);
    expect(store.all('case-file')).toMatchObject([
      {
        caseFile: { person: {}, words: { facts: UNREADABLE }, evidence: [{ key: 'inbound/m-1' }] },
      },
    ]);
  });
});

describe('an event that was refused', () => {
  it('becomes a ticket with all that can be read of it, whose clocks start when it came', async () => {
    const { put, last, clock, store, registerIt } = aManagersDesk();
    await put({ data: A_CALL });
    expect(last()).toMatchObject({ from: 'event', reason: 'invalid-request', receivedAt: MONDAY });
    clock.set(hoursOn(3));
    const answer = await registerIt(last().id);
    expect(answer).toMatchObject({ status: 201 });
    const [ticket] = store.all('ticket').map(({ after }) => after);
    expect(ticket?.facts).toEqual({
      channel: 'phone',
      recordKind: 'complaint',
      category: 'billing',
      tier: 'vip',
      riskTopics: [],
      specialCare: false,
      receivedAt: MONDAY,
      registeredAt: hoursOn(3),
    });
    expect(store.all('case-file')).toMatchObject([
      {
        caseFile: {
          person: { name: '钱多多', phone: '+8613912345678' },
          words: { title: '多收费', facts: '本月多收三十元', demand: '退还' },
          channel: { agent: 'agent-1', setAside: last().id },
          evidence: [last().object],
        },
      },
    ]);
  });

  it('keeps its words out of all that is stored but the case file', async () => {
    const { put, last, store, registerIt, list } = aManagersDesk();
    await put({ data: A_CALL });
    await registerIt(last().id);
    const listed = await list({ limit: 25 });
    const kinds = ['set-aside', 'ticket', 'entry', 'key', 'contact', 'number'] as const;
    const stored = JSON.stringify([listed, kinds.map((kind) => store.all(kind))]);
    for (const said of ['钱多多', '1234', '多收', '退还']) expect(stored).not.toContain(said);
  });

  it('came when EventBridge had it, also when its message was put back on the queue', async () => {
    const { put, last, clock } = aManagersDesk();
    clock.set(hoursOn(30));
    await put({ data: A_CALL }, { time: '2026-07-06T02:00:00Z' });
    expect(last().receivedAt).toBe(MONDAY);
  });

  it('never came later than the queue had it, whatever it says', async () => {
    const { put, last, clock } = aManagersDesk();
    for (const time of ['2027-01-01T00:00:00Z', 'yesterday', '']) await put({ time }, { time });
    expect(last().receivedAt).toBe(clock.now());
  });

  it('spoils no part by another: what is wrong is left out', async () => {
    const { put, last, store, registerIt } = aManagersDesk();
    const matter = { category: 'nonsense', title: 7, facts: `第一行\n${'长'.repeat(30_000)}` };
    const customer = { name: ['x'], phone: 'no number', number: '10086', email: 'a@b.cn' };
    await put({ data: { callId: 'a b', matter, customer } }, { type: 'WalkInRegistered' });
    await registerIt(last().id);
    const [written] = store.all('case-file');
    expect(written?.caseFile.person).toEqual({ number: '10086', email: 'a@b.cn' });
    expect(written?.caseFile.words.title).toBe('第一行');
    expect(written?.caseFile.words.facts).toHaveLength(20_000);
    expect(written?.caseFile.channel).toEqual({ setAside: last().id });
    expect(store.all('ticket')[0]?.after.facts).toMatchObject({
      channel: 'walk-in',
      category: 'other',
    });
  });

  it('of a body keeps what can be read of its document, and the reply has its limit (A5)', async () => {
    const { put, last, store, registerIt } = aManagersDesk();
    const from = { body: 'consumer-body', name: '淮安市消费者协会', document: '淮消〔2026〕7号' };
    const said = { receivedAt: 'yesterday', matter: { facts: '消协来函' } };
    await put({ data: { ...said, from } }, { type: 'ReferralReceived' });
    await registerIt(last().id);
    await put(
      { data: { ...said, from: { ...from, until: '2020-01-01T00:00:00Z' } } },
      { type: 'ReferralReceived' },
    );
    await registerIt(last().id);
    await put({ data: { ...said, from: '消协' } }, { type: 'ReferralReceived' });
    await registerIt(last().id);
    const tickets = store.all('ticket').map(({ after }) => after);
    expect(tickets.map(({ facts }) => facts.channel)).toEqual(Array(3).fill('transferred'));
    expect(tickets.map(({ referrals }) => referrals)).toMatchObject([[from], [from], undefined]);
    expect(tickets[1]?.referrals?.[0]).not.toHaveProperty('until');
    expect(tickets[0]?.clocks.map(({ kind }) => kind)).toContain('body-reply');
  });

  it('of the website is of that channel', async () => {
    const { put, last, store, registerIt } = aManagersDesk();
    const form = { submissionId: 'web-1', submittedAt: 'yesterday', matter: { facts: '多收费' } };
    await put({ data: form }, { type: 'WebsiteFormSubmitted' });
    await registerIt(last().id);
    expect(store.all('ticket')[0]?.after.facts.channel).toBe('website');
    expect(store.all('case-file')[0]?.caseFile.channel).toMatchObject({ submissionId: 'web-1' });
  });

  it.each([
    ['has no detail', undefined],
    ['says nothing', {}],
    ['is a list', [1, 2]],
    ['names a person and no words', { data: { customer: { name: '钱多多' } } }],
  ])('that %s points to itself', async (_, detail) => {
    const { put, last, store, registerIt } = aManagersDesk();
    await put(detail, { type: 'SomethingElse' });
    await registerIt(last().id);
    expect(store.all('case-file')).toMatchObject([
      {
        caseFile: {
          words: { title: UNREAD_EVENT, facts: UNREAD_EVENT },
          evidence: [{ key: last().object.key }],
        },
      },
    ]);
  });

  it('is read where whoever sent it left the envelope out', async () => {
    const { put, last, store, registerIt } = aManagersDesk();
    await put(A_CALL);
    await registerIt(last().id);
    expect(store.all('case-file')).toMatchObject([{ caseFile: { words: { title: '多收费' } } }]);
  });

  it('that was sent twice is one complaint, with what it says; another one is another', async () => {
    const { put, last, store, registerIt } = aManagersDesk();
    const tickets: string[] = [];
    for (const [id, startedAt] of [
      ['e-1', '09:00'],
      ['e-2', '09:00'],
      ['e-3', '09:01'],
    ] as const) {
      await put({ data: { ...A_CALL, startedAt } }, { id });
      tickets.push(ticketIn(await registerIt(last().id)).id);
    }
    expect(store.all('set-aside')).toHaveLength(3);
    expect(new Set(tickets).size).toBe(2);
    expect(tickets[1]).toBe(tickets[0]);
  });

  it('tells the dead letter what it is set aside as', async () => {
    const { put, last, letters } = aManagersDesk();
    await put({ data: A_CALL });
    expect(letters).toMatchObject([{ reason: 'invalid-request', setAside: last().id }]);
  });
});

describe('a command for what was set aside', () => {
  it('finds nothing under an id that is none', async () => {
    const { registerIt, dismissIt } = aManagersDesk();
    expect(await registerIt('0')).toMatchObject({ problem: 'not-found' });
    expect(await dismissIt('0', 'test')).toMatchObject({ problem: 'not-found' });
  });

  it('is refused under a key that was used for another one', async () => {
    const { put, last, registerIt } = aManagersDesk();
    await put({ data: A_CALL });
    const one = last().id;
    await put({ data: { ...A_CALL, agent: 'agent-2' } });
    await registerIt(one, { key: 'k-1' });
    const conflict = { problem: 'idempotency-conflict' };
    expect(await registerIt(last().id, { key: 'k-1' })).toMatchObject(conflict);
    await registerIt(last().id);
    expect(await registerIt(last().id, { key: 'k-1' })).toMatchObject(conflict);
  });

  it('dismisses it with a reason: who, and when; the first one stands', async () => {
    const { put, last, clock, dismissIt } = aManagersDesk();
    await put({ data: A_CALL });
    clock.set(hoursOn(1));
    const answer = await dismissIt(last().id, 'registered-otherwise');
    clock.set(hoursOn(2));
    expect(await dismissIt(last().id, 'test')).toEqual(answer);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        state: 'dismissed',
        dismissed: { reason: 'registered-otherwise', at: hoursOn(1), by: aManager },
      },
    });
  });

  it('makes a ticket of what was dismissed by mistake, and remembers that it was', async () => {
    const { put, last, dismissIt, registerIt } = aManagersDesk();
    await put({ data: A_CALL });
    await dismissIt(last().id, 'test');
    expect(await registerIt(last().id)).toMatchObject({ status: 201 });
    expect(last()).toMatchObject({ state: 'ticketed', version: 3, dismissed: { reason: 'test' } });
  });

  it('does not dismiss what has a ticket, and says which', async () => {
    const { put, last, dismissIt, registerIt } = aManagersDesk();
    await put({ data: A_CALL });
    const { id: ticketId } = ticketIn(await registerIt(last().id));
    expect(await dismissIt(last().id, 'test')).toMatchObject({
      problem: 'already-ticketed',
      details: [{ field: 'ticketId', problem: { en: ticketId } }],
    });
    expect(last().state).toBe('ticketed');
  });
});

describe('the list of what was set aside', () => {
  it('has the newest first, page by page, of every state or of one', async () => {
    const { put, clock, last, list, dismissIt } = aManagersDesk();
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      clock.pass(60);
      await put({ data: { ...A_CALL, agent: `agent-${n}` } });
      ids.unshift(last().id);
    }
    await dismissIt(ids[1] ?? '', 'test');
    const idsIn = async (query: Parameters<typeof list>[0]) => {
      const { body } = (await list(query)) as {
        body: { items: { id: string }[]; cursor?: string };
      };
      return { ids: body.items.map(({ id }) => id), cursor: body.cursor };
    };
    const first = await idsIn({ limit: 3 });
    expect(first.ids).toEqual(ids.slice(0, 3));
    const rest = await idsIn({ limit: 3, cursor: first.cursor ?? '' });
    expect(rest).toEqual({ ids: ids.slice(3), cursor: undefined });
    expect((await idsIn({ limit: 25, state: 'dismissed' })).ids).toEqual([ids[1]]);
    expect((await idsIn({ limit: 25, state: 'open' })).ids).toHaveLength(4);
    expect(await list({ limit: 3, cursor: 'nonsense' })).toMatchObject({
      problem: 'invalid-cursor',
    });
  });
});
