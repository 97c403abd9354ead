import { type Left, type LeftOf, MOST_LEFT_NAMED } from '../domain/hand-over/hand-over.ts';
import type { MessageShown } from '../domain/message/message.ts';
import type { AlertShown } from '../domain/on-call/alert.ts';
import type { TicketSnapshot } from '../domain/ticket/snapshot.ts';
import type { Page, PageRequest, ThingList, TicketLists } from '../ports/readers.ts';

/** What a shift leaves is counted up to so many of each kind. */
export const MOST_COUNTED = 1000;

const A_PAGE = 100;

/** What reading of what is left needs. */
export type LeftPorts = {
  readonly ticketLists: TicketLists;
  readonly alerts: ThingList<'alert'>;
  readonly messages: ThingList<'message'>;
};

type Counted<One> = { readonly items: readonly One[]; readonly isCut: boolean };

/**
 * What a shift leaves now: ids, counts and instants, nothing that anybody wrote. Of more than {@link MOST_COUNTED} of a
 * kind the first ones are counted, by their next limit or the newest, and it says that there are more.
 * @see rule E9
 */
export const makeWhatIsLeft =
  ({ ticketLists, alerts, messages }: LeftPorts) =>
  async (): Promise<Left> => {
    const [tickets, raised, toTell] = await Promise.all([
      everyPage((page) => ticketLists.list({}, page)),
      everyPage((page) => alerts.list('raised', page)),
      everyPage((page) => messages.list(undefined, page)),
    ]);
    return leftOf(tickets, raised, toTell);
  };

const everyPage = async <One>(
  read: (page: PageRequest) => Promise<Page<One>>,
): Promise<Counted<One>> => {
  const items: One[] = [];
  let cursor: string | undefined;
  do {
    const page = await read({ limit: A_PAGE, ...(cursor !== undefined && { cursor }) });
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined && items.length < MOST_COUNTED);
  return { items, isCut: cursor !== undefined };
};

const leftOf = (
  tickets: Counted<TicketSnapshot>,
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

const ticketIn = ({ id: ticketId, ticketNumber }: Pick<TicketSnapshot, 'id' | 'ticketNumber'>) => ({
  ticketId,
  ticketNumber,
});

const some = <One, As>({ items, isCut }: Counted<One>, as: (one: One) => As): LeftOf<As> => ({
  count: items.length,
  ...(isCut && { atLeast: true }),
  some: items.slice(0, MOST_LEFT_NAMED).map(as),
});
