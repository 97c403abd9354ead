import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import type { AwaitingDispatch } from '../contracts/operations/work-orders/dispatch-queue.ts';
import { type Actor, areSameHands } from '../domain/actor.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { proposedUnit } from '../domain/organisation/proposed-unit.ts';
import { openReferrals } from '../domain/referral.ts';
import { snapshotOf } from '../domain/ticket/snapshot.ts';
import { awaitsDispatch, type Ticket } from '../domain/ticket/ticket.ts';
import {
  CursorRejected,
  type DispatchQueue,
  type PageRequest,
  type TicketReader,
  type UnitReader,
} from '../ports/readers.ts';

/** What the dispatcher's list needs. */
export type QueuePorts = {
  readonly queue: DispatchQueue;
  readonly tickets: TicketReader;
  readonly units: UnitReader;
};

/** Lists what awaits dispatch, each as it stands now, with the unit proposed for it (A3, A4). */
export const makeListDispatch =
  ({ queue, tickets, units }: QueuePorts) =>
  async (page: PageRequest, by: Actor): Promise<HttpAnswer> => {
    try {
      const [{ items, ...more }, known] = await Promise.all([queue.page(page), units.units()]);
      const waiting = await Promise.all(items.map((id) => tickets.load(id)));
      // The index lags: what has been given out or settled since is gone from the queue.
      const rows = waiting.flatMap((ticket) =>
        ticket && awaitsDispatch(ticket) ? [awaiting(ticket, by, known)] : [],
      );
      return { status: 200, body: { items: rows, ...more } };
    } catch (error) {
      if (error instanceof CursorRejected) return refusal('invalid-cursor');
      throw error;
    }
  };

const awaiting = (ticket: Ticket, by: Actor, units: Organisation['units']): AwaitingDispatch => {
  const { homeUnit } = ticket.facts;
  const byMedia = openReferrals(ticket).some(({ body }) => body === 'media');
  const proposed = proposedUnit({ ...ticket.facts, byMedia }, units.values());
  return {
    ...snapshotOf(ticket),
    ...(homeUnit !== undefined && { homeUnit }),
    cameBack: ticket.work !== undefined,
    ownIntake: areSameHands(by, ticket.takenBy),
    ...(proposed && { proposed }),
  };
};
