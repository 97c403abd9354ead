import { describe, expect, it } from 'vitest';
import { register } from '../../../functions/domain/ticket/commands/register.ts';
import { plusSeconds } from '../../../functions/domain/time.ts';
import { aContext, aRegister, aTicket, at, MONDAY, someFacts } from '../../builders/ticket.ts';

describe('register', () => {
  it('records a complaint as acknowledged, with its limits and a timer (B2, B8, D1, D9)', () => {
    const { ticket, entries } = aTicket();
    expect(ticket).toMatchObject({
      state: 'acknowledged',
      level: 'city',
      accepted: true,
      version: 1,
      armed: false,
      generation: 0,
    });
    expect(ticket.clocks.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['own-answer', 'statutory-answer', 'appeal-door', 'solution-answer']),
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ type: 'ComplaintRegistered', publish: true });
    expect(entries[0]).not.toHaveProperty('arms');
    expect(entries[0]?.data).not.toHaveProperty('repeatOf');
    expect(entries[0]?.data).not.toHaveProperty('refusalProposed');
  });

  it('has what a body has handed on on record at once, with a limit for its reply (A5)', () => {
    const referral = { body: 'ministry', name: '部', document: '一', receivedAt: MONDAY } as const;
    const { ticket, entries } = aTicket({ referral });
    expect(entries.map(({ type, rule }) => [type, rule])).toEqual([
      ['ComplaintRegistered', 'B2'],
      ['ComplaintReferred', 'A5'],
    ]);
    expect(ticket.referrals).toMatchObject([{ ...referral, sequence: 2 }]);
    expect(ticket.clocks.map(({ kind }) => kind)).toContain('body-reply');
  });

  it.each([
    ['complaint', 'the same day’s solution answer (B8)', '2026-07-06T16:59:59+08:00'],
    ['consultation', 'the own limit (D1)', '2026-07-07T10:00:00+08:00'],
  ] as const)('has a %s looked at first at half of %s (D7)', (recordKind, _, half) => {
    expect(aTicket({ facts: someFacts({ recordKind }) }).ticket.lookAt).toBe(at(half));
  });

  it.each([
    ['an hour and a second', 3601, false],
    ['an hour', 3600, true],
    ['a second less', 3599, true],
  ] as const)('starts an execution when what binds is %s away: %i s, %s', (_, ahead, armed) => {
    const binds = plusSeconds(MONDAY, 48 * 3600 + 1);
    const { ticket, entries } = aTicket({}, plusSeconds(binds, -ahead));
    expect(ticket.wakeAt).toBe(binds);
    expect(ticket.armed).toBe(armed);
    expect(entries.at(-1)?.arms).toBe(armed ? 1 : undefined);
    expect(ticket.lookAt).toBe(armed ? ticket.lookAt : plusSeconds(binds, -3600));
  });

  it.each([
    ['someone not concerned', { relation: 'other' }, 'not-concerned'],
    ['an agent without authority', { relation: 'authorised' }, 'not-concerned'],
    ['a matter decided before', { alreadyDecided: true }, 'already-decided'],
    ['nothing to show for it', { withoutEvidence: true }, 'no-evidence'],
  ] as const)(
    'proposes a refusal for %s, and still keeps the ticket open (B5)',
    (_, standing, ground) => {
      const acceptance = { ...aRegister().acceptance, ...standing };
      const { ticket } = aTicket({ acceptance });
      expect(ticket).toMatchObject({
        state: 'acknowledged',
        accepted: false,
        refusalProposed: ground,
      });
      expect(ticket.wakeAt).toBeDefined();
    },
  );

  it('proposes none for an agent who shows authority (B4)', () => {
    const acceptance = {
      ...aRegister().acceptance,
      relation: 'authorised',
      authorityShown: true,
    } as const;
    expect(aTicket({ acceptance }).ticket.accepted).toBe(true);
  });

  it('refuses only by a person, in the same transaction, and settles the ticket (B5, B2)', () => {
    const { ticket, entries } = aTicket({ refusal: 'not-concerned' });
    expect(ticket).toMatchObject({ state: 'rejected', refusal: { ground: 'not-concerned' } });
    expect(ticket.wakeAt).toBeUndefined();
    expect(entries.map(({ type }) => type)).toEqual(['ComplaintRegistered', 'ComplaintRefused']);
    expect(entries.some(({ arms }) => arms !== undefined)).toBe(false);
  });

  it('takes a refusal that a system hands on for a proposal: only a person refuses (B5, D9)', () => {
    const { ticket } = register(aRegister({ refusal: 'no-evidence' }), {
      ...aContext(),
      by: { kind: 'system', part: 'inbox' },
    });
    expect(ticket).toMatchObject({ state: 'acknowledged', refusalProposed: 'no-evidence' });
    expect(ticket.clocks.every(({ endedAt }) => endedAt === undefined)).toBe(true);
  });

  it('records the limits that had passed before it records a refusal (B5)', () => {
    const receivedAt = at('2026-05-26T10:00:00+08:00');
    const { entries } = register(
      aRegister({ refusal: 'no-evidence', facts: someFacts({ receivedAt }) }),
      aContext(),
    );
    expect(entries.map(({ type, rule }) => [type, rule])).toEqual([
      ['ComplaintRegistered', 'B2'],
      ['DeadlineMissed', 'D1'],
      ['DeadlineMissed', 'D9'],
      ['DeadlineMissed', 'B8'],
      ['ComplaintRefused', 'B5'],
    ]);
  });

  it('flags a repeat and links it, with a statutory clock of its own (B9, C4)', () => {
    const { ticket } = aTicket({ repeatOf: '01J0000000000000000000000B' });
    expect(ticket.attention).toContain('repeat');
    expect(ticket.repeatOf).toBe('01J0000000000000000000000B');
    expect(ticket.clocks.some(({ kind }) => kind === 'statutory-answer')).toBe(true);
  });

  it('starts at the level province where a province takes it in', () => {
    expect(aTicket({ level: 'province', branch: 'jiangsu' }).ticket.level).toBe('province');
  });

  it('goes up at once when the limit had passed by the time of registration (F1)', () => {
    const receivedAt = at('2026-07-03T09:59:59+08:00');
    const { ticket, entries } = register(
      aRegister({ facts: someFacts({ channel: 'letter', receivedAt }) }),
      aContext(plusSeconds(receivedAt, 48 * 3600 + 1)),
    );
    expect(ticket.level).toBe('province');
    expect(entries.map(({ type, rule }) => [type, rule])).toEqual([
      ['ComplaintRegistered', 'B2'],
      ['ComplaintEscalated', 'F1'],
      ['DeadlineMissed', 'D1'],
      ['DeadlineMissed', 'B8'],
    ]);
  });

  it('stays at the city when registered on the very last second (F1)', () => {
    const receivedAt = MONDAY;
    const { ticket } = register(
      aRegister({ facts: someFacts({ receivedAt }) }),
      aContext(plusSeconds(receivedAt, 48 * 3600)),
    );
    expect(ticket.level).toBe('city');
  });
});
