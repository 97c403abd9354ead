import { describe, expect, it } from 'vitest';
import { decideInTime } from '../../../functions/domain/ticket/as-time-passes.ts';
import { decide } from '../../../functions/domain/ticket/decide.ts';
import type { Ticket } from '../../../functions/domain/ticket/ticket.ts';
import { plusSeconds } from '../../../functions/domain/time.ts';
import { aContext, aTicket, hoursOn, MONDAY, someFacts } from '../../builders/ticket.ts';

const opinion = (level: 'city' | 'province' = 'city'): Ticket =>
  aTicket({ level, facts: someFacts({ recordKind: 'opinion' }) }).ticket;
const limit = (ticket: Ticket) => {
  const [clock, ...others] = ticket.clocks;
  if (!clock || others.length > 0) throw new Error('expected one limit');
  return clock;
};
const dueAt = limit(opinion()).dueAt;

describe('an opinion (P5)', () => {
  it('is answered on a schedule, five working days after it was given', () => {
    expect(limit(opinion())).toMatchObject({
      kind: 'opinion-answer',
      rule: 'P5',
      limit: { workingDays: 5 },
      dueAt: '2026-07-13T15:59:59Z',
    });
  });

  it.each([
    [-1, 'in-time'],
    [0, 'in-time'],
    [1, 'late'],
  ])('%d s from its limit is answered %s', (seconds, timeliness) => {
    const context = aContext(plusSeconds(dueAt, seconds));
    const decision = decide(opinion(), { kind: 'answer', means: 'written' }, context);
    expect(decision).toMatchObject({
      entries: expect.arrayContaining([
        expect.objectContaining({ data: expect.objectContaining({ timeliness }) }),
      ]),
    });
  });

  it.each(['city', 'province'] as const)(
    'left alone at the %s goes on record as late, stays at its level, and is chased (F1, F4)',
    (level) => {
      let ticket = opinion(level);
      const seen: string[] = [];
      for (let round = 0; round < 6; round += 1) {
        const at = ticket.lookAt ?? ticket.wakeAt;
        if (at === undefined) throw new Error('nothing open without a timer');
        const recorded = decideInTime(ticket, { kind: 'look' }, aContext(at));
        if (!recorded) throw new Error('nothing to do');
        seen.push(...recorded.entries.map(({ type }) => type));
        ticket = recorded.ticket;
      }
      expect(seen).toContain('DeadlineMissed');
      expect(seen).not.toContain('ComplaintEscalated');
      expect(seen.at(-1)).toBe('ComplaintChased');
      expect(ticket.level).toBe(level);
    },
  );

  it('taken up by hand has no limit of the province’s that would carry it to the regulator (F1)', () => {
    const up = decide(opinion(), { kind: 'escalate' }, aContext(hoursOn(1)));
    if (up.kind === 'refused') throw new Error(up.refusal.kind);
    expect(up.ticket.level).toBe('province');
    expect(limit(up.ticket).kind).toBe('opinion-answer');
  });

  it('that turns out to be a complaint has a complaint’s limits from receipt (B3, D1, D9)', () => {
    const correct = {
      kind: 'correct',
      facts: { recordKind: 'complaint' },
      evidence: false,
    } as const;
    const decision = decide(opinion(), correct, aContext(hoursOn(1)));
    if (decision.kind === 'refused') throw new Error(decision.refusal.kind);
    const running = decision.ticket.clocks.filter(({ endedAt }) => endedAt === undefined);
    expect(running.map(({ kind }) => kind).toSorted()).toEqual([
      'appeal-door',
      'own-answer',
      'solution-answer',
      'statutory-answer',
    ]);
    expect(running.every(({ startAt }) => startAt === MONDAY)).toBe(true);
  });

  it('has no limit of D3 or D4', () => {
    const network = aTicket({ facts: someFacts({ recordKind: 'opinion', category: 'network' }) });
    const asked = { kind: 'request-extension', extension: 'anotherBody' } as const;
    expect(decide(network.ticket, asked, aContext(hoursOn(1)))).toMatchObject({
      refusal: { kind: 'category-not-extended' },
    });
  });
});
