import { describe, expect, it } from 'vitest';
import { ClocksView } from '../../functions/contracts/clocks.ts';
import { withRegionalHolidays } from '../../functions/domain/calendar/regional-holidays.ts';
import { type Register, register } from '../../functions/domain/ticket/commands/register.ts';
import type { Decision, DecisionContext } from '../../functions/domain/ticket/decision.ts';
import { snapshotOf } from '../../functions/domain/ticket/snapshot.ts';
import type { Ticket } from '../../functions/domain/ticket/ticket.ts';
import { plusSeconds } from '../../functions/domain/time.ts';
import { makeReadClocks } from '../../functions/limits/read-clocks.ts';
import { answer, escalate, hold, recount } from '../builders/commands.ts';
import { passTime } from '../builders/in-time.ts';
import { saying } from '../builders/saying.ts';
import {
  aClerk,
  aContext,
  aRegister,
  aTicket,
  at,
  MONDAY,
  someFacts,
  stricterPolicy,
} from '../builders/ticket.ts';
import { ticketWrites } from '../builders/writes.ts';
import { aHouse } from '../fakes/house.ts';

type Step = (ticket: Ticket, context: DecisionContext) => Decision<{ readonly kind: string }>;

const wake: Step = passTime;

const clerk = { kind: 'person', subject: 'clerk-9', post: 'taker', unit: 'centre' } as const;

/** A desk with one ticket, to which steps happen so many hours after its receipt. */
const desk = async (registration: Partial<Register> = {}, steps: [number, Step][] = []) => {
  const house = aHouse();
  const commit = house.store.ledger.commit;
  const registered = aTicket(registration);
  await commit(ticketWrites(undefined, registered, house.lent.ownBranch));
  let { ticket } = registered;
  for (const [hours, step] of steps) {
    const decision = step(ticket, aContext(plusSeconds(MONDAY, hours * 3600)));
    if (decision.kind === 'refused') throw new Error(decision.refusal.kind);
    await commit(ticketWrites(ticket, decision, house.lent.ownBranch));
    ticket = decision.ticket;
  }
  const looked: string[] = [];
  const read = makeReadClocks({
    ...house.lent,
    logReading: (ticketId: string, subject: string) => looked.push(`${subject} ${ticketId}`),
  });
  const view = async (id = ticket.id) => {
    const given = await read(id, [clerk]);
    if ('problem' in given) throw new Error(given.problem);
    return ClocksView.parse(given.body);
  };
  const clock = async (kind: string) => {
    const found = (await view()).clocks.find((one) => one.kind === kind);
    if (!found) throw new Error(`no ${kind}`);
    return found;
  };
  return { house, ticket, looked, read, view, clock };
};

const byClerk = { at: MONDAY, by: aClerk };

describe('why a ticket is due when it is', () => {
  it('each limit has its rule, source, policy version, start, days and two sentences', async () => {
    const { clock } = await desk({
      facts: someFacts({ receivedAt: at('2026-09-20T10:00:00+08:00') }),
    });
    expect(await clock('statutory-answer')).toMatchObject({
      rule: 'D9',
      source: aContext().policy.customerAnswer.source,
      policyVersion: aContext().policy.version,
      calendarVersion: aContext().calendar.version,
      daysByCalendar: aContext().calendar.version,
      timeZone: 'Asia/Shanghai',
      startAt: at('2026-09-20T10:00:00+08:00'),
      actBy: at('2026-10-05T10:00:00+08:00'),
      dueAt: at('2026-10-08T23:59:59+08:00'),
      provisional: false,
      pauses: [],
      text: {
        zh: expect.stringContaining('10月5日（国庆节）不是工作日'),
        en: expect.stringContaining(
          '5 October (National Day), is no working day, so the limit moves to 8 October',
        ),
      },
    });
    const { days } = await clock('statutory-answer');
    expect(days.map(({ date, reason }) => [date.slice(5), reason])).toEqual([
      ['09-20', 'first-day'],
      ...Array.from({ length: 15 }, (_, day) => [
        new Date(Date.UTC(2026, 8, 21 + day)).toISOString().slice(5, 10),
        'calendar-day',
      ]),
      ['10-06', 'holiday'],
      ['10-07', 'holiday'],
      ['10-08', 'moved-to'],
    ]);
    expect(days.find(({ date }) => date === '2026-10-06')?.name).toEqual({
      zh: '国庆节',
      en: 'National Day',
    });
  });

  it('says which limit counts, before which (D2, D9)', async () => {
    const { view, ticket } = await desk();
    expect((await view()).counting).toEqual({
      ticketId: ticket.id,
      kind: 'own-answer',
      rule: 'D1',
      dueAt: plusSeconds(MONDAY, 48 * 3600),
      text: {
        zh: expect.stringContaining('早于法定答复时限'),
        en: expect.stringContaining('before: Statutory limit for the answer (the end of'),
      },
    });
  });

  it('shows a limit that reaches past the calendar as provisional (D9)', async () => {
    const { clock } = await desk({
      facts: someFacts({ receivedAt: at('2026-12-20T10:00:00+08:00') }),
    });
    const found = await clock('statutory-answer');
    expect(found.provisional).toBe(true);
    expect(found.days.find(({ date }) => date === '2027-01-01')?.covered).toBe(false);
    expect(found.text.en).toContain('provisional');
  });
});

