import { describe, expect, it } from 'vitest';
import {
  decide,
  decideDispatch,
  decideMessageOut,
  decideTakeBack,
} from '../../../functions/domain/ticket/decide.ts';
import type { DecisionContext } from '../../../functions/domain/ticket/decision.ts';
import type { Says } from '../../../functions/domain/ticket/outgoing.ts';
import type { Ticket } from '../../../functions/domain/ticket/ticket.ts';
import { type Instant, plusSeconds } from '../../../functions/domain/time.ts';
import { aColleague, aContext, aTicket, at, MONDAY, someFacts } from '../../builders/ticket.ts';
import {
  clockOf,
  done,
  dueOf,
  entriesOf,
  hoursOn,
  refusalOf,
  running,
  typesOf,
} from './builders.ts';

const here = (now: Instant = MONDAY, carries: DecisionContext['carries'] = ['mail', 'sms']) => ({
  ...aContext(now),
  ...(carries && { carries }),
});

const MAIL = { ways: ['mail', 'sms', 'call'], language: 'zh' } as const;
const { ticket: byMail } = aTicket({ facts: someFacts({ channel: 'email', reach: MAIL }) });

const queued = (ticket: Ticket = byMail, now: Instant = hoursOn(2)): Ticket =>
  done(decide(ticket, { kind: 'answer', means: 'message' }, here(now))).ticket;

const messageOf = ({ answerQueued }: Ticket): string => answerQueued?.message ?? 'none';

const out = (
  ticket: Ticket,
  now: Instant,
  says: Says = { kind: 'answer' },
  means: 'written' | 'telephone' = 'written',
) => decideMessageOut(ticket, { message: messageOf(ticket), says, means }, here(now));

const back = (ticket: Ticket, message: string, now: Instant) =>
  decideTakeBack(ticket, { message, says: 'answer', why: 'bounced' }, here(now));

describe('an answer that is sent for staff', () => {
  it('leaves the ticket as it is, and its limits run, until it is out (E5)', () => {
    const ticket = queued();
    expect(ticket.state).toBe(byMail.state);
    expect(running(ticket)).toEqual(running(byMail));
    expect(ticket.answerQueued).toEqual({
      message: `${ticket.id}-${ticket.version}-answer`,
      says: { kind: 'answer' },
    });
  });

  it('goes by mail to who wrote a mail, and by telephone to who called (E5)', () => {
    const wayFrom = (reach: NonNullable<Ticket['facts']['reach']>) => {
      const { ticket } = aTicket({ facts: someFacts({ reach }) });
      const decided = done(decide(ticket, { kind: 'answer', means: 'message' }, here()));
      const [entry] = decided.entries;
      return entry?.type === 'AnswerQueued' ? entry.data.outgoing.way : undefined;
    };
    expect(wayFrom(MAIL)).toBe('mail');
    expect(wayFrom({ ways: ['sms', 'call', 'mail'], language: 'zh' })).toBe('call');
    expect(wayFrom({ ways: ['letter'], language: 'zh' })).toBe('letter');
  });

  it.each([
    ['one second before', -1, 'in-time'],
    ['on', 0, 'in-time'],
    ['one second after', 1, 'late'],
  ] as const)('is judged by when it was out: %s its limit (E5)', (_, seconds, timeliness) => {
    const ticket = queued();
    const answered = done(out(ticket, plusSeconds(dueOf(ticket), seconds)));
    expect(answered.entries.find(({ type }) => type === 'CustomerAnswered')?.data).toMatchObject({
      timeliness,
      message: messageOf(ticket),
    });
    expect(answered.ticket.state).toBe('resolved');
  });

  it('by a call in the morning after quiet hours counts as the morning’s (D5)', () => {
    const receivedAt = at('2026-07-06T23:00:00+08:00');
    const reach = { ways: ['call'], language: 'zh' } as const;
    const { ticket } = aTicket(
      { facts: someFacts({ receivedAt, registeredAt: receivedAt, tier: 'vip', reach }) },
      receivedAt,
    );
    const onWay = queued(ticket, receivedAt);
    expect(dueOf(ticket)).toBe(at('2026-07-07T07:00:00+08:00'));
    const called = done(
      out(onWay, at('2026-07-07T08:05:00+08:00'), { kind: 'answer' }, 'telephone'),
    );
    expect(called.entries.at(-1)?.data).toMatchObject({ timeliness: 'next-morning' });
  });

  it('is one at a time: a second one, and a refusal, are refused while it is on its way', () => {
    const ticket = queued();
    const no = { kind: 'answer-queued', message: messageOf(ticket) };
    const again = decide(ticket, { kind: 'answer', means: 'message' }, here(hoursOn(3)));
    expect(refusalOf(again)).toEqual(no);
    const refusing = { kind: 'refuse', ground: 'no-evidence', means: 'message' } as const;
    expect(refusalOf(decide(ticket, refusing, here(hoursOn(3))))).toEqual(no);
  });

  it('gives way to somebody who has told the customer meanwhile', () => {
    const ticket = queued();
    const told = done(decide(ticket, { kind: 'answer', means: 'telephone' }, here(hoursOn(3))));
    expect(told.ticket).toMatchObject({ state: 'resolved' });
    expect(told.ticket.answerQueued).toBeUndefined();
    expect(refusalOf(out(told.ticket, hoursOn(4)))).toMatchObject({ kind: 'already-settled' });
  });

  it('is refused where the branch sends nothing, or no way leads to the customer', () => {
    const command = { kind: 'answer', means: 'message' } as const;
    const no = { kind: 'no-way-to-customer' };
    expect(refusalOf(decide(byMail, command, aContext()))).toEqual(no);
    expect(refusalOf(decide(aTicket().ticket, command, here()))).toEqual(no);
    const { ticket: onlyMail } = aTicket({
      facts: someFacts({ reach: { ways: ['mail'], language: 'zh' } }),
    });
    expect(refusalOf(decide(onlyMail, command, here(MONDAY, ['sms'])))).toEqual(no);
  });

  it('that is out counts though a unit was given the ticket meanwhile (E4, E5)', () => {
    const ticket = queued();
    const context = { ...here(hoursOn(3)), by: aColleague };
    const order = { order: 'order-1', worker: 'huaian', unit: 'qingjiangpu' };
    const given = done(decideDispatch(ticket, order, context)).ticket;
    expect(done(out(given, hoursOn(4))).ticket.state).toBe('resolved');
  });

  it('ends a wait for the customer when it is out, not before (D8)', () => {
    const held = done(decide(byMail, { kind: 'hold' }, here(hoursOn(1)))).ticket;
    const ticket = queued(held);
    expect(ticket.state).toBe('held');
    expect(typesOf(done(out(ticket, hoursOn(3))))).toEqual([
      'ComplaintResumed',
      'CustomerAnswered',
    ]);
  });
});

