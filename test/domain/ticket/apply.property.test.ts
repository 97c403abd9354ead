import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { apply } from '../../../functions/domain/ticket/apply.ts';
import type { TicketEntry } from '../../../functions/domain/ticket/entries.ts';
import { isOpen, type Ticket } from '../../../functions/domain/ticket/ticket.ts';
import { plusSeconds } from '../../../functions/domain/time.ts';
import { carryOut, type Step, steps } from '../../builders/course.ts';
import { aContext, aTicket, MONDAY } from '../../builders/ticket.ts';

const history = (level: 'city' | 'province', course: readonly Step[]) => {
  const first = aTicket({ level });
  const entries: TicketEntry[] = [...first.entries];
  const tickets: Ticket[] = [first.ticket];
  let { ticket } = first;
  let now = MONDAY;
  for (const step of course) {
    now = plusSeconds(now, step.hours * 3600);
    const decision = carryOut(ticket, step.kind, aContext(now));
    if (decision.kind === 'refused') continue;
    ticket = decision.ticket;
    entries.push(...decision.entries);
    tickets.push(ticket);
  }
  return { ticket, tickets, entries };
};

it("applying a ticket's entries from the first gives the ticket", () => {
  fc.assert(
    fc.property(fc.constantFrom('city', 'province'), steps, (level, course) => {
      const { ticket, entries } = history(level, course);
      const replayed = entries.reduce<Ticket | undefined>(apply, undefined);
      expect(replayed).toEqual(ticket);
      expect(entries.map(({ sequence }) => sequence)).toEqual(entries.map((_, i) => i + 1));
    }),
  );
});

it('no open ticket is ever without a timer, and no settled one has one', () => {
  fc.assert(
    fc.property(fc.constantFrom('city', 'province'), steps, (level, course) => {
      for (const ticket of history(level, course).tickets)
        expect(ticket.wakeAt !== undefined).toBe(isOpen(ticket));
    }),
  );
});

it('climbs at most once to each level, and never down', () => {
  fc.assert(
    fc.property(fc.constantFrom('city', 'province'), steps, (level, course) => {
      const { entries } = history(level, course);
      const reached = entries.flatMap((entry) =>
        entry.type === 'ComplaintEscalated' ? [entry.data.to] : [],
      );
      expect(new Set(reached).size).toBe(reached.length);
      expect(reached).toEqual(
        ['province', 'regulator'].filter((to) => reached.some((r) => r === to)),
      );
    }),
  );
});

it('no command touches a statutory clock but to end it with an answer or a refusal (D9)', () => {
  const statutory = (ticket: Ticket) => {
    const clock = ticket.clocks.find(({ kind }) => kind === 'statutory-answer');
    return { startAt: clock?.startAt, actBy: clock?.actBy, dueAt: clock?.dueAt };
  };
  fc.assert(
    fc.property(fc.constantFrom('city', 'province'), steps, (level, course) => {
      const { tickets } = history(level, course);
      const [first] = tickets;
      for (const ticket of tickets) expect(statutory(ticket)).toEqual(first && statutory(first));
    }),
  );
});
