import { type Left, type LeftOf, MOST_LEFT_NAMED } from '../domain/hand-over/hand-over.ts';
import { isWithUnit } from '../domain/hand-over/is-with-unit.ts';
import type { MessageShown } from '../domain/message/message.ts';
import type { AlertShown } from '../domain/on-call/alert.ts';
import type { ThingList, TicketLists } from '../ports/readers.ts';
import { type Held, type HeldPorts, makeHeldByUnit } from './held-by-unit.ts';
import { type Counted, readUpTo } from './read-up-to.ts';

/** What reading of what is left needs. */
export type LeftPorts = HeldPorts & {
  readonly ticketLists: TicketLists;
  readonly alerts: ThingList<'alert'>;
  readonly messages: ThingList<'message'>;
};

/**
 * What a shift leaves now: ids, counts and instants, nothing that anybody wrote. Of more than `MOST_COUNTED` of a
 * kind the first ones are counted, by their next limit or the newest, and it says that there are more.
 * @param unit whose work orders count, and what is about their complaints; absent: all that the branch has
 * @see rule E9
 */
export const makeWhatIsLeft = ({ ticketLists, alerts, messages, ...ports }: LeftPorts) => {
  const heldByUnit = makeHeldByUnit(ports);
  return async (unit: string | undefined): Promise<Left> => {
    const [tickets, raised, toTell] = await Promise.all([
      unit === undefined ? readUpTo((page) => ticketLists.list({}, page)) : heldByUnit(unit),
      readUpTo((page) => alerts.list('raised', page)),
      readUpTo((page) => messages.list(undefined, page)),
    ]);
    if (unit === undefined) return leftOf(tickets, raised, toTell);
    const held = new Set(tickets.items.map(({ id }) => id));
    return leftOf(
      tickets,
      only(raised, ({ cause }) => isWithUnit(cause, unit, held)),
      only(toTell, ({ ticketId }) => held.has(ticketId)),
    );
  };
};

const only = <One>({ items, isCut }: Counted<One>, isIn: (one: One) => boolean): Counted<One> => ({
  items: items.filter(isIn),
  isCut,
});

const leftOf = (
  tickets: Counted<Held>,
  raised: Counted<AlertShown>,
  toTell: Counted<MessageShown>,
): Left => {
  const { isCut, items } = tickets;
  const promised = items
    .flatMap(({ promisedUntil, ...ticket }) =>
      promisedUntil === undefined ? [] : [{ ...ticket, promisedUntil }],
    )
    .toSorted((one, other) => (one.promisedUntil < other.promisedUntil ? -1 : 1));
  const chased = items.filter((ticket) => ticket.chased !== undefined);
  return {
    open: some(tickets, ({ nextDueAt, ...ticket }) => ({
      ...ticketIn(ticket),
      ...(nextDueAt !== undefined && { nextDueAt }),
    })),
    promised: some({ items: promised, isCut }, (ticket) => ({
      ...ticketIn(ticket),
      promisedUntil: ticket.promisedUntil,
    })),
    chased: some({ items: chased, isCut }, ticketIn),
    toTell: some(toTell, ({ id: messageId, ticketId, ticketNumber }) => ({
      ...{ messageId, ticketId, ticketNumber },
    })),
    raised: some(raised, ({ id: alertId, cause }) => ({
      alertId,
      about: cause.kind,
      ...('ticketId' in cause && cause.ticketId !== undefined && { ticketId: cause.ticketId }),
      ...('ticketNumber' in cause &&
        cause.ticketNumber !== undefined && { ticketNumber: cause.ticketNumber }),
    })),
  };
};

const ticketIn = ({ id: ticketId, ticketNumber }: Held) => ({ ticketId, ticketNumber });

const some = <One, As>({ items, isCut }: Counted<One>, as: (one: One) => As): LeftOf<As> => ({
  count: items.length,
  ...(isCut && { atLeast: true }),
  some: items.slice(0, MOST_LEFT_NAMED).map(as),
});
