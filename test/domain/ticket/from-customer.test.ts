import { describe, expect, it } from 'vitest';
import {
  decide,
  decideDispatch,
  decideOrderEnd,
  decideReply,
  isOpenNow,
  type StaffCommand,
} from '../../../functions/domain/ticket/decide.ts';
import type { Ticket } from '../../../functions/domain/ticket/ticket.ts';
import { type Instant, plusSeconds } from '../../../functions/domain/time.ts';
import { aClerk, aColleague, aContext, aTicket, MONDAY, someFacts } from '../../builders/ticket.ts';
import { clockOf, done, entriesOf, hoursOn, refusalOf, running, typesOf } from './builders.ts';

const { ticket: TICKET } = aTicket();
const given = (ticket: Ticket, command: StaffCommand, now: Instant = hoursOn(1)) =>
  decide(ticket, command, aContext(now));
const withAll = (ticket: Ticket, ...commands: readonly StaffCommand[]): Ticket =>
  commands.reduce((current, command) => done(given(current, command)).ticket, ticket);
const ANSWERED = withAll(TICKET, { kind: 'answer', means: 'written' });
const CLOSED = withAll(ANSWERED, { kind: 'close' });

const byColleague = (now: Instant = hoursOn(1)) => ({ ...aContext(now), by: aColleague });
const sentTo = (ticket: Ticket, order: string, unit = 'qingjiangpu', skips = false): Ticket =>
  done(
    decideDispatch(
      ticket,
      { order, worker: 'huaian', unit, ...(skips && { reviewMayBeSkipped: true as const }) },
      byColleague(),
    ),
  ).ticket;
const endedWith = (
  ticket: Ticket,
  order: string,
  ending: 'accepted' | 'misrouted' | 'cancelled',
): Ticket => done(decideOrderEnd(ticket, { order, ending }, aContext(hoursOn(2)))).ticket;

describe('a customer who asks how far it is (E9)', () => {
  it('is counted, and the units at work are named; no limit moves', () => {
    const once = done(given(TICKET, { kind: 'chase', atWork: [{ order: 'o', unit: 'hall' }] }));
    expect(entriesOf(once, 'CustomerChased')).toMatchObject([
      { rule: 'E9', data: { count: 1, atWork: [{ order: 'o', unit: 'hall' }] } },
    ]);
    const twice = done(given(once.ticket, { kind: 'chase', atWork: [] }));
    expect(entriesOf(twice, 'CustomerChased')[0]?.data).toEqual({ count: 2, atWork: [] });
    expect(twice.ticket).toMatchObject({ chased: 2, state: TICKET.state, clocks: TICKET.clocks });
  });

  it('is told the answer instead where there is one', () => {
    expect(refusalOf(given(ANSWERED, { kind: 'chase', atWork: [] })).kind).toBe('already-settled');
  });
});

describe('what a customer adds (E9)', () => {
  it.each([
    ['add-facts', 'facts'],
    ['evidence', 'evidence'],
  ] as const)('by %s is on record as %s, until the ticket is closed', (kind, what) => {
    const added = done(given(TICKET, { kind, files: 2 }));
    expect(entriesOf(added, 'CustomerAdded')).toMatchObject([
      { rule: 'E9', data: { what, files: 2 } },
    ]);
    expect(given(ANSWERED, { kind, files: 0 }).kind).toBe('recorded');
    expect(refusalOf(given(CLOSED, { kind, files: 0 })).kind).toBe('already-settled');
  });

  it('as a reply to a message of ours reaches who is at work', () => {
    const reply = (ticket: Ticket) =>
      decideReply(
        ticket,
        { files: 1, atWork: [{ order: 'o', unit: 'hall', handler: 'an' }] },
        aContext(hoursOn(1)),
      );
    expect(entriesOf(done(reply(TICKET)), 'CustomerReplied')).toMatchObject([
      { rule: 'E9', data: { files: 1, atWork: [{ order: 'o', unit: 'hall', handler: 'an' }] } },
    ]);
    expect(reply(ANSWERED).kind).toBe('recorded');
    expect(refusalOf(reply(CLOSED)).kind).toBe('already-settled');
  });
});