describe('an answer that comes back', () => {
  const answered = done(out(queued(), hoursOn(3))).ticket;
  const message = messageOf(queued());

  it('leaves the ticket open with its original limits (E5, D9)', () => {
    const { ticket } = done(back(answered, message, hoursOn(5)));
    expect(ticket.state).toBe('pending');
    expect(ticket.answeredAt).toBeUndefined();
    expect(running(ticket)).toEqual(running(byMail));
    expect(dueOf(ticket)).toBe(dueOf(byMail));
    expect(dueOf(ticket, 'statutory-answer')).toBe(dueOf(byMail, 'statutory-answer'));
    expect(ticket.wakeAt ?? ticket.lookAt).toBeDefined();
  });

  it.each([
    ['on', 0, ['AnswerTakenBack', 'DeadlineApproaching']],
    ['one second after', 1, ['AnswerTakenBack', 'ComplaintEscalated', 'DeadlineMissed']],
  ] as const)('is judged at once: %s its limit (F1)', (_, seconds, types) => {
    const recorded = done(back(answered, message, plusSeconds(dueOf(byMail), seconds)));
    const own = typesOf(recorded).filter((type) => types.some((one) => one === type));
    expect([...new Set(own)]).toEqual(types);
    expect(recorded.ticket.level).toBe(seconds > 0 ? 'province' : 'city');
  });

  it('after closing opens it all the same', () => {
    const closed = done(decide(answered, { kind: 'close' }, here(hoursOn(4)))).ticket;
    const { ticket } = done(back(closed, message, hoursOn(5)));
    expect(ticket.state).toBe('pending');
    expect(running(ticket)).toEqual(running(byMail));
  });

  it('twice comes back once', () => {
    const once = done(back(answered, message, hoursOn(5))).ticket;
    expect(refusalOf(back(once, message, hoursOn(6)))).toEqual({ kind: 'nothing-changed' });
  });

  it('changes nothing where somebody has told the customer since', () => {
    const once = done(back(answered, message, hoursOn(5))).ticket;
    const told = done(decide(once, { kind: 'answer', means: 'telephone' }, here(hoursOn(6))));
    expect(refusalOf(back(told.ticket, message, hoursOn(7)))).toEqual({ kind: 'nothing-changed' });
  });

  it('before it was out frees the way for another (E5)', () => {
    const { ticket } = done(back(queued(), message, hoursOn(5)));
    expect(ticket.answerQueued).toBeUndefined();
    expect(queued(ticket, hoursOn(6)).answerQueued).toBeDefined();
  });
});

