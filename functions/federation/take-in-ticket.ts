import { unchanged } from '../changing/change.ts';
import { alertChange, type Extra } from '../changing/thing-change.ts';
import type { Actor } from '../domain/actor.ts';
import { alertsForReport } from '../domain/on-call/alerts-for-report.ts';
import { alertsForStep, type ClimbedStep } from '../domain/on-call/alerts-for-step.ts';
import type { TicketSnapshot } from '../domain/ticket/snapshot.ts';
import { refused } from './judge-neighbour-event.ts';
import type { Climb, NeighbourEvent } from './neighbour-event.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { type TakenIn, takenIn } from './taken-in.ts';

const FEDERATION: Actor = { kind: 'system', part: 'federation' };

type TicketEvent = Extract<NeighbourEvent, { kind: 'ticket' }>;

/**
 * What a city's ticket brings about in its province once it has left the city's level, or something of it
 * was reported up: a mirror of its newest state; for each step up, the alerts of that step (F2) and the
 * regulator's file (F4); for each report up, its alerts (E8, G2). These follow from the event itself: one
 * that arrives after a later event still pages.
 */
export const takeInTicket = (
  { meta, ticket, climb, report }: TicketEvent,
  known: TicketSnapshot | undefined,
  neighbourhood: Neighbourhood,
): TakenIn => {
  if (ticket.level === 'city' && !ticket.reportedUp) return unchanged(undefined);
  if (known && known.owner !== ticket.owner)
    return unchanged(
      refused('contradiction', { field: 'data.ticket.owner', problem: known.owner }),
    );
  const about = aboutOf(ticket, meta);
  const alerts = [
    ...(climb ? alertsForStep({ ...climb, ...about }, neighbourhood, FEDERATION) : []),
    ...(report ? alertsForReport({ ...report, ...about }, neighbourhood, FEDERATION) : []),
  ];
  const mirror: Extra[] =
    known && known.version >= ticket.version ? [] : [{ kind: 'mirror', mirror: ticket }];
  return takenIn(
    alerts.map((alert) => alertChange(undefined, alert)),
    [...mirror, ...(climb ? fileOf(climb, about, meta) : [])],
  );
};

type About = Pick<
  ClimbedStep,
  'ticketId' | 'ticketNumber' | 'owner' | 'ticket' | 'eventId' | 'at' | 'correlationId'
>;

const aboutOf = (
  ticket: TicketSnapshot,
  { id: eventId, occurredAt: at, correlationId }: TicketEvent['meta'],
): About => {
  const { id: ticketId, ticketNumber, owner } = ticket;
  return { ticketId, ticketNumber, owner, ticket, eventId, at, correlationId };
};

const fileOf = (
  { to }: Climb,
  { ticketId, ticketNumber, owner, at }: About,
  { sequence }: TicketEvent['meta'],
): readonly Extra[] =>
  to === 'regulator'
    ? [
        {
          kind: 'regulator-file',
          file: { ticketId, ticketNumber, owner, openedAt: at, version: sequence },
        },
      ]
    : [];