describe('a limit that was counted before a new calendar', () => {
  const NAME = { zh: '地方节日', en: 'A day of the region' };
  const newer = withRegionalHolidays(aContext().calendar, [{ date: '2026-10-08', name: NAME }]);

  it('names its own calendar, the one of its days, and says so in words (D9)', async () => {
    const facts = someFacts({ receivedAt: at('2026-09-20T10:00:00+08:00') });
    const { house, ticket } = await desk({ facts }, [[2500, answer]]);
    const { lent } = house;
    const read = makeReadClocks({
      ...lent,
      clockContext: { ...lent.clockContext, calendar: newer },
      logReading: () => undefined,
    });
    const given = await read(ticket.id, [clerk]);
    if ('problem' in given) throw new Error(given.problem);
    const { clocks } = ClocksView.parse(given.body);
    const duty = clocks.find(({ kind }) => kind === 'statutory-answer');
    expect(duty).toMatchObject({
      dueAt: at('2026-10-08T23:59:59+08:00'),
      calendarVersion: aContext().calendar.version,
      daysByCalendar: newer.version,
    });
    expect(duty?.days.at(-1)).toMatchObject({ date: '2026-10-08', name: NAME });
    expect(duty?.forStaff.en).toContain(
      `It was counted by the working-day calendar ${aContext().calendar.version}; ${newer.version} is in force now.`,
    );
    expect(clocks.find(({ kind }) => kind === 'own-answer')?.forStaff.en).not.toContain('in force');
  });
});

describe('what has become of a limit', () => {
  it('its reminders, due and sent; one message stands for those passed unsent (D7)', async () => {
    const { clock } = await desk({}, [[40, wake]]);
    const sentAt = plusSeconds(MONDAY, 40 * 3600);
    expect((await clock('own-answer')).reminders).toEqual([
      { at: plusSeconds(MONDAY, 24 * 3600), sentAt },
      { at: plusSeconds(MONDAY, 48 * 0.8 * 3600), sentAt },
    ]);
    expect((await clock('statutory-answer')).reminders.map(({ sentAt: none }) => none)).toEqual([
      undefined,
      undefined,
    ]);
  });

  it('that it was missed, and who let which limit begin (F1)', async () => {
    const { clock } = await desk({}, [[49, wake]]);
    const wokenAt = plusSeconds(MONDAY, 49 * 3600);
    expect(await clock('own-answer')).toMatchObject({
      missed: true,
      missedAt: wokenAt,
      changes: [{ ...byClerk, why: 'registered', new: { rule: 'D1' } }],
    });
    const province = await clock('province-answer');
    expect(province.startAt).toBe(plusSeconds(MONDAY, 48 * 3600));
    expect(province.changes).toEqual([
      {
        at: wokenAt,
        by: aClerk,
        why: 'escalated-by-limit',
        new: { rule: 'F1', dueAt: province.dueAt },
      },
    ]);
    expect(province.missedAt).toBeUndefined();
  });

  it('a step by hand, and the answer that ended every limit (F1, E5)', async () => {
    const { clock, view } = await desk({}, [
      [1, escalate],
      [2, answer],
    ]);
    const answeredAt = plusSeconds(MONDAY, 2 * 3600);
    for (const [kind, why] of [
      ['own-answer', 'registered'],
      ['province-answer', 'escalated-by-hand'],
    ] as const) {
      const { changes, endedAt, dueAt, rule } = await clock(kind);
      expect(changes.map((change) => change.why)).toEqual([why, 'answered']);
      expect(changes[1]).toEqual({
        at: answeredAt,
        by: aClerk,
        why: 'answered',
        old: { rule, dueAt },
      });
      expect(endedAt).toBe(answeredAt);
    }
    expect((await view()).counting).toBeUndefined();
  });

  it('from more entries than one page holds', async () => {
    // After the last limit a ticket is chased once a day: a trail as long as one likes.
    const chases = Array.from({ length: 120 }, (_, day): [number, Step] => [1000 + day * 24, wake]);
    const { clock, house } = await desk({}, [[49, wake], ...chases, [9000, answer]]);
    expect(house.store.trail().length).toBeGreaterThan(100);
    expect((await clock('own-answer')).changes.at(-1)?.why).toBe('answered');
  });
});