describe('a refusal that is sent for staff', () => {
  const refusing = { kind: 'refuse', ground: 'no-evidence', means: 'message' } as const;
  const onWay = done(decide(byMail, refusing, here(hoursOn(2)))).ticket;
  const says = { kind: 'refusal', ground: 'no-evidence' } as const;

  it('counts once it is out (B5, E5)', () => {
    expect(onWay.accepted).toBe(true);
    const { ticket } = done(out(onWay, hoursOn(3), says));
    expect(ticket).toMatchObject({ state: 'rejected', accepted: false });
  });

  it('that comes back leaves the complaint accepted and open (B5)', () => {
    const rejected = done(out(onWay, hoursOn(3), says)).ticket;
    const { ticket } = done(back(rejected, messageOf(onWay), hoursOn(5)));
    expect(ticket).toMatchObject({ state: 'pending', accepted: true });
    expect(ticket.refusal).toBeUndefined();
    expect(running(ticket)).toEqual(running(byMail));
  });
});

describe('a solution answer that is sent for staff', () => {
  const until = hoursOn(30);
  const onWay = done(
    decide(byMail, { kind: 'promise', until, means: 'message' }, here(hoursOn(1))),
  ).ticket;
  const says = { kind: 'solution-answer', until } as const;

  it('keeps the same day’s limit only once it is out (B8)', () => {
    expect(clockOf(onWay, 'solution-answer').endedAt).toBeUndefined();
    const promised = done(out(onWay, hoursOn(2), says));
    expect(promised.entries.at(-1)?.data).toMatchObject({ until, timeliness: 'in-time' });
    expect(dueOf(promised.ticket, 'promised-answer')).toBe(until);
    expect(promised.ticket.answerQueued).toBeUndefined();
  });

  it('that comes back was none: its day is a limit again (B8)', () => {
    const { ticket } = done(out(onWay, hoursOn(2), says));
    const taken = done(
      decideTakeBack(
        ticket,
        { message: messageOf(onWay), says: 'solution-answer', why: 'bounced' },
        here(hoursOn(3)),
      ),
    ).ticket;
    expect(taken.promise).toBeUndefined();
    expect(running(taken)).toContain('solution-answer');
    expect(running(taken)).not.toContain('promised-answer');
  });

  it('gives way to an answer', () => {
    expect(queued(onWay).answerQueued?.says.kind).toBe('answer');
  });
});

describe('a receipt', () => {
  const registered = (command: Parameters<typeof aTicket>[0], context: DecisionContext = here()) =>
    aTicket(command, context.now, context);

  it('goes with the registration, and costs it no entry (B8)', () => {
    const { entries } = registered({ facts: someFacts({ reach: MAIL }) });
    expect(entries.map(({ type }) => type)).toEqual(['ComplaintRegistered']);
    expect(entries[0]?.data).toMatchObject({
      outgoing: { says: { kind: 'receipt' }, way: 'mail', language: 'zh' },
    });
  });

  it('is not owed where the branch sends nothing', () => {
    const { entries } = registered({ facts: someFacts() }, aContext());
    expect(entries[0]?.data).not.toHaveProperty('outgoing');
  });

  it('that has no way is on record as not sent', () => {
    const reach = { ways: ['call'], language: 'zh' } as const;
    const { entries } = registered({ facts: someFacts({ reach }) });
    expect(entries.map(({ type }) => type)).toEqual(['ComplaintRegistered', 'NoWayToCustomer']);
  });

  it.each([
    ['21:59:59', undefined],
    ['22:00:00', '2026-07-07T08:00:00+08:00'],
    ['07:59:59', '2026-07-06T08:00:00+08:00'],
    ['08:00:00', undefined],
  ])('by text message does not ring in quiet hours: %s (D5, N5)', (time, until) => {
    const now = at(`2026-07-06T${time}+08:00`);
    const reach = { ways: ['sms'], language: 'zh' } as const;
    const facts = someFacts({ receivedAt: now, registeredAt: now, reach });
    const { entries } = registered({ facts }, here(now));
    const [entry] = entries;
    const outgoing = entry?.type === 'ComplaintRegistered' ? entry.data.outgoing : undefined;
    expect(outgoing?.notBefore).toBe(until && at(until));
  });

  it('is not sent to what a machine may have written', () => {
    const { entries } = registered({ facts: someFacts({ reach: MAIL }), withoutReceipt: true });
    expect(entries[0]?.data).not.toHaveProperty('outgoing');
  });

  it('gives way to the refusal of what came by letter; at the counter they have been told (B5)', () => {
    const refused = (channel: 'letter' | 'walk-in' | 'phone') =>
      registered({ facts: someFacts({ channel, reach: MAIL }), refusal: 'no-evidence' }).entries;
    expect(refused('letter').at(-1)).toMatchObject({
      type: 'ComplaintRefused',
      data: { outgoing: { says: { kind: 'refusal', ground: 'no-evidence' } } },
    });
    for (const channel of ['walk-in', 'phone'] as const)
      expect(refused(channel).at(-1)?.data).toEqual({ ground: 'no-evidence' });
    expect(refused('letter')[0]?.data).not.toHaveProperty('outgoing');
  });

  it('is none of a refusal where the branch sends nothing, or no way leads to them', () => {
    const refusedWith = (facts: Parameters<typeof someFacts>[0], context: DecisionContext) => {
      const ofLetter = someFacts({ channel: 'letter', ...facts });
      return registered({ facts: ofLetter, refusal: 'no-evidence' }, context).entries.at(-1)?.data;
    };
    for (const data of [refusedWith({ reach: MAIL }, aContext()), refusedWith({}, here())]) {
      expect(data).toEqual({ ground: 'no-evidence' });
      expect(data).not.toHaveProperty('outgoing');
    }
  });
});

