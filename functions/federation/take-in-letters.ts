import { unchanged } from '../changing/change.ts';
import { ticketAtOrderEnd } from '../changing/order-end.ts';
import { orderChange } from '../changing/thing-change.ts';
import type { Actor } from '../domain/actor.ts';
import type { ClockContext } from '../domain/clock/clock.ts';
import { isOpenOrder, type WorkOrder } from '../domain/order/order.ts';
import { type LettersUntrue, takeInLetters } from '../domain/order/take-in-letters.ts';
import type { Unit } from '../domain/organisation/unit.ts';
import type { Ticket } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';
import { unreachable } from '../domain/unreachable.ts';
import type { ThingReader } from '../ports/readers.ts';
import { type DisbelievedEvent, refused } from './judge-neighbour-event.ts';
import type { NeighbourEvent } from './neighbour-event.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import { type TakenIn, takenIn } from './taken-in.ts';

const FEDERATION: Actor = { kind: 'system', part: 'federation' };

/** What taking letters in needs. */
export type LetterPorts = {
  readonly orders: ThingReader<'order'>;
  readonly tickets: ThingReader<'ticket'>;
  readonly unitById: ThingReader<'unit'>;
  readonly clockContext: ClockContext;
  readonly neighbourhood: Neighbourhood;
};

type LettersEvent = Extract<NeighbourEvent, { kind: 'letters' }>;

/** The order as it is here, its ticket where that is here too, and the unit that a new one is for. */
type Concerned = {
  readonly order: WorkOrder | undefined;
  readonly ticket: Ticket | undefined;
  readonly unit: Unit | undefined;
};

/** What letters are about, as it stands here. */
export const makeLoadConcerned =
  ({ orders, tickets, unitById, neighbourhood }: LetterPorts) =>
  async ({ data: { orderId, letters } }: LettersEvent): Promise<Concerned> => {
    const order = await orders.load(orderId);
    const [first] = letters;
    const wanted = !order && first?.type === 'WorkOrderIssued' ? first.data.unit : undefined;
    const isOurs = order?.issuer === neighbourhood.id;
    return {
      order,
      ticket: isOurs ? await tickets.load(order.ticketId) : undefined,
      unit: wanted === undefined ? undefined : await unitById.load(wanted),
    };
  };

/**
 * Takes in what a neighbour says of a work order: the order, and the ticket whose order has ended with it.
 * @see rules E1, E3, E4, E9
 */
export const takeInLettersHere = (
  { meta, data }: LettersEvent,
  { order, ticket, unit }: Concerned,
  { clockContext, neighbourhood }: LetterPorts,
  now: Instant,
): TakenIn => {
  const { correlationId } = meta;
  const context = { ...clockContext, now, by: FEDERATION, correlationId };
  const taken = takeInLetters(order, data, {
    ...context,
    branch: neighbourhood.id,
    orderId: data.orderId,
    knowsUnit: (id) => unit?.id === id && unit.state === 'open',
  });
  switch (taken.kind) {
    case 'recorded': {
      // Of what had ended before, the ticket knows.
      const ended =
        order && isOpenOrder(order) ? ticketAtOrderEnd(taken.order, ticket, context) : [];
      return takenIn([orderChange(order, taken), ...ended], []);
    }
    case 'nothing':
      return unchanged(undefined);
    case 'refused':
      return unchanged(disbelieved(taken.refusal));
    default:
      return unreachable(taken);
  }
};

const disbelieved = (untrue: LettersUntrue): DisbelievedEvent =>
  untrue.kind === 'not-theirs'
    ? refused('not-theirs-to-tell', {
        field: 'data.letters',
        problem: untrue.type ?? 'not an order between the two',
      })
    : refused('contradiction', {
        field: 'data',
        problem: `letter ${untrue.number} never came, or was never sent`,
      });
