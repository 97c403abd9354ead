import { type Left, type LeftOf, MOST_LEFT_NAMED } from '../domain/hand-over/hand-over.ts';
import { isWithUnits } from '../domain/hand-over/is-with-units.ts';
import type { MessageShown } from '../domain/message/message.ts';
import type { AlertShown } from '../domain/on-call/alert.ts';
import { unitsLedWith } from '../domain/organisation/led-with.ts';
import type { OrganisationReader, ThingList, TicketLists } from '../ports/readers.ts';
import { type Held, type HeldPorts, makeHeldByUnits } from './held-by-units.ts';
import { type Counted, readUpTo } from './read-up-to.ts';

/** What reading of what is left needs. */
export type LeftPorts = HeldPorts & {
  readonly organisation: OrganisationReader;
  readonly ticketLists: TicketLists;
  readonly alerts: ThingList<'alert'>;
  readonly messages: ThingList<'message'>;
};

/**
 * What a shift leaves now: ids, counts and instants, nothing that anybody wrote. Of more than `MOST_COUNTED` of a
 * kind the first ones are counted, by their next limit or the newest, and it says that there are more.
 * @param unit whose work orders count, with those of the units under it that have no lead, and what is about their
 *   complaints; absent: all that the branch has
 * @see rule E9
 */
export const makeWhatIsLeft = (ports: LeftPorts) => {
  const { ticketLists, alerts, messages } = ports;
  const heldByUnits = makeHeldByUnits(ports);
  const ofBranch = async (): Promise<Left> =>
    leftOf(
      ...(await Promise.all([
        readUpTo((page) => ticketLists.list({}, page)),
        readUpTo((page) => alerts.list('raised', page)),
        readUpTo((page) => messages.list(undefined, page)),
      ])),
    );
  return async (unit: string | undefined): Promise<Left> => {
    if (unit === undefined) return ofBranch();
    const units = await ledWith(unit, ports.organisation);
    const tickets = await heldByUnits(units);
    const held = new Set(tickets.items.map(({ id }) => id));
    const [raised, toTell] = await Promise.all([
      readUpTo(
        (page) => alerts.list('raised', page),
        ({ cause }) => isWithUnits(cause, units, held),
      ),
      readUpTo(
        (page) => messages.list(undefined, page),
        ({ ticketId }) => held.has(ticketId),
      ),
    ]);
    return leftOf(tickets, raised, toTell);
  };
};

const ledWith = async (unit: string, reader: OrganisationReader): Promise<readonly string[]> => {
  const { units, people } = (await reader.whole()).organisation;
  const there = [...people.values()].filter(({ state }) => state === 'active');
  return unitsLedWith(
    unit,
    units.values(),
    there.flatMap(({ posts }) => posts),
  );
};

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
