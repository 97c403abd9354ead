import type { Entry } from '../../functions/domain/entry.ts';
import { snapshotOf, type TicketSnapshot } from '../../functions/domain/ticket/snapshot.ts';
import { isOpen } from '../../functions/domain/ticket/ticket.ts';
import type { AnyEntry, Write } from '../../functions/ports/ledger.ts';
import type {
  AlertReader,
  CaseFileReader,
  ContactReader,
  DueReader,
  EntryReader,
  KeyReader,
  MirrorReader,
  NoticeReader,
  NumberReader,
  TicketFilter,
  TicketLists,
  TicketReader,
} from '../../functions/ports/readers.ts';
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

  const tickets: TicketReader = {
    load: async (id) => all('ticket').find(({ ticket }) => ticket.id === id)?.ticket,
  };
  const entriesOf = <OneEntry extends AnyEntry>(
    aggregate: OneEntry['aggregate'],
    isOne: (entry: AnyEntry) => entry is OneEntry,
  ): EntryReader<OneEntry> => ({
    entries: async (id, page) =>
      pageOf(
        all('entry')
          .map(({ entry }) => entry)
          .filter(isOne)
          .filter((entry) => entry.id === id)
          .map((entry) => ({ at: placeInOrder(entry), item: entry })),
        ['entries', aggregate, id],
        page,
      ),
  });
  const entries = entriesOf('ticket', (entry) => entry.aggregate === 'ticket');
  const alertEntries = entriesOf('alert', (entry) => entry.aggregate === 'alert');
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
  const mirrors: MirrorReader = {
    find: async (ticketId) => all('mirror').find(({ mirror }) => mirror.id === ticketId)?.mirror,
  };
  const lists: TicketLists = {
    list: async (filter, page) => {
      const known = [
        ...all('ticket').map(({ ticket }) => snapshotOf(ticket)),
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
  const numbers: NumberReader = {
    ticketOf: async (wanted) => {
      const found = all('number').find(({ ticketNumber }) => ticketNumber === wanted);
      return found && tickets.load(found.ticketId);
    },
  };
  const due: DueReader = {
    overdue: async (before) =>
      all('ticket')
        .filter(({ ticket }) => ticket.wakeAt !== undefined && ticket.wakeAt < before)
        .map(({ ticket }) => ({ ticketId: ticket.id })),
  };
  const caseFiles: CaseFileReader = {
    caseFile: async (ticketId) =>
      all('case-file').find(({ caseFile }) => caseFile.ticketId === ticketId)?.caseFile,
    notes: async (ticketId) =>
      all('case-note')
        .map(({ note }) => note)
        .filter((note) => note.ticketId === ticketId)
        .sort((a, b) => a.sequence - b.sequence),
  };
  const alerts: AlertReader = {
    load: async (id) => all('alert').find(({ alert }) => alert.id === id)?.alert,
    list: async (state, page) =>
      pageOf(
        all('alert')
          .filter(({ alert }) => state === undefined || alert.state === state)
          .map(({ alert }) => ({ at: falling(`${alert.raisedAt}#${alert.id}`), item: alert })),
        ['alerts', state],
        page,
      ),
  };
  const notices: NoticeReader = {
    load: async (id) => all('notice').find(({ notice }) => notice.id === id)?.notice,
    list: async (state, page) =>
      pageOf(
        all('notice')
          .filter(({ notice }) => state === undefined || notice.state === state)
          .map(({ notice }) => ({
            at: falling(`${notice.publishedAt}#${notice.id}`),
            item: notice,
          })),
        ['notices', state],
        page,
      ),
    receipts: async (noticeId) => {
      const rising = all('receipt')
        .map(({ receipt }) => receipt)
        .filter((receipt) => receipt.noticeId === noticeId)
        .sort((a, b) => a.version - b.version);
      return [...new Map(rising.map((receipt) => [receipt.branch, receipt])).values()];
    },
  };
  return {
    ...{
      ledger,
      tickets,
      entries,
      alertEntries,
      keys,
      contacts,
      lists,
      numbers,
      due,
      mirrors,
      caseFiles,
      alerts,
    },
    notices,
    /** Everything stored of one kind, in the order in which it was first written. */
    all,
    /** All entries of all aggregates. */
    trail: (): AnyEntry[] => all('entry').map(({ entry }) => entry),
    /** Told of every transaction that was committed, as a stream would be. */
    onCommit: (listen: (writes: readonly Write[]) => void): void => {
      listeners.push(listen);
    },
  };
};

const placeInOrder = ({ sequence, eventId }: Entry): string =>
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
