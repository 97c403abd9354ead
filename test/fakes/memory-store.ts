import {
  type AggregateKind,
  type EntryOf,
  rowOf,
  type ThingOf,
} from '../../functions/contracts/aggregates.ts';
import { isOpenOrder, isWorkedHere, shownOf } from '../../functions/domain/order/order.ts';
import { isListedPerson, isListedUnit } from '../../functions/domain/organisation/member-filter.ts';
import { snapshotOf, type TicketSnapshot } from '../../functions/domain/ticket/snapshot.ts';
import { awaitsDispatch, isOpen, nextDueAt } from '../../functions/domain/ticket/ticket.ts';
import type { ThingWrite, Write } from '../../functions/ports/ledger.ts';
import type {
  CaseFileReader,
  ContactReader,
  CustomerTickets,
  DispatchQueue,
  DueReader,
  EntryReader,
  KeyReader,
  MemberLists,
  MirrorReader,
  NoticeReader,
  NumberReader,
  OrderLists,
  OrganisationReader,
  ReceivedTickets,
  StormReader,
  ThingList,
  ThingReader,
  TicketFilter,
  TicketLists,
  UnitReader,
} from '../../functions/ports/readers.ts';
import { memoryHeartbeats } from './following.ts';
import { memoryAuthorities } from './memory-authorities.ts';
import { revisionOf, stormVersionOf } from './memory-items.ts';
import { memoryLedger } from './memory-ledger.ts';
import { falling, pageOf } from './pages.ts';

type OfKind<Kind extends Write['kind']> = Extract<Write, { kind: Kind }>;

