import { describe, expect, it } from 'vitest';
import { answered } from '../../../functions/domain/ticket/commands/answer.ts';
import { promised } from '../../../functions/domain/ticket/commands/promise.ts';
import { decide, type StaffCommand } from '../../../functions/domain/ticket/decide.ts';
import type { Ticket } from '../../../functions/domain/ticket/ticket.ts';
import { missedLimits } from '../../../functions/domain/ticket/what-is-due.ts';
import { type Instant, plusSeconds } from '../../../functions/domain/time.ts';
import { aClerk, aColleague, aContext, aTicket, MONDAY, someFacts } from '../../builders/ticket.ts';
import { clockOf, done, entriesOf, hoursOn } from './builders.ts';

const MAIL = { ways: ['mail'], language: 'zh' } as const;
const carrying = (now: Instant = MONDAY) => ({ ...aContext(now), carries: ['mail'] as const });
const recorded = (ticket: Ticket, command: StaffCommand, by = aClerk, now: Instant = hoursOn(2)) =>
  done(decide(ticket, command, { ...carrying(now), by }));
const { ticket: FRESH } = aTicket();
const { ticket: REACHED } = aTicket({ facts: someFacts({ channel: 'letter', reach: MAIL }) });

describe('what is told of a ticket', () => {
  const shown = (command: Parameters<typeof aTicket>[0]) => aTicket(command).entries[0]?.after;

  it('is the area where it arose, and what it repeats, where that is known', () => {
    expect(shown({ facts: someFacts({ area: '320812' }) })).toMatchObject({ area: '320812' });
    expect(shown({ repeatOf: '01J0000000000000000000000B' })).toMatchObject({
      repeatOf: '01J0000000000000000000000B',
    });
    for (const field of ['area', 'repeatOf', 'reportedUp'])
      expect(shown({})).not.toHaveProperty(field);
  });

  it('is what was reported up of it (E8)', () => {
    const { ticket, entries } = recorded(FRESH, { kind: 'report-up', matter: 'serious-problem' });
    expect(ticket.reportedUp).toBeDefined();
    expect(entries[0]?.after).toMatchObject({ reportedUp: ticket.reportedUp });
  });

  it('is that it is important: so said, or of a customer of the first tier (C4)', () => {
    expect(shown({ important: true })?.attention).toEqual(['important']);
    expect(shown({ facts: someFacts({ tier: 'vip' }) })?.attention).toEqual(['important']);
    expect(shown({ repeatOf: 'r' })?.attention).toEqual(['repeat']);
    expect(shown({})?.attention).toEqual([]);
  });
});

describe('what is told of an answer (E5, B8)', () => {
  it('is when the customer was told, where that was before now', () => {
    const context = carrying(hoursOn(2));
    const answer = (toldAt?: Instant) =>
      answered(FRESH, { means: 'telephone', ...(toldAt && { toldAt }) }, context);
    const promise = (toldAt?: Instant) => {
      const told = { means: 'telephone', until: hoursOn(30), ...(toldAt && { toldAt }) } as const;
      return promised(FRESH, told, context);
    };
    for (const tell of [answer, promise]) {
      const dataOf = (toldAt?: Instant) => {
        const ruling = tell(toldAt);
        return ruling.kind === 'happens' ? ruling.own.data : undefined;
      };
      expect(dataOf(hoursOn(1))).toMatchObject({ toldAt: hoursOn(1) });
      for (const now of [hoursOn(2), undefined]) {
        expect(dataOf(now)).toHaveProperty('timeliness');
        expect(dataOf(now)).not.toHaveProperty('toldAt');
      }
    }
  });

  it('that goes out as a message is by which rule it does', () => {
    const rules = (command: StaffCommand) =>
      recorded(REACHED, command).entries.map(({ type, rule }) => [type, rule]);
    expect(rules({ kind: 'answer', means: 'message' })).toContainEqual(['AnswerQueued', 'E5']);
    expect(rules({ kind: 'promise', means: 'message', until: hoursOn(30) })).toContainEqual([
      'AnswerQueued',
      'B8',
    ]);
  });

  it('is that no way leads to the customer, where a receipt was to go (B8)', () => {
    const { entries } = aTicket({ facts: someFacts({ channel: 'letter' }) }, MONDAY, carrying());
    expect(entries.find(({ type }) => type === 'NoWayToCustomer')?.data).toEqual({
      says: 'receipt',
    });
  });
});

describe('what is told of a limit', () => {
  it('that is longer is who asked for it (D3, D4)', () => {
    const { ticket } = aTicket({ facts: someFacts({ category: 'network' }) });
    const extension = 'anotherBody';
    const asked = recorded(ticket, { kind: 'request-extension', extension }).ticket;
    const granted = recorded(asked, { kind: 'extend', extension }, aColleague);
    expect(entriesOf(granted, 'LimitExtended')[0]?.data).toMatchObject({
      extension,
      requestedBy: aClerk,
    });
    const declined = recorded(asked, { kind: 'decline-extension' });
    expect(entriesOf(declined, 'ExtensionDeclined')[0]?.data).toEqual({ extension });
  });

  it('of a body’s reply that has passed is whose reply it was; of another, of none (A5)', () => {
    const referral = {
      ...({ body: 'ministry', name: '部', document: '一' } as const),
      ...{ receivedAt: MONDAY, until: hoursOn(20) },
    };
    const handedOn = recorded(FRESH, { kind: 'refer', referral }).ticket;
    const { dueAt, referral: sequence } = clockOf(handedOn, 'body-reply');
    const data = missedLimits(handedOn, plusSeconds(dueAt, 1)).map((one) => one.data);
    expect(data).toContainEqual({
      ...{ clock: 'body-reply', rule: clockOf(handedOn, 'body-reply').rule, dueAt },
      referral: sequence,
    });
    const late = missedLimits(FRESH, plusSeconds(clockOf(FRESH).dueAt, 1));
    for (const { data: one } of late) expect(one).not.toHaveProperty('referral');
  });
});