describe('an attempt to reach a customer (E9)', () => {
  const tried = (triedAt?: Instant, now: Instant = hoursOn(1)) =>
    given(
      TICKET,
      {
        kind: 'attempt',
        way: 'telephone',
        outcome: 'no-answer',
        ...(triedAt !== undefined && { triedAt }),
      },
      now,
    );

  it('was made now unless a time is given', () => {
    expect(entriesOf(done(tried()), 'ContactAttempted')).toMatchObject([
      { rule: 'E9', data: { way: 'telephone', outcome: 'no-answer', triedAt: hoursOn(1) } },
    ]);
  });

  it('was made no later than now', () => {
    expect(tried(plusSeconds(hoursOn(1), -1)).kind).toBe('recorded');
    expect(tried(hoursOn(1)).kind).toBe('recorded');
    expect(refusalOf(tried(plusSeconds(hoursOn(1), 1)))).toEqual({
      kind: 'wrong-time',
      field: 'triedAt',
      must: 'not-be-later',
      than: 'now',
      at: hoursOn(1),
    });
  });

  it('was made no earlier than the complaint was received', () => {
    expect(tried(MONDAY).kind).toBe('recorded');
    expect(refusalOf(tried(plusSeconds(MONDAY, -1)))).toEqual({
      kind: 'wrong-time',
      field: 'triedAt',
      must: 'not-be-earlier',
      than: 'receipt',
      at: MONDAY,
    });
  });
});

describe('a complaint that the customer withdraws (E9)', () => {
  it('is cancelled: its limits end, and what was asked for and proposed with them', () => {
    const { ticket: network } = aTicket({ facts: someFacts({ category: 'network' }) });
    const asked = withAll(network, { kind: 'request-extension', extension: 'anotherProvince' });
    expect(asked.extensionRequested).toBeDefined();
    const { ticket, entries } = done(given(asked, { kind: 'withdraw' }));
    expect(entries.map(({ type, rule }) => [type, rule])).toEqual([['ComplaintWithdrawn', 'E9']]);
    expect(ticket.state).toBe('cancelled');
    expect(ticket).not.toHaveProperty('extensionRequested');
    expect(running(ticket).filter((kind) => kind.endsWith('answer'))).toEqual([]);
  });

  it('takes back its work orders, each by an entry of its own', () => {
    const out = sentTo(sentTo(TICKET, 'one'), 'two', 'lianshui');
    const { ticket, entries } = done(given(out, { kind: 'withdraw' }, hoursOn(1)));
    expect(entries.map(({ type, rule, data }) => [type, rule, data])).toEqual([
      ['OrderEnded', 'E9', { order: 'one', ending: 'cancelled' }],
      ['OrderEnded', 'E9', { order: 'two', ending: 'cancelled' }],
      ['ComplaintWithdrawn', 'E9', {}],
    ]);
    expect(ticket.work?.open).toEqual([]);
    expect(ticket.state).toBe('cancelled');
  });

  it('ends a wait for the customer before it', () => {
    const held = withAll(TICKET, { kind: 'hold' });
    const withdrawn = done(given(held, { kind: 'withdraw' }, hoursOn(2)));
    expect(typesOf(withdrawn).at(-1)).toBe('ComplaintWithdrawn');
    expect(withdrawn.ticket).not.toHaveProperty('heldUntil');
  });

  it('is no more than answered once it is', () => {
    expect(refusalOf(given(ANSWERED, { kind: 'withdraw' })).kind).toBe('already-settled');
  });
});

