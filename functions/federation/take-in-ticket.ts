import { unchanged } from '../changing/change.ts';
import { alertChange, type Extra, type ThingChange } from '../changing/thing-change.ts';
import type { Actor } from '../domain/actor.ts';
import { alertsForStep } from '../domain/on-call/alerts-for-step.ts';
import type { TicketSnapshot } from '../domain/ticket/snapshot.ts';
import { refused } from './judge-neighbour-event.ts';
import type { Climb, NeighbourEvent } from './neighbour-event.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { type TakenIn, takenIn } from './taken-in.ts';

const FEDERATION: Actor = { kind: 'system', part: 'federation' };

type TicketEvent = Extract<NeighbourEvent, { kind: 'ticket' }>;

/**
 * What a city's ticket brings about in its province once it has left the city's level: a mirror of
 * its newest state and, for each step up, the alerts of that step (F2) and the regulator's file (F4).
 * These follow from the event itself: one that arrives after a later event still pages.
 */
export const takeInTicket = (
  { meta, ticket, climb }: TicketEvent,
  known: TicketSnapshot | undefined,
  neighbourhood: Neighbourhood,
): TakenIn => {
  if (ticket.level === 'city') return unchanged(undefined);
  if (known && known.owner !== ticket.owner)
    return unchanged(
      refused('contradiction', { field: 'data.ticket.owner', problem: known.owner }),
    );
  const climbed = climb && climbedHere(climb, meta, neighbourhood);
  const mirror: Extra[] =
    known && known.version >= ticket.version ? [] : [{ kind: 'mirror', mirror: ticket }];
  return takenIn(climbed?.changes ?? [], [...mirror, ...(climbed?.also ?? [])]);
};

const climbedHere = (
  { ticket, ...step }: Climb,
  { id, occurredAt, correlationId, sequence }: TicketEvent['meta'],
  neighbourhood: Neighbourhood,
): { readonly changes: readonly ThingChange[]; readonly also: readonly Extra[] } => {
  const about = { ticketId: ticket.id, ticketNumber: ticket.ticketNumber, owner: ticket.owner };
  const alerts = alertsForStep(
    { ...step, ...about, eventId: id, at: occurredAt, correlationId },
    neighbourhood,
    FEDERATION,
  );
  const also: Extra[] =
    step.to === 'regulator'
      ? [{ kind: 'regulator-file', file: { ...about, openedAt: occurredAt, version: sequence } }]
      : [];
  return { changes: alerts.map((alert) => alertChange(undefined, alert)), also };
};
