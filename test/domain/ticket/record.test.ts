import { describe, expect, it } from 'vitest';
import { apply } from '../../../functions/domain/ticket/apply.ts';
import { occasionOf } from '../../../functions/domain/ticket/occasion.ts';
import { record } from '../../../functions/domain/ticket/record.ts';
import { isOpen, TICKET_STATES } from '../../../functions/domain/ticket/ticket.ts';
import { answer, hold } from '../../builders/commands.ts';
import { aContext, aTicket, MONDAY, someFacts } from '../../builders/ticket.ts';
import { done, entriesOf, hoursOn, livedUntil } from './builders.ts';

const { ticket, entries } = aTicket();
const [registered] = entries;
const [held] = done(hold(ticket, aContext(hoursOn(1)))).entries;
if (!registered || !held) throw new Error('nothing recorded');

describe('an entry that is not the next one is not applied', () => {
  it('to a ticket that has it already, or lacks the one before', () => {
    expect(() => apply(ticket, registered)).toThrow(
      `entry ${registered.eventId} does not follow version 1`,
    );
    expect(() => apply(ticket, { ...held, sequence: 3 })).toThrow(
      `entry ${held.eventId} does not follow version 1`,
    );
  });

  it('to no ticket, unless it is a registration, the first of all', () => {
    expect(() => apply(undefined, held)).toThrow(`entry ${held.eventId} does not follow version 0`);
    expect(() => apply(undefined, { ...held, sequence: 1 })).toThrow(
      `entry ${held.eventId} has no ticket to apply to`,
    );
  });
});

it('nothing at all is not recorded', () => {
  expect(() => record(undefined, [], occasionOf(ticket.id, aContext(), 'goes-on'))).toThrow(
    'a command must record something',
  );
});

it('of several entries only the last starts or stops an execution', () => {
  const waiting = { ...ticket, armed: true, generation: 3 };
  const answered = done(answer(waiting, aContext(hoursOn(49)))).entries;
  expect(answered.map(({ type, stops }) => [type, stops])).toEqual([
    ['DeadlineMissed', undefined],
    ['DeadlineMissed', undefined],
    ['CustomerAnswered', 3],
  ]);
  expect(answered[0]?.timer).toEqual({
    generation: 3,
    armed: true,
    wakeAt: ticket.wakeAt,
    lookAt: ticket.lookAt,
  });
});

it('an entry says what it belongs to, and no rule where it rests on none', () => {
  expect(registered).toMatchObject({ aggregate: 'ticket', id: ticket.id, rule: 'B2' });
  const [armed] = entriesOf(livedUntil(ticket, hoursOn(48)), 'TimerArmed');
  expect(armed).toMatchObject({ aggregate: 'ticket' });
  expect(armed).not.toHaveProperty('rule');
});

it('an answer stops the execution that waits for the complaint', () => {
  const waiting = { ...ticket, armed: true, generation: 3 };
  const answered = done(answer(waiting, aContext(hoursOn(1))));
  expect(answered.entries.at(-1)).toMatchObject({ type: 'CustomerAnswered', stops: 3 });
  expect(answered.ticket).toMatchObject({ armed: false, generation: 3 });
});

it('the snapshot that leaves the branch has ids and facts, and nothing personal (B10)', () => {
  const repeatOf = '01J0000000000000000000000B';
  const facts = someFacts({ category: 'network', urgency: 'critical' });
  const snapshot = aTicket({ repeatOf, facts }).entries[0]?.after;
  expect(snapshot).toEqual({
    id: ticket.id,
    ticketNumber: 'AAAAAAAAAA1',
    owner: 'huaian',
    version: 1,
    generation: 0,
    state: 'acknowledged',
    level: 'city',
    channel: 'walk-in',
    recordKind: 'complaint',
    category: 'network',
    tier: 'ordinary',
    urgency: 'critical',
    attention: ['repeat'],
    accepted: true,
    repeatOf,
    receivedAt: MONDAY,
    registeredAt: MONDAY,
    nextDueAt: hoursOn(8),
  });
  expect(entries[0]?.after).not.toHaveProperty('urgency');
  expect(entries[0]?.after).not.toHaveProperty('repeatOf');
});

it('the snapshot names the next limit that is not missed, and none when all are', () => {
  const next = (hours: number) => livedUntil(ticket, hoursOn(hours)).entries.at(-1)?.after;
  expect(next(15)?.nextDueAt).toBe(hoursOn(48));
  expect(next(24 * 30)).not.toHaveProperty('nextDueAt');
});

it.each(TICKET_STATES)('a ticket is open until it is answered, refused or closed: %s', (state) => {
  const ends = ['rejected', 'resolved', 'closed', 'cancelled'];
  expect(isOpen({ state })).toBe(!ends.includes(state));
});