/** A branch's store in memory: the ledger and all readers, by the contracts of the ports. */
export const memoryStore = () => {
  const items = new Map<string, Write>();
  const listeners: ((writes: readonly Write[]) => void)[] = [];
  const ledger = memoryLedger(items, (writes) => {
    for (const listen of listeners) listen(writes);
  });
  const all = <Kind extends Write['kind']>(kind: Kind): OfKind<Kind>[] =>
    [...items.values()].filter((write): write is OfKind<Kind> => write.kind === kind);

  const things = <Kind extends AggregateKind>(kind: Kind): readonly ThingOf<Kind>[] =>
    [...items.values()].flatMap((write) =>
      write.kind === kind ? [(write as ThingWrite<Kind>).after] : [],
    );
  /** Reads things of a kind by id, and lists them. */
  const reader = <Kind extends AggregateKind>(kind: Kind): ThingReader<Kind> & ThingList<Kind> => ({
    load: async (id) => things(kind).find((thing) => thing.id === id),
    list: async (state, page) =>
      pageOf(
        things(kind)
          .filter((thing) => state === undefined || thing.state === state)
          .flatMap((thing) => {
            const listed = rowOf(kind).listed?.(thing);
            const item = rowOf(kind).shown(thing);
            return listed ? [{ at: falling(`${listed.at}#${thing.id}`), item }] : [];
          }),
        [`${kind}s`, state],
        page,
      ),
  });
  /** Reads what happened to things of a kind. */
  const entryReader = <Kind extends AggregateKind>(kind: Kind): EntryReader<Kind> => ({
    entries: async (id, page) =>
      pageOf(
        all('entry')
          .map(({ entry }) => entry)
          .filter((entry): entry is EntryOf<Kind> => entry.aggregate === kind && entry.id === id)
          .map((entry) => ({ at: placeInOrder(entry), item: entry })),
        ['entries', kind, id],
        page,
      ),
  });
  const keys: KeyReader = {
    find: async (wanted) => {
      const found = all('key').find(({ key }) => key === wanted);
      return found && { key: found.key, content: found.content, answer: found.answer };
    },
  };
  const contacts: ContactReader = {
    first: async (contact, category, since) =>
      all('contact')
        .filter((record) => record.contact === contact && record.category === category)
        .filter(({ receivedAt }) => receivedAt >= since)
        .sort((a, b) =>
          `${a.receivedAt}#${a.ticketId}` < `${b.receivedAt}#${b.ticketId}` ? -1 : 1,
        )[0],
  };
  const customers: CustomerTickets = {
    of: async (wanted, page) =>
      pageOf(
        all('contact')
          .filter(({ contact }) => wanted.includes(contact))
          .map(({ kind: _, ...item }) => ({
            at: falling(`${item.receivedAt}#${item.ticketId}`),
            item,
          })),
        ['customer', ...wanted],
        page,
      ),
  };
  const mirrors: MirrorReader = {
    find: async (ticketId) => all('mirror').find(({ mirror }) => mirror.id === ticketId)?.mirror,
  };
  const lists: TicketLists = {
    list: async (filter, page) => {
      const known = [
        ...things('ticket').map(snapshotOf),
        ...all('mirror').map(({ mirror }) => mirror),
      ];
      const rows = known.filter((ticket) => isIn(filter, ticket));
      return pageOf(
        // `~` sorts behind every instant: those without a limit come last.
        rows.map((item) => ({ at: `${item.nextDueAt ?? '~'}#${item.id}`, item })),
        ['tickets', filter.state, filter.level, filter.dueBefore],
        page,
      );
    },
  };
  const queue: DispatchQueue = {
    page: async (page) =>
      pageOf(
        things('ticket')
          .filter(awaitsDispatch)
          .map((ticket) => ({ at: `${nextDueAt(ticket) ?? '~'}#${ticket.id}`, item: ticket.id })),
        ['dispatch'],
        page,
      ),
  };
  const received: ReceivedTickets = {
    within: async ({ from, until }, page) =>
      pageOf(
        all('number')
          .filter((one) => from === undefined || from <= one.receivedAt)
          .filter((one) => until === undefined || one.receivedAt < until)
          .map(({ receivedAt, ticketId }) => ({
            at: falling(`${receivedAt}#${ticketId}`),
            item: ticketId,
          })),
        ['received', from, until],
        page,
      ),
  };
  const units: UnitReader = {
    units: async () => new Map(things('unit').map((unit) => [unit.id, unit])),
  };
  const numbers: NumberReader = {
    ticketOf: async (wanted) => {
      const found = all('number').find(({ ticketNumber }) => ticketNumber === wanted);
      return found && reader('ticket').load(found.ticketId);
    },
  };
  const storms: StormReader = {
    find: async (wanted) => {
      const found = all('storm').find(({ key }) => key === wanted);
      return found && { head: found.head, from: found.from, version: stormVersionOf(found) };
    },
    members: async (head) =>
      all('member')
        .filter((member) => member.head === head)
        .map(({ alertId }) => alertId)
        .sort(),
  };
  const due: DueReader = {
    shards: [0],
    page: async (_, until, limit, from = 0) => {
      const watched = [
        ...things('ticket').map((ticket) => ({ kind: 'ticket' as const, ...ticket })),
        ...things('order').map((order) => ({ kind: 'order' as const, ...order })),
        ...things('message').map((message) => ({ kind: 'message' as const, ...message })),
        ...things('hand-over').map(({ id, timer: { lookAt } }) => ({
          ...{ kind: 'hand-over' as const, id, lookAt },
        })),
        ...things('notice').map(({ id, watch }) => ({
          kind: 'notice' as const,
          id,
          lookAt: watch?.timer.lookAt,
        })),
      ];
      const found = watched
        .filter(({ lookAt }) => lookAt !== undefined && lookAt <= until)
        .sort((a, b) => String(a.lookAt).localeCompare(String(b.lookAt)))
        .map(({ kind, id }) => ({ kind, id }));
      const start = Number(from);
      return {
        things: found.slice(start, start + limit),
        ...(found.length > start + limit && { next: start + limit }),
      };
    },
  };
  const notesOf = (ticketId: string, orderId: string | undefined) =>
    all('case-note')
      .map(({ note }) => note)
      .filter((note) => note.messageId === undefined)
      .filter((note) => note.ticketId === ticketId && note.orderId === orderId)
      .sort((a, b) => a.sequence - b.sequence);
  const orderLists: OrderLists = {
    list: async ({ branch, unit, state }, page) =>
      pageOf(
        things('order')
          .filter((order) => unit === undefined || order.unit === unit)
          .filter(
            (order) =>
              unit === undefined || branch === (isWorkedHere(order) ? undefined : order.worker),
          )
          .filter((order) => (state === undefined ? isOpenOrder(order) : order.state === state))
          .map((order) => ({ at: `${nextDueAt(order) ?? '~'}#${order.id}`, item: shownOf(order) })),
        ['orders', branch, unit, state],
        page,
      ),
  };
  const caseFiles: CaseFileReader = {
    caseFile: async (ticketId) =>
      all('case-file').find(({ caseFile }) => caseFile.ticketId === ticketId)?.caseFile,
    notes: async (ticketId) => notesOf(ticketId, undefined),
    orderNotes: async (ticketId, orderId) => notesOf(ticketId, orderId),
    messageNotes: async (ticketId) =>
      all('case-note')
        .map(({ note }) => note)
        .filter((note) => note.ticketId === ticketId && note.messageId !== undefined),
  };
  const notices: NoticeReader = {
    ...reader('notice'),
    receipts: async (noticeId) => {
      const rising = all('receipt')
        .map(({ receipt }) => receipt)
        .filter((receipt) => receipt.noticeId === noticeId)
        .sort((a, b) => a.version - b.version);
      return [...new Map(rising.map((receipt) => [receipt.branch, receipt])).values()];
    },
  };
  const organisation: OrganisationReader = {
    whole: async () => ({
      revision: revisionOf(all('organisation-revision')[0]),
      organisation: {
        units: new Map(things('unit').map((unit) => [unit.id, unit])),
        people: new Map(things('person').map((person) => [person.id, person])),
      },
    }),
  };
  const memberLists: MemberLists = {
    units: async (filter, page) =>
      pageOf(
        things('unit')
          .filter((unit) => isListedUnit(unit, filter))
          .map((item) => ({ at: item.id, item })),
        ['units', filter],
        page,
      ),
    people: async (filter, page) =>
      pageOf(
        things('person')
          .filter((person) => isListedPerson(person, filter))
          .map((item) => ({ at: item.id, item })),
        ['people', filter],
        page,
      ),
  };
  return {
    ...{
      ledger,
      keys,
      contacts,
      customers,
      lists,
      received,
      numbers,
      storms,
      due,
      mirrors,
      caseFiles,
      notices,
      organisation,
    },
    ...{ queue, units, unitById: reader('unit') },
    memberLists,
    heartbeats: memoryHeartbeats(),
    tickets: reader('ticket'),
    orders: reader('order'),
    orderEntries: entryReader('order'),
    orderLists,
    entries: entryReader('ticket'),
    alerts: reader('alert'),
    mutings: reader('mutings'),
    handOvers: reader('hand-over'),
    handOverNotes: {
      of: async (wanted: string) =>
        all('hand-over-note').find(({ handOverId }) => handOverId === wanted)?.text,
    },
    setAsides: reader('set-aside'),
    messages: reader('message'),
    people: reader('person'),
    alertEntries: entryReader('alert'),
    authorities: memoryAuthorities(
      () => things('person'),
      () => things('unit'),
    ),
    ...{ reader, entryReader },
    /** Everything stored of one kind, in the order in which it was first written. */
    all,
    /** All entries of all aggregates. */
    trail: (): EntryOf[] => all('entry').map(({ entry }) => entry),
    /** Told of every transaction that was committed, as a stream would be. */
    onCommit: (listen: (writes: readonly Write[]) => void): void => {
      listeners.push(listen);
    },
  };
};

const placeInOrder = ({ sequence, eventId }: EntryOf): string =>
  `${String(sequence).padStart(6, '0')}#${eventId}`;

const isIn = (filter: TicketFilter, ticket: TicketSnapshot): boolean => {
  const inState = filter.state === undefined || ticket.state === filter.state;
  const inLevel = filter.level === undefined || ticket.level === filter.level;
  const isDue =
    filter.dueBefore === undefined ||
    (ticket.nextDueAt !== undefined && ticket.nextDueAt < filter.dueBefore);
  // Without a state these are the open ones.
  return inState && inLevel && isDue && (filter.state !== undefined || isOpen(ticket));
};