describe('the work that a ticket is given out for (E1, A4)', () => {
  it('is given by another than who took it in (A3)', () => {
    const facts = { order: 'o', worker: 'huaian', unit: 'qingjiangpu' };
    expect(refusalOf(decideDispatch(TICKET, facts, aContext(hoursOn(1))))).toEqual({
      kind: 'own-intake',
      rule: 'A3',
    });
    const sent = done(decideDispatch(TICKET, facts, byColleague()));
    expect(entriesOf(sent, 'ComplaintDispatched')).toMatchObject([{ rule: 'E1', data: facts }]);
    const bySystem = { ...aContext(hoursOn(1)), by: { kind: 'system', part: 'sweep' } as const };
    expect(decideDispatch(TICKET, facts, bySystem).kind).toBe('recorded');
    expect(aClerk).toEqual(TICKET.takenBy);
  });

  it('keeps the unit that was asked first, whoever is asked next', () => {
    const two = sentTo(sentTo(TICKET, 'one'), 'two', 'lianshui');
    expect(two).toMatchObject({
      state: 'inProgress',
      work: {
        firstUnit: 'qingjiangpu',
        awaitsDispatch: false,
        open: [
          { id: 'one', worker: 'huaian', unit: 'qingjiangpu' },
          { id: 'two', worker: 'huaian', unit: 'lianshui' },
        ],
      },
    });
    expect(endedWith(two, 'two', 'misrouted').work?.firstUnit).toBe('qingjiangpu');
  });

  it('never had a responsible unit where the first order came back as misrouted (E9)', () => {
    const back = endedWith(sentTo(TICKET, 'one'), 'one', 'misrouted');
    expect(back).toMatchObject({ state: 'pending', work: { open: [], awaitsDispatch: true } });
    expect(back.work).not.toHaveProperty('firstUnit');
    expect(endedWith(sentTo(TICKET, 'one'), 'one', 'accepted').work?.firstUnit).toBe('qingjiangpu');
  });

  it.each([
    ['accepted', 'inProgress', false],
    ['misrouted', 'pending', true],
    ['cancelled', 'pending', true],
  ] as const)('is %s: the ticket is %s', (ending, state, awaitsDispatch) => {
    const ticket = endedWith(sentTo(TICKET, 'one'), 'one', ending);
    expect(ticket).toMatchObject({ state, work: { awaitsDispatch } });
  });

  it('waits for nobody while another order is out, but for one that came back', () => {
    const two = sentTo(sentTo(TICKET, 'one'), 'two', 'lianshui');
    expect(endedWith(two, 'one', 'cancelled').work?.awaitsDispatch).toBe(false);
    expect(endedWith(two, 'one', 'misrouted').work?.awaitsDispatch).toBe(true);
    const still = endedWith(endedWith(two, 'one', 'misrouted'), 'two', 'accepted');
    expect(still.work?.awaitsDispatch).toBe(true);
    expect(sentTo(still, 'three').work?.awaitsDispatch).toBe(false);
  });

  it.each([
    ['accepted', 'E4'],
    ['misrouted', 'E9'],
    ['cancelled', 'E9'],
  ] as const)('that is %s stands in the trail by %s', (ending, rule) => {
    const ended = done(
      decideOrderEnd(sentTo(TICKET, 'one'), { order: 'one', ending }, aContext(hoursOn(2))),
    );
    expect(entriesOf(ended, 'OrderEnded')).toMatchObject([
      { rule, data: { order: 'one', ending } },
    ]);
  });

  it('neither wakes a ticket that waits for the customer nor opens one that is settled', () => {
    const held = withAll(TICKET, { kind: 'hold' });
    expect(sentTo(held, 'one').state).toBe('held');
    const settled = withAll(sentTo(TICKET, 'one', 'qingjiangpu', true), {
      kind: 'answer',
      means: 'written',
    });
    expect(endedWith(settled, 'one', 'misrouted').state).toBe('resolved');
  });

  it('keeps the ticket from its answer until it has ended, but by the rule of its unit (E4)', () => {
    const answer = { kind: 'answer', means: 'written' } as const;
    const two = sentTo(sentTo(TICKET, 'one'), 'two', 'lianshui', true);
    expect(refusalOf(given(two, answer))).toEqual({ kind: 'open-work-order', orders: ['one'] });
    expect(given(endedWith(two, 'one', 'accepted'), answer, hoursOn(3)).kind).toBe('recorded');
  });
});

