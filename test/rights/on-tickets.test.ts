import { describe, expect, it } from 'vitest';
import { COMPLAINT_COMMANDS } from '../../functions/contracts/operations/handling/commands.ts';
import { REFUSAL_REASONS } from '../../functions/contracts/operations/handling/refusal-reasons.ts';
import { dispatchComplaint } from '../../functions/contracts/operations/work-orders/dispatch.ts';
import { unmetNeed } from '../../functions/domain/ticket/command-rule.ts';
import { dispatch } from '../../functions/domain/ticket/commands/dispatch.ts';
import { STAFF_RULES } from '../../functions/domain/ticket/decide.ts';
import { TICKET_STATES, type Ticket } from '../../functions/domain/ticket/ticket.ts';
import { expectedRow, rowOf } from './ask.ts';
import { TICKETS } from './things.ts';

type Situation = keyof typeof TICKETS;

const COMMANDS = [
  ...Object.values(COMPLAINT_COMMANDS).map((operation) => ({
    ...{ operation, kind: operation.kind, needs: STAFF_RULES[operation.kind].needs, status: '200' },
  })),
  ...[{ operation: dispatchComplaint, kind: 'dispatch', needs: dispatch.needs, status: '201' }],
] as const;

const OPEN = ['acknowledged', 'pending', 'inProgress', 'inProgress, its report accepted'] as const;

const EVERY = Object.keys(TICKETS) as Situation[];

/** What a command's own rule says no to, although the ticket is what it needs (D8, E4). */
const OWN_RULES: Readonly<
  Record<string, { readonly in: readonly Situation[]; readonly reason: string }>
> = {
  hold: { in: ['held'], reason: 'already-held' },
  resume: { in: OPEN, reason: 'not-held' },
  answer: { in: ['inProgress'], reason: 'open-work-order' },
  refuse: { in: ['inProgress'], reason: 'open-work-order' },
  'reply-to-body': { in: EVERY, reason: 'no-open-referral' },
};

const told = ({ kind, needs, status }: (typeof COMMANDS)[number], situation: Situation): string => {
  const unmet = unmetNeed(TICKETS[situation], needs);
  if (unmet) return `409 ${REFUSAL_REASONS[unmet.kind]}`;
  const own = OWN_RULES[kind];
  return own?.in.includes(situation) ? `409 ${own.reason}` : status;
};

const SITUATIONS = Object.entries(TICKETS) as readonly (readonly [Situation, Ticket])[];
const ROWS = COMMANDS.flatMap((command) =>
  SITUATIONS.map(([situation, ticket]) => ({
    ...{ ...command, situation, ticket, answer: told(command, situation) },
  })),
);

describe('post × command × state of a ticket', () => {
  it('has every state', () => {
    expect(new Set(SITUATIONS.map(([, { state }]) => state))).toEqual(new Set(TICKET_STATES));
    expect(SITUATIONS.filter(([name, { state }]) => !name.startsWith(state))).toEqual([]);
  });

  it.each(ROWS)('$kind while it is $situation: $answer', async ({ operation, ticket, answer }) => {
    const wanted = { operation, id: ticket.id, body: operation.body.example };
    const row = await rowOf([{ kind: 'ticket', after: ticket, before: 0 }], wanted);
    expect(row).toEqual(expectedRow(wanted, answer));
  });
});
