import { describe, expect, it } from 'vitest';
import { passMilestone } from '../../../functions/domain/ticket/commands/pass-milestone.ts';
import { rearm } from '../../../functions/domain/ticket/commands/rearm.ts';
import type { Decision, TimerRefusal } from '../../../functions/domain/ticket/decision.ts';
import type { Ticket } from '../../../functions/domain/ticket/ticket.ts';
import { plusSeconds } from '../../../functions/domain/time.ts';
import { aContext, aTicket } from '../../builders/ticket.ts';

const OVERDUE = { kind: 'rearm', found: 'overdue' } as const;
const { ticket } = aTicket();
const wakeAt = ticket.wakeAt ?? ticket.facts.receivedAt;
const sweepAt = (target: Ticket, secondsLate: number): Decision<TimerRefusal> =>
  rearm(target, OVERDUE, aContext(plusSeconds(wakeAt, secondsLate)));
const ticketAfter = (decision: Decision<unknown>): Ticket => {
  if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.refusal));
  return decision.ticket;
};

describe('rearm', () => {
  it.each([
    ['59 s', 59, 'refused'],
    ['60 s', 60, 'refused'],
    ['61 s', 61, 'recorded'],
  ] as const)('a wake-up %s past is %s: %s', (_, late, kind) => {
    expect(sweepAt(ticket, late).kind).toBe(kind);
  });

  it('raises the generation, so that a stopped execution can be replaced', () => {
    const decision = sweepAt(ticket, 61);
    expect(decision).toMatchObject({
      ticket: { generation: 2, wakeAt, rearms: 1 },
      entries: [{ type: 'TimerRearmed', arms: 2, publish: false }],
    });
  });

  it('backs off: the second re-arming waits twice as long', () => {
    const once = ticketAfter(sweepAt(ticket, 61));
    expect(sweepAt(once, 120).kind).toBe('refused');
    expect(sweepAt(once, 121).kind).toBe('recorded');
  });

  it('sets a ticket aside after five tries, and then leaves it', () => {
    let now = ticket;
    for (let tries = 0; tries < 5; tries += 1) now = ticketAfter(sweepAt(now, 60 * 2 ** tries + 1));
    expect(now).toMatchObject({ rearms: 5, setAside: false, generation: 6 });
    const aside = ticketAfter(sweepAt(now, 60 * 32 + 1));
    expect(aside).toMatchObject({ setAside: true, generation: 6 });
    expect(sweepAt(aside, 1e6)).toMatchObject({ refusal: { kind: 'timer-is-fine' } });
  });

  it('starts counting anew once something has happened', () => {
    const once = ticketAfter(sweepAt(ticket, 61));
    const passed = passMilestone(
      once,
      { kind: 'pass-milestone', generation: 2 },
      aContext(plusSeconds(wakeAt, 62)),
    );
    expect(ticketAfter(passed)).toMatchObject({ rearms: 0, generation: 2 });
  });

  it('replaces an ended execution at once, but only the one of this generation', () => {
    const ended = (generation: number) =>
      rearm(
        ticket,
        { kind: 'rearm', found: 'execution-ended', generation },
        aContext(plusSeconds(wakeAt, -999)),
      );
    expect(ended(1)).toMatchObject({ ticket: { generation: 2, wakeAt } });
    expect(ended(0)).toMatchObject({ refusal: { kind: 'superseded' } });
  });
});
