import type { Actor } from '../domain/actor.ts';
import { giveOut } from '../domain/order/give-out.ts';
import type { OrderRecorded } from '../domain/order/record.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { networkDeskFor } from '../domain/organisation/proposed-unit.ts';
import type { DecisionContext } from '../domain/ticket/decision.ts';
import type { Recorded } from '../domain/ticket/record.ts';

const SYSTEM: Actor = { kind: 'system', part: 'dispatch' };

/** A complaint on record, and the work order that went out in the same breath. */
export type WithOrder = { readonly ticket: Recorded; readonly order?: OrderRecorded };

/**
 * A network complaint goes to the network desk at once: A3 binds people, not the system. One that may
 * be refused waits for a person, and so does one that no desk answers for.
 */
export const dispatchedAtOnce = (
  registered: Recorded,
  { units, orderId }: { readonly units: Organisation['units']; readonly orderId: string },
  context: DecisionContext,
): WithOrder => {
  const { ticket } = registered;
  const desk = ticket.accepted ? networkDeskFor(ticket.facts, units.values()) : undefined;
  if (!desk) return { ticket: registered };
  const { id: unit, reviewMayBeSkipped } = desk;
  const order = {
    ...{ id: orderId, worker: ticket.branch, unit },
    ...(reviewMayBeSkipped && { reviewMayBeSkipped }),
  };
  const out = giveOut(ticket, order, { ...context, by: SYSTEM });
  if (out.kind === 'refused') return { ticket: registered };
  const entries = [...registered.entries, ...out.ticket.entries];
  return { ticket: { ticket: out.ticket.ticket, entries }, order: out.order };
};