describe('what is reported up at once (E8, G2)', () => {
  it.each([
    ['serious-problem', 'E8'],
    ['important-information', 'E8'],
    ['foreseen-crisis', 'G2'],
  ] as const)('%s rests on %s, and makes the ticket important', (matter, rule) => {
    const reported = done(given(TICKET, { kind: 'report-up', matter }));
    expect(entriesOf(reported, 'ComplaintReportedUp')).toMatchObject([{ rule, data: { matter } }]);
    expect(reported.ticket).toMatchObject({ attention: ['important'], reportedUp: [matter] });
  });

  it('stands once, however often it is reported', () => {
    const matter = 'serious-problem';
    const often = withAll(
      TICKET,
      { kind: 'report-up', matter },
      { kind: 'report-up', matter: 'foreseen-crisis' },
      { kind: 'report-up', matter },
    );
    expect(often.reportedUp).toEqual([matter, 'foreseen-crisis']);
    expect(often.attention).toEqual(['important']);
  });

  it('may be of what is answered, not of what is closed', () => {
    const command = { kind: 'report-up', matter: 'foreseen-crisis' } as const;
    expect(given(ANSWERED, command).kind).toBe('recorded');
    expect(refusalOf(given(CLOSED, command)).kind).toBe('already-settled');
  });
});

