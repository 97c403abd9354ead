import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { apply } from '../../../functions/domain/ticket/apply.ts';
import { answer } from '../../../functions/domain/ticket/commands/answer.ts';
import { close } from '../../../functions/domain/ticket/commands/close.ts';
import { escalate } from '../../../functions/domain/ticket/commands/escalate.ts';
import { passMilestone } from '../../../functions/domain/ticket/commands/pass-milestone.ts';
import { rearm } from '../../../functions/domain/ticket/commands/rearm.ts';
import { recount } from '../../../functions/domain/ticket/commands/recount.ts';
import { refuse } from '../../../functions/domain/ticket/commands/refuse.ts';
import type { Decision, DecisionContext } from '../../../functions/domain/ticket/decision.ts';
import type { TicketEntry } from '../../../functions/domain/ticket/entries.ts';
import { isOpen, type Ticket } from '../../../functions/domain/ticket/ticket.ts';
import { plusSeconds } from '../../../functions/domain/time.ts';
import { aContext, aTicket, MONDAY, stricterPolicy } from '../../builders/ticket.ts';

type Step = { readonly hours: number; readonly kind: (typeof KINDS)[number] };
const KINDS = [
  'wake',
  'wake',
  'wake',
  'escalate',
  'answer',
  'refuse',
  'close',
  'rearm',
  'recount',
] as const;

const carryOut = (ticket: Ticket, { kind }: Step, context: DecisionContext): Decision => {
  switch (kind) {
    case 'wake':
      return passMilestone(
        ticket,
        { kind: 'pass-milestone', generation: ticket.generation },
        context,
      );
    case 'escalate':
      return escalate(ticket, context);
    case 'answer':
      return answer(ticket, context);
    case 'refuse':
      return refuse(ticket, 'no-evidence', context);
    case 'close':
      return close(ticket, context);
    case 'rearm':
      return rearm(ticket, { kind: 'rearm', found: 'overdue' }, context);
    case 'recount':
      return recount(ticket, { ...context, policy: stricterPolicy });
  }
};

const steps = fc.array(
  fc.record({ hours: fc.integer({ min: 0, max: 200 }), kind: fc.constantFrom(...KINDS) }),
  { maxLength: 20 },
);

const history = (level: 'city' | 'province', course: readonly Step[]) => {
  const first = aTicket({ level });
  const entries: TicketEntry[] = [...first.entries];
  const tickets: Ticket[] = [first.ticket];
  let { ticket } = first;
  let now = MONDAY;
  for (const step of course) {
    now = plusSeconds(now, step.hours * 3600);
    const decision = carryOut(ticket, step, aContext(now));
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
