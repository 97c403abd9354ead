import { giveOut } from '../../functions/domain/order/give-out.ts';
import type { WorkOrder } from '../../functions/domain/order/order.ts';
import { decide, decideOrderEnd, type StaffCommand } from '../../functions/domain/ticket/decide.ts';
import type { Ticket } from '../../functions/domain/ticket/ticket.ts';
import { aDispatcher } from '../builders/order.ts';
import { aColleague, aContext, aTicket, at, someFacts } from '../builders/ticket.ts';
import { UNIT } from './cast.ts';

/** When the complaint came in, and all that has been done about it was done. */
export const MORNING = at('2026-10-20T08:30:00+08:00');
const ORDER = '01J0000000000000000000000W';

const facts = someFacts({ category: 'network', receivedAt: MORNING, registeredAt: MORNING });
const context = { ...aContext(MORNING), by: aColleague };

/** A ticket after commands that must all be carried out. */
const after = (ticket: Ticket, ...commands: readonly StaffCommand[]): Ticket =>
  commands.reduce((current, command) => {
    const decision = decide(current, command, context);
    if (decision.kind === 'refused') throw new Error(JSON.stringify(decision.refusal));
    return decision.ticket;
  }, ticket);

const given = (ticket: Ticket): { readonly ticket: Ticket; readonly order: WorkOrder } => {
  const out = giveOut(
    ticket,
    { id: ORDER, worker: 'huaian', unit: UNIT },
    { ...context, by: aDispatcher },
  );
  if (out.kind === 'refused') throw new Error(out.refusal.kind);
  return { ticket: out.ticket.ticket, order: out.order.order };
};

const ended = (ticket: Ticket, ending: 'accepted' | 'misrouted'): Ticket => {
  const decision = decideOrderEnd(ticket, { order: ORDER, ending }, context);
  if (decision.kind === 'refused') throw new Error('it did not end');
  return decision.ticket;
};

/** As registered, with all that a command may find waiting: a correction, and a longer limit asked for. */
const ACKNOWLEDGED = after(
  aTicket({ facts }, MORNING).ticket,
  { kind: 'correct', facts: { recordKind: 'consultation' }, evidence: true },
  { kind: 'request-extension', extension: 'anotherProvince' },
);

/** A ticket with an order out, as issued. */
export const GIVEN_OUT = given(ACKNOWLEDGED);

const RESOLVED = after(ACKNOWLEDGED, { kind: 'answer', means: 'written' });

/** A ticket in every state; where work orders matter besides, once for each. */
export const TICKETS = {
  acknowledged: ACKNOWLEDGED,
  rejected: after(ACKNOWLEDGED, { kind: 'refuse', ground: 'no-evidence' }),
  pending: ended(GIVEN_OUT.ticket, 'misrouted'),
  held: after(ACKNOWLEDGED, { kind: 'hold' }),
  inProgress: GIVEN_OUT.ticket,
  'inProgress, its report accepted': ended(GIVEN_OUT.ticket, 'accepted'),
  resolved: RESOLVED,
  closed: after(RESOLVED, { kind: 'close' }),
  // No command leads there.
  cancelled: { ...RESOLVED, state: 'cancelled' },
} as const satisfies Readonly<Record<string, Ticket>>;