describe('a complaint that a body hands on (A5)', () => {
  const referral = {
    body: 'consumer-body',
    name: '江苏省消费者权益保护委员会',
    document: '苏消〔2026〕7号',
    receivedAt: MONDAY,
  } as const;
  const refer = (
    changes: Partial<{
      receivedAt: Instant;
      until: Instant;
      document: string;
      body: 'ministry';
    }> = {},
    ticket: Ticket = TICKET,
  ) => given(ticket, { kind: 'refer', referral: { ...referral, ...changes } });

  it('stands in the trail by its rule, whether it sets a date or none', () => {
    for (const until of [{}, { until: hoursOn(30) }])
      expect(entriesOf(done(refer(until)), 'ComplaintReferred')).toMatchObject([
        { rule: 'A5', data: { referral: { ...referral, ...until } } },
      ]);
    expect(entriesOf(done(refer()), 'ComplaintReferred')[0]?.data.changes).toEqual([]);
  });

  it('may be told for as long as it waits for its reply, and no other', () => {
    const mayReply = (ticket: Ticket) => isOpenNow(ticket, 'reply-to-body', aContext(hoursOn(1)));
    const { ticket } = done(refer());
    const sequence = ticket.referrals?.[0]?.sequence ?? 0;
    expect(mayReply(ticket)).toBe(true);
    expect(mayReply(TICKET)).toBe(false);
    expect(mayReply(withAll(ticket, { kind: 'reply-to-body', referral: sequence }))).toBe(false);
  });

  it('has a limit for its reply, ended when it has been told; later is late', () => {
    // Later than the answer to the customer is due.
    const until = hoursOn(60);
    const { ticket } = done(refer({ until }));
    const sequence = ticket.referrals?.[0]?.sequence ?? 0;
    expect(clockOf(ticket, 'body-reply')).toMatchObject({ referral: sequence, dueAt: until });
    expect(ticket.attention).toEqual(['over-the-head', 'upgraded']);
    for (const [seconds, inTime] of [
      [-1, true],
      [0, true],
      [1, false],
    ] as const) {
      const now = plusSeconds(clockOf(ticket, 'body-reply').dueAt, seconds);
      const told = done(given(ticket, { kind: 'reply-to-body', referral: sequence }, now));
      expect(entriesOf(told, 'BodyAnswered')).toMatchObject([
        { rule: 'A5', data: { referral: sequence, inTime } },
      ]);
      expect(told.ticket.referrals).toMatchObject([{ repliedAt: now, inTime }]);
      expect(clockOf(told.ticket, 'body-reply').endedAt).toBe(now);
    }
  });

  it('is told once; each of several bodies has a reply and a limit of its own', () => {
    const first = done(refer({ until: hoursOn(30) })).ticket;
    const both = done(refer({ body: 'ministry', until: hoursOn(40) }, first)).ticket;
    const [one, two] = both.referrals ?? [];
    if (!one || !two) throw new Error('two referrals');
    expect(both.attention).toEqual(['over-the-head', 'upgraded', 'important']);
    const told = withAll(both, { kind: 'reply-to-body', referral: one.sequence });
    const limits = told.clocks.filter(({ kind }) => kind === 'body-reply');
    expect(limits.map(({ endedAt }) => endedAt)).toEqual([hoursOn(1), undefined]);
    expect(told.referrals?.map(({ repliedAt }) => repliedAt)).toEqual([hoursOn(1), undefined]);
    expect(refusalOf(given(told, { kind: 'reply-to-body', referral: one.sequence })).kind).toBe(
      'no-open-referral',
    );
    expect(given(told, { kind: 'reply-to-body', referral: two.sequence }).kind).toBe('recorded');
  });

  it('is the same by the same document, and named by where it stands', () => {
    const { ticket } = done(refer());
    expect(refusalOf(refer({}, ticket))).toEqual({
      kind: 'already-referred',
      sequence: ticket.referrals?.[0]?.sequence,
    });
    expect(refer({ document: '苏消〔2026〕8号' }, ticket).kind).toBe('recorded');
  });

  it('was received no later than now, and wants its reply after that', () => {
    expect(refer({ receivedAt: hoursOn(1) }).kind).toBe('recorded');
    expect(refusalOf(refer({ receivedAt: hoursOn(1, 1) }))).toEqual({
      kind: 'wrong-time',
      field: 'receivedAt',
      must: 'not-be-later',
      than: 'now',
      at: hoursOn(1),
    });
    expect(refer({ until: hoursOn(0, 1) }).kind).toBe('recorded');
    expect(refusalOf(refer({ until: MONDAY }))).toEqual({
      kind: 'wrong-time',
      field: 'until',
      must: 'be-later',
      than: 'receipt',
      at: MONDAY,
    });
  });

  it('binds the ticket by the earliest date that any body has set, and never by a later one', () => {
    const first = done(refer({ until: hoursOn(30) })).ticket;
    expect(first.bodyDate).toBe(hoursOn(30));
    const later = done(refer({ document: '二', until: hoursOn(30, 1) }, first)).ticket;
    expect(later.bodyDate).toBe(hoursOn(30));
    const same = done(refer({ document: '三', until: hoursOn(30) }, first));
    expect(entriesOf(same, 'ComplaintReferred')[0]?.data).not.toHaveProperty('bodyDate');
    const earlier = done(refer({ document: '四', until: hoursOn(30, -1) }, first)).ticket;
    expect(earlier.bodyDate).toBe(hoursOn(30, -1));
  });

  it('binds no ticket that is answered, and none by a date before it was received', () => {
    const answered = done(refer({ until: hoursOn(30) }, ANSWERED)).ticket;
    expect(answered).not.toHaveProperty('bodyDate');
    expect(clockOf(answered, 'body-reply').dueAt).toBe(hoursOn(30));
    const before = { receivedAt: hoursOn(-10) };
    expect(done(refer({ ...before, until: MONDAY })).ticket).not.toHaveProperty('bodyDate');
    expect(done(refer({ ...before, until: hoursOn(0, 1) })).ticket.bodyDate).toBe(hoursOn(0, 1));
  });
});
