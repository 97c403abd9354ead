import { describe, expect, it } from 'vitest';
import type { Decision } from '../../functions/domain/ticket/decision.ts';
import type { Ticket } from '../../functions/domain/ticket/ticket.ts';
import { whereabouts } from '../../functions/escalation/whereabouts.ts';
import { answer, close, enterAppealDates, escalate } from '../builders/commands.ts';
import { aContext, aTicket, hoursOn } from '../builders/ticket.ts';

const done = (decision: Decision): Ticket => {
  if (decision.kind === 'refused') throw new Error(decision.refusal.kind);
  return decision.ticket;
};
const whereOf = (ticket: Ticket, generation = ticket.generation) =>
  whereabouts(ticket, generation, hoursOn(50)).where;

const { ticket } = aTicket();
const answered = done(answer(ticket, aContext(hoursOn(1))));
const appealed = done(enterAppealDates(answered, { papersAt: hoursOn(2) }, aContext(hoursOn(3))));

describe('where the state machine of a ticket waits', () => {
  it('at its level while it is open (F1)', () => {
    expect(whereOf(ticket)).toBe('AtCity');
    const climbed = done(escalate(ticket, aContext(hoursOn(1))));
    expect(whereOf(climbed)).toBe('AtProvince');
    expect(whereOf(done(escalate(climbed, aContext(hoursOn(2)))))).toBe('AtRegulator');
  });

  it('nowhere once another execution watches it', () => {
    expect(whereOf(ticket, ticket.generation - 1)).toBe('Superseded');
  });

  it('nowhere once it is answered, unless the regulator has a limit ahead (D10)', () => {
    expect(whereOf(answered)).toBe('Settled');
    expect(whereabouts(appealed, appealed.generation, hoursOn(4))).toMatchObject({
      where: 'AtCity',
      wakeAt: appealed.wakeAt,
    });
    expect(whereOf(done(close(appealed, aContext(hoursOn(5)))))).toBe('Settled');
  });

  it('nowhere while it is set aside for people to look at', () => {
    expect(whereOf({ ...ticket, setAside: true })).toBe('Settled');
  });
});
