import type { Neighbour } from '../contracts/branch.ts';
import type { EventMeta } from '../contracts/envelope.ts';
import type { BusEvent } from '../contracts/events/bus-event.ts';
import type { ToldDetail } from '../contracts/problem.ts';
import { eventIdOf } from '../domain/entry.ts';
import { aliveEventId } from '../domain/heartbeat/heartbeat.ts';
import { orderEventId } from '../domain/order/order.ts';
import { lettersEventId } from '../domain/order/tell.ts';
import { unreachable } from '../domain/unreachable.ts';
import { type NeighbourEvent, readNeighbourEvent } from './neighbour-event.ts';
import { type Neighbourhood, nextTowards, senderOf } from './neighbourhood.ts';

/** Why an event is not believed. */
export type Disbelief =
  /** Not put by a neighbour. */
  | 'foreign-source'
  /** No event that branches tell each other. */
  | 'unknown-event'
  /** Not in the form of its type. */
  | 'invalid-event'
  /** It says that it came by a way on which it cannot have come. */
  | 'wrong-way'
  /** The sender may not speak for the owner, or not to us. */
  | 'not-theirs-to-tell'
  /** It contradicts itself, or what is known. */
  | 'contradiction';

/** An event that is not taken in; it goes to the dead-letter queue with this. */
export type DisbelievedEvent = {
  readonly kind: 'refused';
  readonly reason: Disbelief;
  readonly details: readonly ToldDetail[];
};

export const refused = (
  reason: Disbelief,
  ...details: readonly ToldDetail[]
): DisbelievedEvent => ({
  kind: 'refused',
  reason,
  details,
});

/**
 * Judges an event from another branch's bus: who sent it, what it is, by which way it came, whether
 * the sender may say that, and whether it agrees with itself. A bus policy checks the source alone,
 * and not everywhere.
 */
export const judgeNeighbourEvent = (
  event: BusEvent,
  neighbourhood: Neighbourhood,
): NeighbourEvent | DisbelievedEvent => {
  const sender = senderOf(event.source, neighbourhood);
  if (!sender) return refused('foreign-source', { field: 'source', problem: 'not a neighbour' });
  const told = readNeighbourEvent(event['detail-type'], event.detail);
  if (told.kind === 'refused') return told;
  const { meta } = told;
  if (!isWayOf(sender, meta, neighbourhood))
    return refused('wrong-way', {
      field: 'meta.via',
      problem: `does not lead here over ${sender.id}`,
    });
  if (ownerOf(told) !== meta.branch || !mayTell(sender, told, neighbourhood))
    return refused('not-theirs-to-tell', { field: 'meta.branch', problem: meta.branch });
  return agreesWithItself(told)
    ? told
    : refused('contradiction', { field: 'meta', problem: 'does not agree with the data' });
};

/** From its origin to the sender, and never through here; nobody speaks through a branch below us. */
const isWayOf = (sender: Neighbour, { via, branch }: EventMeta, { id: self }: Neighbourhood) =>
  via[0] === branch &&
  via.at(-1) === sender.id &&
  !via.includes(self) &&
  new Set(via).size === via.length &&
  (sender.relation === 'parent' || via.length === 1);

const ownerOf = (told: NeighbourEvent): string => {
  switch (told.kind) {
    case 'ticket':
      return told.ticket.owner;
    case 'notice':
      return told.data.notice.branch;
    case 'receipt':
      return told.data.receiver;
    case 'letters':
      return told.data.from;
    case 'handed-up':
      return told.data.below.branch;
    case 'taken-up':
    case 'alive':
      return told.meta.branch;
    default:
      return unreachable(told);
  }
};

/**
 * Tickets are told upwards alone; a receipt goes to the publisher by the straight way; letters go from one
 * neighbour to the other and no further.
 */
const mayTell = (
  sender: Neighbour,
  told: NeighbourEvent,
  neighbourhood: Neighbourhood,
): boolean => {
  switch (told.kind) {
    case 'ticket':
      return sender.relation === 'child' && neighbourhood.level === 'province';
    case 'notice':
      return true;
    case 'receipt': {
      const { publisher, receiver } = told.data;
      if (publisher === receiver) return false;
      const next = nextTowards(publisher, neighbourhood);
      return publisher === neighbourhood.id || (next !== undefined && next !== sender.id);
    }
    case 'letters':
      return told.data.from === sender.id && told.data.to === neighbourhood.id;
    case 'handed-up':
      return (
        isFrom(sender, told) && sender.relation === 'child' && told.data.to === neighbourhood.id
      );
    case 'taken-up':
      return (
        isFrom(sender, told) && sender.relation === 'parent' && told.data.to === neighbourhood.id
      );
    case 'alive':
      return isFrom(sender, told);
    default:
      return unreachable(told);
  }
};

/** From itself, not through it. */
const isFrom = (sender: Neighbour, { meta }: NeighbourEvent): boolean => meta.branch === sender.id;

/** Ids are derived: an event that bears another's id would keep that one from being taken in. */
const agreesWithItself = (told: NeighbourEvent): boolean => {
  const { id, sequence, ticketId } = told.meta;
  switch (told.kind) {
    case 'ticket': {
      const { ticket, climb } = told;
      return (
        id === eventIdOf(ticket.id, sequence) &&
        sequence === ticket.version &&
        ticketId === ticket.id &&
        (climb === undefined || climb.to === ticket.level)
      );
    }
    case 'notice': {
      const { notice } = told.data;
      return (
        id === eventIdOf(notice.id, sequence) &&
        sequence === notice.version &&
        (told.type === 'NoticeClosed') === (notice.state === 'closed')
      );
    }
    case 'receipt': {
      const { noticeId, noticeVersion, receiver } = told.data;
      return (
        id === `${eventIdOf(noticeId, noticeVersion)}.${receiver}` && sequence === noticeVersion
      );
    }
    case 'handed-up':
      return (
        id === eventIdOf(told.data.alertId, sequence) &&
        told.data.below.alertId === told.data.alertId
      );
    case 'taken-up':
      return id === eventIdOf(told.data.alertId, sequence);
    case 'alive':
      return id === aliveEventId(told.meta);
    case 'letters':
      return areInOrder(told.data) && isLettersId(id, told.data.orderId, sequence);
    default:
      return unreachable(told);
  }
};

const areInOrder = ({ since, letters }: Extract<NeighbourEvent, { kind: 'letters' }>['data']) =>
  letters.every(({ number }, index) => number > (letters[index - 1]?.number ?? since));

const isLettersId = (id: string, orderId: string, sequence: number): boolean =>
  (['issuer', 'worker'] as const).some(
    (side) => id === lettersEventId(orderEventId(orderId, side, sequence)),
  );
