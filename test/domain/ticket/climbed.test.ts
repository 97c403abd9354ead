import { describe, expect, it } from 'vitest';
import { LEVELS } from '../../../functions/domain/level.ts';
import { hasClimbed, isToldAbove } from '../../../functions/domain/ticket/climbed.ts';
import { decide } from '../../../functions/domain/ticket/decide.ts';
import type { Ticket } from '../../../functions/domain/ticket/ticket.ts';
import { aContext, aTicket } from '../../builders/ticket.ts';
import { done } from './builders.ts';

const { ticket } = aTicket();
const reported = done(
  decide(ticket, { kind: 'report-up', matter: 'serious-problem' }, aContext()),
).ticket;
const CITY = { level: 'city' } as const;
const at = (level: Ticket['level'], one = ticket): Ticket => ({ ...one, level });

describe('a ticket that has climbed (F1)', () => {
  it('is above the branch that owns it', () => {
    expect(LEVELS.map((level) => hasClimbed(at(level), CITY))).toEqual([false, true, true]);
    expect(LEVELS.map((level) => hasClimbed(at(level), { level: 'province' }))).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('the branch above looks into a ticket', () => {
  it('that has climbed to it, or of which something was reported up (E8, G2)', () => {
    expect(isToldAbove(ticket, CITY)).toBe(false);
    expect(isToldAbove(at('province'), CITY)).toBe(true);
    expect(isToldAbove(reported, CITY)).toBe(true);
    expect(isToldAbove(at('regulator', reported), CITY)).toBe(true);
  });

  it('until it is closed, or taken back: nobody works on it any more (M3)', () => {
    for (const one of [at('province'), reported]) {
      expect(isToldAbove({ ...one, state: 'resolved' }, CITY)).toBe(true);
      for (const state of ['closed', 'cancelled'] as const)
        expect(isToldAbove({ ...one, state }, CITY)).toBe(false);
    }
  });
});
