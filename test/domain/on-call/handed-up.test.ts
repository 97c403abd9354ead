import { describe, expect, it } from 'vitest';
import type { AlertCause } from '../../../functions/domain/on-call/alert.ts';
import { alertFromBelow, handedUp } from '../../../functions/domain/on-call/handed-up.ts';
import type { OwnBranch } from '../../../functions/domain/own-branch.ts';
import { anAlert, atTime } from '../../builders/alert.ts';
import { MONDAY } from '../../builders/ticket.ts';

const ticket = { ticketId: 't-1', ticketNumber: 'AAAAAAAAAA1' };
const below = (cause: AlertCause) =>
  handedUp(anAlert({ id: 'a-1', branch: 'huaian', cause }).alert);
const NAMED = { kind: 'not-acknowledged', branch: 'huaian', alertId: 'a-1' };

describe('what the branch above is told of an alert that nobody has acknowledged (F3)', () => {
  it('is which one of which branch, and the ticket that it is about', () => {
    const owner = 'huaian';
    expect(below({ kind: 'reported-up', ...ticket, owner, matter: 'serious-problem' })).toEqual({
      ...NAMED,
      about: 'reported-up',
      ...ticket,
    });
    expect(below({ kind: 'media-referral', ...ticket, owner })).toEqual({
      ...NAMED,
      about: 'media-referral',
      ...ticket,
    });
    expect(below({ kind: 'escalation', ...ticket, owner, from: 'city', to: 'province' })).toEqual({
      ...NAMED,
      about: 'escalation',
      ...ticket,
    });
  });

  it('is the notice, and then no ticket', () => {
    const told = below({ kind: 'notice-overdue', noticeId: 'N-1' });
    expect(told).toEqual({ ...NAMED, about: 'notice-overdue', noticeId: 'N-1' });
    expect(Object.keys(told)).not.toContain('ticketId');
    expect(Object.keys(told)).not.toContain('ticketNumber');
  });

  it('of one that came from further below is what that was about; of one unmoved, a climb', () => {
    const lower = { ...NAMED, kind: 'not-acknowledged', branch: 'lianshui' } as const;
    expect(below({ ...lower, about: 'notice-overdue', noticeId: 'N-1' })).toEqual({
      ...NAMED,
      about: 'notice-overdue',
      noticeId: 'N-1',
    });
    const acknowledged = { acknowledgedAt: MONDAY, count: 1, alertId: 'a-0', owner: 'huaian' };
    expect(below({ kind: 'unmoved', ...ticket, ...acknowledged })).toEqual({
      ...NAMED,
      about: 'escalation',
      ...ticket,
    });
  });
});

describe('how many others its page told of below', () => {
  const climbed: AlertCause = {
    ...{ kind: 'escalation', ...ticket, owner: 'huaian', from: 'city', to: 'province' },
  };
  const told = (cause: AlertCause, members?: number) =>
    handedUp({ ...anAlert({ cause }).alert, ...(members !== undefined && { members }) }).others;

  it('goes up with it; of a page about one alone nothing does', () => {
    expect(told(climbed)).toBeUndefined();
    expect(told(climbed, 0)).toBeUndefined();
    expect(told(climbed, 1)).toBe(1);
    expect(told(climbed, 499)).toBe(499);
  });

  it('is added to on the way further up', () => {
    const lower = { kind: 'not-acknowledged', branch: 'lianshui', alertId: 'a-0' } as const;
    expect(told({ ...lower, about: 'escalation', others: 2 })).toBe(2);
    expect(told({ ...lower, about: 'escalation', others: 2 }, 3)).toBe(5);
  });
});

describe('the alert that calls above (F3)', () => {
  const PROVINCE: OwnBranch = { id: 'jiangsu', level: 'province' };
  const told = below({ kind: 'notice-overdue', noticeId: 'N-1' });
  const { alert, entries } = alertFromBelow(told, PROVINCE, atTime(MONDAY));

  it('is one for whoever is on call there, by an id that is the same when told twice', () => {
    expect(alert).toMatchObject({
      ...{ id: 'a-1.above', branch: 'jiangsu', level: 'province', role: 'on-call' },
      ...{ state: 'raised', cause: told, raisedAt: MONDAY, version: 2 },
    });
  });

  it('says so to the branch below in the same step', () => {
    expect(entries).toMatchObject([
      { type: 'AlertRaised', rule: 'F3', sequence: 1, eventId: 'a-1.above.1', publish: true },
      {
        ...{ type: 'AlertTakenUp', rule: 'F3', sequence: 2, eventId: 'a-1.above.2', publish: true },
        ...{ data: { to: 'huaian', lowerAlertId: 'a-1' }, correlationId: 'test' },
      },
    ]);
  });
});