describe('a limit that was counted anew', () => {
  it('says who, and its end before and after (D8)', async () => {
    const byStricter: Step = (ticket, context) =>
      recount(ticket, { ...context, policy: stricterPolicy });
    const { clock } = await desk({}, [
      [1, byStricter],
      [2, answer],
    ]);
    const { changes, policyVersion } = await clock('own-answer');
    const [before, after] = [48, 24].map((hours) => ({
      rule: 'D1',
      dueAt: plusSeconds(MONDAY, hours * 3600),
    }));
    expect(policyVersion).toBe('stricter');
    expect(changes).toMatchObject([
      { why: 'registered', new: before },
      { why: 'recounted', by: aClerk, at: plusSeconds(MONDAY, 3600), old: before, new: after },
      { why: 'answered', old: after },
    ]);
    expect((await clock('statutory-answer')).changes.map(({ why }) => why)).toEqual([
      'registered',
      'answered',
    ]);
  });
});

describe('a repeat', () => {
  const repeat = async (steps: [number, Step][] = []) => {
    const { house, ticket, view } = await desk({}, steps);
    const second = aTicket({
      ticketId: '01J0000000000000000000000C',
      ticketNumber: 'AAAAAAAAAA2',
      repeatOf: ticket.id,
      facts: someFacts({ receivedAt: plusSeconds(MONDAY, 3600) }),
    });
    await house.store.ledger.commit(ticketWrites(undefined, second, house.lent.ownBranch));
    return { ticket, counting: (await view(second.ticket.id)).counting };
  };

  it('the first ticket’s limit counts while that is unanswered: it ends earlier (B9)', async () => {
    const { ticket, counting } = await repeat();
    expect(counting).toMatchObject({
      ticketId: ticket.id,
      dueAt: plusSeconds(MONDAY, 48 * 3600),
      text: {
        zh: expect.stringContaining(ticket.ticketNumber),
        en: expect.stringContaining(`a limit of ticket ${ticket.ticketNumber}`),
      },
    });
  });

  it('its own counts once the first ticket is answered (B9)', async () => {
    const { counting } = await repeat([[0, answer]]);
    expect(counting).toMatchObject({
      ticketId: '01J0000000000000000000000C',
      dueAt: plusSeconds(MONDAY, 49 * 3600),
    });
    expect(counting?.text.en).not.toContain('repeats');
  });
});

describe('whoever asks', () => {
  it('is logged: the reasons are staff’s words about a customer (M2)', async () => {
    const { looked, ticket, view } = await desk();
    await view();
    expect(looked).toEqual([`clerk-9 ${ticket.id}`]);
  });
});

describe('a channel', () => {
  const channel = { kind: 'person', subject: 'call-centre', role: 'integrator' } as const;

  it('has the limits of what it has sent, without staff’s reasons; others are not found', async () => {
    const house = aHouse();
    const registered = register(aRegister(), { ...aContext(MONDAY), by: channel });
    const { ticket } = registered;
    const held = hold(ticket, aContext(plusSeconds(MONDAY, 3600)));
    if (held.kind === 'refused') throw new Error(held.refusal.kind);
    await house.store.ledger.commit(ticketWrites(undefined, registered, house.lent.ownBranch));
    await house.store.ledger.commit([
      ...ticketWrites(ticket, held, house.lent.ownBranch),
      { kind: 'case-note', note: { ticketId: ticket.id, sequence: 2, text: { reason: '原因' } } },
    ]);
    const looked: string[] = [];
    const logReading = (_: string, subject: string) => looked.push(subject);
    const read = makeReadClocks({ ...house.lent, logReading });
    const answer = await read(ticket.id, [channel]);
    expect('body' in answer && ClocksView.parse(answer.body).clocks.length).toBeGreaterThan(2);
    expect(JSON.stringify(answer)).not.toContain('原因');
    expect(JSON.stringify(await read(ticket.id, [clerk]))).toContain('原因');
    expect(looked).toEqual(['clerk-9']);
    for (const [id, other] of [
      [ticket.id, { ...channel, subject: 'mail-room' }],
      ['nobody', channel],
    ] as const)
      expect(await read(id, [other])).toMatchObject({ problem: 'not-found' });
  });
});

describe('a ticket that is not here', () => {
  it('is not found, or its owner is named; nobody is logged', async () => {
    const { read, house, ticket, looked } = await desk();
    const mirror = { ...snapshotOf(ticket), id: 'M', owner: 'nanjing' };
    await house.store.ledger.commit([{ kind: 'mirror', mirror }]);
    expect(await read('nobody', [clerk])).toMatchObject({ problem: 'not-found' });
    expect(await read('M', [clerk])).toMatchObject({
      problem: 'not-owner',
      details: [{ field: 'owner', problem: saying('nanjing') }],
    });
    expect(looked).toEqual([]);
  });
});
