import { describe, expect, it } from 'vitest';
import { consequencesOf } from '../../../functions/domain/consequences/ticket.ts';
import { alertShown } from '../../../functions/domain/on-call/alert.ts';
import type { OwnBranch } from '../../../functions/domain/own-branch.ts';
import type { Recorded } from '../../../functions/domain/ticket/record.ts';
import { escalate } from '../../builders/commands.ts';
import { aContext, aTicket, MONDAY, someFacts } from '../../builders/ticket.ts';
import { done, dueOf, hoursOn } from './builders.ts';

const city: OwnBranch = { id: 'huaian', level: 'city' };
const province: OwnBranch = { id: 'jiangsu', level: 'province' };

/** The city's ticket, taken up by hand an hour after it came. */
const climbed = (): Recorded => done(escalate(aTicket().ticket, aContext(hoursOn(1))));

/** One that arrives when every limit has passed: it climbs both steps at once (F1). */
const late = (level: 'city' | 'province'): Recorded =>
  aTicket({ level, facts: someFacts({ receivedAt: hoursOn(-24 * 90) }) });

const provincial = () => aTicket({ level: 'province', branch: 'jiangsu' });
const atTheTop = () => {
  const { ticket } = provincial();
  return { before: ticket, after: done(escalate(ticket, aContext(hoursOn(1)))) };
};

describe('a climb pages the on-call of the level reached and who answers for the one left (F2)', () => {
  it('of a city’s ticket: in the city who answers for it', () => {
    const recorded = climbed();
    const { ticket, entries } = recorded;
    const { alerts } = consequencesOf({ level: 'city' }, recorded, city);
    expect(alerts.map(({ alert }) => alertShown(alert))).toStrictEqual([
      {
        id: `${entries[0]?.eventId}.responsible`,
        branch: 'huaian',
        level: 'city',
        role: 'responsible',
        version: 1,
        state: 'raised',
        raisedAt: hoursOn(1),
        cause: {
          kind: 'escalation',
          ticketId: ticket.id,
          ticketNumber: ticket.ticketNumber,
          owner: 'huaian',
          from: 'city',
          to: 'province',
        },
        facts: { category: 'billing', tier: 'ordinary', attention: ['upgraded'] },
      },
    ]);
    expect(alerts[0]?.entries[0]).toMatchObject({
      by: { kind: 'system', part: 'timer' },
      correlationId: 'test',
    });
  });

  it('of a province’s own ticket to the regulator: in the province both', () => {
    const { before, after } = atTheTop();
    const { alerts } = consequencesOf(before, after, province);
    expect(alerts.map(({ alert: { id, level, role } }) => [id, level, role])).toEqual([
      [`${after.entries[0]?.eventId}.on-call`, 'regulator', 'on-call'],
      [`${after.entries[0]?.eventId}.responsible`, 'province', 'responsible'],
    ]);
  });

  it('names the limit that passed, and where it stood before it climbed several levels', () => {
    const recorded = late('city');
    const { alerts } = consequencesOf(undefined, recorded, province);
    const dueAt = dueOf(recorded.ticket, 'statutory-answer');
    expect(alerts.map(({ alert: { role, cause } }) => [role, cause])).toMatchObject([
      ['on-call', { from: 'city', to: 'regulator', limit: { rule: 'D9', dueAt } }],
    ]);
  });

  it('pages nobody for what is no climb', () => {
    expect(consequencesOf(undefined, aTicket(), city)).toEqual({ alerts: [] });
  });
});

describe('the regulator’s file (F4)', () => {
  it('is opened by the province when its own ticket gets there', () => {
    const { before, after } = atTheTop();
    expect(consequencesOf(before, after, province).file).toEqual({
      ticketId: after.ticket.id,
      ticketNumber: after.ticket.ticketNumber,
      owner: 'jiangsu',
      openedAt: hoursOn(1),
      version: after.ticket.version,
    });
  });

  it('is opened once, for what gets there at its registration too', () => {
    const recorded = late('province');
    expect(consequencesOf(undefined, recorded, province).file).toMatchObject({ openedAt: MONDAY });
    expect(consequencesOf({ level: 'regulator' }, recorded, province)).not.toHaveProperty('file');
  });

  it('is not opened by a city, nor below the regulator', () => {
    expect(consequencesOf(undefined, late('city'), city)).not.toHaveProperty('file');
    expect(consequencesOf(undefined, provincial(), province)).not.toHaveProperty('file');
  });
});
