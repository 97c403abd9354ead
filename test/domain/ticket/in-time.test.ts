import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../functions/domain/ticket/decision.ts';
import type { Ticket } from '../../../functions/domain/ticket/ticket.ts';
import { type Instant, plusSeconds } from '../../../functions/domain/time.ts';
import { inTime, type Nothing, nextMoment, passTime } from '../../builders/in-time.ts';
import { aClerk, aContext, aTicket, at, MONDAY, someFacts } from '../../builders/ticket.ts';
import { livedUntil } from './builders.ts';

const HOUR = 3600;
const wake = (ticket: Ticket, now: Instant): Decision<Nothing> => passTime(ticket, aContext(now));

const ticketAfter = (decision: Decision<unknown>): Ticket => {
  if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.refusal));
  return decision.ticket;
};
const typesOf = (decision: Decision<unknown>): string[] =>
  decision.kind === 'recorded' ? decision.entries.map(({ type }) => type) : [];

/** A record with the own limit and no other: neither a solution answer nor D9 is due to it (B3). */
const aConsultation = (): Ticket =>
  aTicket({ facts: someFacts({ recordKind: 'consultation' }) }).ticket;

describe('time and a ticket', () => {
  it('does nothing one second before the wake-up: a limit is never judged early', () => {
    const { ticket } = aTicket();
    const early = plusSeconds(nextMoment(ticket) ?? MONDAY, -1);
    expect(wake(ticket, early)).toEqual({ kind: 'refused', refusal: { kind: 'too-early' } });
  });

  it('reminds at half of the limit, once (D7)', () => {
    const ticket = aConsultation();
    const reminded = wake(ticket, plusSeconds(MONDAY, 24 * HOUR));
    expect(typesOf(reminded)).toEqual(['DeadlineApproaching']);
    expect(wake(ticketAfter(reminded), plusSeconds(MONDAY, 24 * HOUR + 1)).kind).toBe('refused');
  });

  it('sends reminders that passed unsent once, now (D7)', () => {
    const late = wake(aConsultation(), plusSeconds(MONDAY, 47 * HOUR));
    expect(typesOf(late)).toEqual(['DeadlineApproaching']);
    expect(late).toMatchObject({ entries: [{ rule: 'D7', data: { reminder: 2, reminders: 2 } }] });
  });

  it('reminds twice of the same day’s solution answer, then misses it; it moves nothing up (B8)', () => {
    const noon = at('2026-07-07T12:00:00+08:00');
    const { ticket, entries } = livedUntil(aTicket().ticket, noon);
    const told = entries.filter(({ data }) => 'clock' in data && data.clock === 'solution-answer');
    expect(told.map(({ type, at: when }) => [type, when])).toEqual([
      ['DeadlineApproaching', at('2026-07-06T16:59:59+08:00')],
      ['DeadlineApproaching', at('2026-07-06T21:11:59+08:00')],
      ['DeadlineMissed', at('2026-07-07T00:00:00+08:00')],
    ]);
    // It goes on record, and no execution is started for that.
    expect(entries.filter((entry) => !told.includes(entry))).toMatchObject([
      { type: 'DeadlineApproaching', data: { clock: 'own-answer', reminder: 1 } },
    ]);
    expect(ticket.level).toBe('city');
  });

  it.each([
    ['one second before', -1, 'city'],
    ['on', 0, 'city'],
    ['one second after', 1, 'province'],
  ] as const)(
    '%s the limit of 48 h an unanswered complaint stands at the %s level',
    (_, offset, level) => {
      const reminded = ticketAfter(wake(aTicket().ticket, plusSeconds(MONDAY, 47 * HOUR)));
      const now = plusSeconds(MONDAY, 48 * HOUR + offset);
      const decision = wake(reminded, now);
      expect(decision.kind === 'recorded' ? decision.ticket.level : reminded.level).toBe(level);
    },
  );

  it('escalates with the passed limit, the new one and the rule on record (F1)', () => {
    const { ticket } = livedUntil(aTicket().ticket, plusSeconds(MONDAY, 48 * HOUR));
    const decision = wake(ticket, plusSeconds(MONDAY, 48 * HOUR + 1));
    expect(decision).toMatchObject({
      entries: [
        {
          type: 'ComplaintEscalated',
          rule: 'F1',
          data: {
            from: 'city',
            to: 'province',
            cause: 'limit-passed',
            paged: true,
            passed: { clock: 'own-answer', rule: 'D1' },
            started: { kind: 'province-answer', startAt: plusSeconds(MONDAY, 48 * HOUR) },
          },
        },
        { type: 'DeadlineMissed', rule: 'D1' },
      ],
    });
  });

  it("gives the province no more time when the timer is late: its limit starts at the city's", () => {
    const late = ticketAfter(wake(aTicket().ticket, plusSeconds(MONDAY, 70 * HOUR)));
    const clock = late.clocks.find(({ kind }) => kind === 'province-answer');
    expect(clock?.dueAt).toBe(plusSeconds(MONDAY, 96 * HOUR));
  });

  it('climbs all passed levels in one step, each recorded, the top one paged (F1)', () => {
    const decision = wake(aTicket().ticket, plusSeconds(MONDAY, 96 * HOUR + 1));
    expect(ticketAfter(decision).level).toBe('regulator');
    const climbs =
      decision.kind === 'recorded'
        ? decision.entries.filter(({ type }) => type === 'ComplaintEscalated')
        : [];
    expect(climbs.map(({ data }) => data)).toMatchObject([
      { from: 'city', to: 'province', left: 'city', paged: false },
      { from: 'province', to: 'regulator', left: 'city', paged: true },
    ]);
  });

  it('left alone, climbs once to each level and misses each limit once (B8, D1, F1, D9)', () => {
    const { ticket, entries } = livedUntil(aTicket().ticket, plusSeconds(MONDAY, 20 * 24 * HOUR));
    expect(ticket.level).toBe('regulator');
    expect(entries.filter(({ type }) => type === 'ComplaintEscalated')).toHaveLength(2);
    expect(entries.filter(({ type }) => type === 'DeadlineMissed').map(({ rule }) => rule)).toEqual(
      ['B8', 'D1', 'F1', 'D9'],
    );
  });

  it('goes on chasing an open ticket after its last limit: no ticket without a timer (F4)', () => {
    const { ticket, entries } = livedUntil(aTicket().ticket, plusSeconds(MONDAY, 30 * 24 * HOUR));
    expect(entries.at(-1)).toMatchObject({
      type: 'ComplaintChased',
      rule: 'F4',
      data: { level: 'regulator' },
    });
    expect(ticket.wakeAt).toBeUndefined();
    expect(ticket.lookAt).toBeDefined();
    expect(ticket.state).toBe('acknowledged');
  });

  it('acts on D9 at the same hour of the 15th day, but calls it missed only at its legal end', () => {
    const vip = aTicket({ level: 'province', branch: 'jiangsu' }).ticket;
    const { ticket } = livedUntil(vip, plusSeconds(MONDAY, 15 * 24 * HOUR + 1));
    expect(ticket.level).toBe('regulator');
    const d9 = ticket.clocks.find(({ kind }) => kind === 'statutory-answer');
    expect(d9).toMatchObject({ missed: false, dueAt: at('2026-07-21T23:59:59+08:00') });
  });

  it('leaves a settled ticket alone, and an older generation', () => {
    const { ticket } = aTicket({ refusal: 'no-evidence' });
    expect(wake(ticket, plusSeconds(MONDAY, 99 * HOUR))).toMatchObject({
      refusal: { kind: 'settled' },
    });
    const late = aContext(plusSeconds(MONDAY, 99 * HOUR));
    const older = { kind: 'wake', generation: -1 } as const;
    expect(inTime(aTicket().ticket, older, late)).toMatchObject({
      refusal: { kind: 'superseded' },
    });
  });

  it.each([
    ['the sweep', { kind: 'system', part: 'sweep' }, 2],
    ['the timer', { kind: 'system', part: 'timer' }, 0],
    ['a person', aClerk, 0],
  ] as const)('what %s does (%o) leaves so many lost executions counted: %i', (_, by, rearms) => {
    const ticket = { ...aConsultation(), rearms: 2 };
    const now = plusSeconds(MONDAY, 24 * HOUR);
    const reminded = inTime(ticket, { kind: 'look' }, { ...aContext(now), by });
    expect(typesOf(reminded)).toEqual(['DeadlineApproaching']);
    expect(ticketAfter(reminded).rearms).toBe(rearms);
  });

  it('goes by the limit that leads highest where several have passed, and starts no lower one (F1)', () => {
    const climbed = wake(aTicket().ticket, plusSeconds(MONDAY, 30 * 24 * HOUR));
    const { entries, ticket } = climbed.kind === 'recorded' ? climbed : aTicket();
    const climbs = entries.filter(({ type }) => type === 'ComplaintEscalated');
    expect(climbs.map(({ data }) => data)).toMatchObject([
      { from: 'city', to: 'province', passed: { clock: 'statutory-answer', rule: 'D9' } },
      { from: 'province', to: 'regulator', passed: { clock: 'statutory-answer', rule: 'D9' } },
    ]);
    expect(ticket.clocks.map(({ kind }) => kind)).not.toContain('province-answer');
  });

  it('goes from the province by whichever limit passed first (F1)', () => {
    const climbed = ticketAfter(wake(aTicket().ticket, plusSeconds(MONDAY, 48 * HOUR + 1)));
    const late = wake(climbed, plusSeconds(MONDAY, 30 * 24 * HOUR));
    const { entries } = late.kind === 'recorded' ? late : aTicket();
    const climbs = entries.filter(({ type }) => type === 'ComplaintEscalated');
    expect(climbs.map(({ data }) => data)).toMatchObject([
      { from: 'province', to: 'regulator', passed: { clock: 'province-answer', rule: 'F1' } },
    ]);
  });
});