describe('a message that is out', () => {
  const told = (says: Says, ticket: Ticket = queued()) => out(ticket, hoursOn(3), says);

  it('settles nothing where another is on its way, or where it only says that it was received', () => {
    const ticket = queued();
    const other = { message: 'another', says: { kind: 'answer' }, means: 'written' } as const;
    expect(refusalOf(decideMessageOut(ticket, other, here(hoursOn(3)))).kind).toBe(
      'nothing-changed',
    );
    expect(refusalOf(told({ kind: 'receipt' })).kind).toBe('nothing-changed');
  });

  it('says what the answer or the refusal in it rests on, where it rests on something (E10)', () => {
    const bases = ['tariff-3'];
    expect(done(told({ kind: 'answer', bases })).ticket.bases).toEqual(bases);
    expect(done(told({ kind: 'answer' })).ticket).not.toHaveProperty('bases');
    const refusal = { kind: 'refusal', ground: 'no-evidence' } as const;
    expect(done(told({ ...refusal, bases })).ticket.bases).toEqual(bases);
    expect(done(told(refusal)).ticket).not.toHaveProperty('bases');
  });

  it('is named where a date counts by it, and none where somebody said it (B8)', () => {
    const until = hoursOn(40);
    const said = decide(byMail, { kind: 'promise', until, means: 'telephone' }, here(hoursOn(2)));
    expect(done(said).ticket.promise).not.toHaveProperty('message');
    expect(entriesOf(done(said), 'AnswerPromised')[0]?.data).not.toHaveProperty('message');
  });
});

describe('on what an answer or a refusal rests (E10)', () => {
  const bases = ['double-refund'];
  const said = (command: Parameters<typeof decide>[1]) =>
    done(decide(byMail, command, here(hoursOn(1)))).entries.at(-1)?.data;

  it('is on record with it, and goes out with the message; nothing is where it rests on nothing', () => {
    const answer = { kind: 'answer', means: 'written' } as const;
    expect(said({ ...answer, bases })).toMatchObject({ bases });
    expect(said(answer)).not.toHaveProperty('bases');
    const byMessage = { kind: 'answer', means: 'message' } as const;
    expect(said({ ...byMessage, bases })).toMatchObject({
      outgoing: { says: { kind: 'answer', bases } },
    });
    expect(said(byMessage)).not.toHaveProperty('outgoing.says.bases');
  });

  it('likewise of a refusal (B5)', () => {
    const refuse = { kind: 'refuse', ground: 'no-evidence' } as const;
    expect(said({ ...refuse, bases })).toMatchObject({ ground: 'no-evidence', bases });
    expect(said(refuse)).not.toHaveProperty('bases');
    expect(said({ ...refuse, means: 'message', bases })).toMatchObject({
      outgoing: { says: { kind: 'refusal', ground: 'no-evidence', bases } },
    });
    expect(said({ ...refuse, means: 'message' })).not.toHaveProperty('outgoing.says.bases');
  });
});
