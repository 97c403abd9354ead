import { describe, expect, it } from 'vitest';
import {
  type AlertRecorded,
  acknowledge,
  delivered,
  startPage,
} from '../../../functions/domain/on-call/alert.ts';
import { plusSeconds } from '../../../functions/domain/time.ts';
import { anAlert } from '../../builders/alert.ts';
import { aClerk, MONDAY } from '../../builders/ticket.ts';

const { alert, entry } = anAlert();
const later = plusSeconds(MONDAY, 60);

/** What every entry of an alert says, whatever happened. */
const recorded = (sequence: number) => ({
  aggregate: 'alert',
  id: alert.id,
  sequence,
  eventId: `${alert.id}.${sequence}`,
});

describe('an alert', () => {
  it('is raised, and told on its branch’s bus, where what pages listens (F2)', () => {
    expect(alert).toMatchObject({ version: 1, state: 'raised', raisedAt: MONDAY });
    const { id: _, version: __, state: ___, ...data } = alert;
    expect(entry).toEqual({
      ...recorded(1),
      type: 'AlertRaised',
      rule: 'F2',
      at: MONDAY,
      by: { kind: 'system', part: 'timer' },
      correlationId: 'test',
      publish: true,
      data,
    });
  });

  it.each([
    ['serious-problem', 'E8'],
    ['important-information', 'E8'],
    ['foreseen-crisis', 'G2'],
  ] as const)('of %s reported up rests on %s', (matter, rule) => {
    const about = { ticketId: 'ticket', ticketNumber: 'number', owner: 'huaian', matter };
    expect(anAlert({ cause: { kind: 'reported-up', ...about } }).entry.rule).toBe(rule);
  });

  it('is acknowledged by a person once, and told (F3)', () => {
    const done = acknowledge(alert, later, aClerk, 'c-2');
    expect(done?.alert).toEqual({
      ...alert,
      version: 2,
      state: 'acknowledged',
      acknowledgedAt: later,
      acknowledgedBy: aClerk,
    });
    expect(done?.entry).toEqual({
      ...recorded(2),
      type: 'AlertAcknowledged',
      rule: 'F3',
      at: later,
      by: aClerk,
      correlationId: 'c-2',
      publish: true,
      data: { ticketId: '01J0000000000000000000000A' },
    });
    expect(done && acknowledge(done.alert, later, aClerk, 'c-3')).toBeUndefined();
  });

  it('of a notice names no ticket when it is acknowledged (F3, H5)', () => {
    const overdue = anAlert({ cause: { kind: 'notice-overdue', noticeId: 'N-1' } });
    expect(acknowledge(overdue.alert, later, aClerk, 'c-2')?.entry.data).toEqual({});
  });

  const delivery = { recipient: 'js-duty-1', by: ['topic', 'mail'] };
  it.each<readonly [string, AlertRecorded, object]>([
    ['PageStarted', startPage(alert, 'js-duty-1', later, 'c-2'), { recipient: 'js-duty-1' }],
    ['AlertDelivered', delivered(alert, delivery, later, 'c-2'), delivery],
  ])('has %s in its own trail alone, by the system, and stays as it is', (type, done, data) => {
    expect(done.alert).toEqual({ ...alert, version: 2 });
    expect(done.entry).toEqual({
      ...recorded(2),
      type,
      at: later,
      by: { kind: 'system', part: 'paging' },
      correlationId: 'c-2',
      publish: false,
      data,
    });
  });
});
