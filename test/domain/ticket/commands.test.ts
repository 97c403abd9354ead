import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../functions/domain/ticket/decision.ts';
import type { Ticket } from '../../../functions/domain/ticket/ticket.ts';
import { plusSeconds } from '../../../functions/domain/time.ts';
import { answer, close, escalate, refuse } from '../../builders/commands.ts';
import { aContext, aTicket, at, MONDAY } from '../../builders/ticket.ts';

const HOUR = 3600;
const ticketAfter = (decision: Decision): Ticket => {
  if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.refusal));
  return decision.ticket;
};

describe('answer', () => {
  it.each([
    ['one second before the limit', -1, true],
    ['on the limit', 0, true],
    ['one second after the limit', 1, false],
  ] as const)('given %s (offset %i s): in time is %s (D1, E5)', (_, offset, inTime) => {
    const decision = answer(aTicket().ticket, aContext(plusSeconds(MONDAY, 48 * HOUR + offset)));
    const entries = decision.kind === 'recorded' ? decision.entries : [];
    expect(entries.at(-1)).toMatchObject({ type: 'CustomerAnswered', data: { inTime } });
    // The same day's solution answer was never given, which an answer does not make good (B8).
    const missed = entries.filter(({ type }) => type === 'DeadlineMissed').map(({ rule }) => rule);
    expect(missed).toEqual(inTime ? ['B8'] : ['D1', 'B8']);
  });

  it.each([
    ['on the last second of the day of receipt', 0, []],
    ['one second into the next day', 1, ['B8']],
  ] as const)('given %s (offset %i s), misses %j', (_, offset, rules) => {
    const midnight = at('2026-07-06T23:59:59+08:00');
    const decision = answer(aTicket().ticket, aContext(plusSeconds(midnight, offset)));
    const entries = decision.kind === 'recorded' ? decision.entries : [];
    expect(entries.slice(0, -1).map(({ type, rule }) => [type, rule])).toEqual(
      rules.map((rule) => ['DeadlineMissed', rule]),
    );
    expect(entries.at(-1)).toMatchObject({ data: { inTime: true, timeliness: 'in-time' } });
  });

  it('resolves the ticket and needs no timer any more', () => {
    const ticket = ticketAfter(answer(aTicket().ticket, aContext()));
    expect(ticket.state).toBe('resolved');
    expect(ticket.wakeAt).toBeUndefined();
    // The regulator takes an appeal about our answer too, as long as its door is open (B6).
    const running = ticket.clocks.filter(({ endedAt }) => endedAt === undefined);
    expect(running.map(({ kind }) => kind)).toEqual(['appeal-door']);
  });

  it('is refused once the ticket is settled', () => {
    const ticket = ticketAfter(answer(aTicket().ticket, aContext()));
    expect(answer(ticket, aContext())).toMatchObject({
      refusal: { kind: 'already-settled', state: 'resolved' },
    });
  });
});

describe('refuse', () => {
  it('rejects with its ground and keeps the ticket on record (B5, B2)', () => {
    const ticket = ticketAfter(refuse(aTicket().ticket, 'already-decided', aContext()));
    expect(ticket).toMatchObject({
      state: 'rejected',
      accepted: false,
      refusal: { ground: 'already-decided', at: MONDAY },
    });
    expect(ticket.version).toBe(2);
  });
});

describe('close', () => {
  it('refuses to close what has not been answered (F4)', () => {
    expect(close(aTicket().ticket, aContext())).toMatchObject({
      refusal: { kind: 'not-yet-answered', state: 'acknowledged', rule: 'F4' },
    });
  });

  it('closes an answered ticket once (E6)', () => {
    const decision = close(ticketAfter(answer(aTicket().ticket, aContext())), aContext());
    expect(decision).toMatchObject({ entries: [{ type: 'ComplaintClosed', rule: 'E6' }] });
    const closed = ticketAfter(decision);
    expect(closed.state).toBe('closed');
    for (const state of ['closed', 'cancelled'] as const)
      expect(close({ ...closed, state }, aContext())).toMatchObject({
        refusal: { kind: 'already-closed' },
      });
  });
});

describe('escalate by hand', () => {
  it("takes one step up and starts the province's limit now (F1)", () => {
    const now = plusSeconds(MONDAY, HOUR);
    const decision = escalate(aTicket().ticket, aContext(now));
    const ticket = ticketAfter(decision);
    expect(decision).toMatchObject({
      entries: [
        { data: { from: 'city', to: 'province', left: 'city', cause: 'by-hand', paged: true } },
      ],
    });
    expect(ticket.level).toBe('province');
    expect(ticket.attention).toContain('upgraded');
    expect(ticket.clocks.find(({ kind }) => kind === 'province-answer')?.startAt).toBe(now);
  });

  it('is refused at the top', () => {
    const once = ticketAfter(escalate(aTicket().ticket, aContext()));
    const twice = ticketAfter(escalate(once, aContext()));
    expect(twice.level).toBe('regulator');
    // No limit of ours starts with the regulator's level.
    expect(twice.clocks).toEqual(once.clocks);
    expect(escalate(twice, aContext())).toMatchObject({
      refusal: { kind: 'already-at-the-top', rule: 'F1' },
    });
  });

  it('starts no execution: what binds next is far ahead', () => {
    const ticket = ticketAfter(escalate(aTicket().ticket, aContext(plusSeconds(MONDAY, HOUR))));
    expect(ticket).toMatchObject({ armed: false, generation: 0 });
    expect(ticket.lookAt).toBeDefined();
  });
});
