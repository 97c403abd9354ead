import type { Notice } from '../../functions/domain/notice/notice.ts';
import type { NoticeEntry } from '../../functions/domain/notice/notice-entries.ts';
import type { Alert } from '../../functions/domain/on-call/alert.ts';
import type { TicketEntry } from '../../functions/domain/ticket/entries.ts';
import { snapshotOf, type TicketSnapshot } from '../../functions/domain/ticket/snapshot.ts';
import type { Ticket, TicketClock } from '../../functions/domain/ticket/ticket.ts';
import type { Instant } from '../../functions/domain/time.ts';
import type { Write } from '../../functions/ports/ledger.ts';
import { anAlert as raised } from '../builders/alert.ts';
import { aNotice as published } from '../builders/notice.ts';
import { MONDAY, aTicket as registered } from '../builders/ticket.ts';

/** A ticket as registered, in whatever state a test wants to see stored. */
export const aTicket = (changes: Partial<Ticket> = {}): Ticket => ({
  ...registered().ticket,
  ...changes,
});

/** The limits of a ticket whose next one is this; none when left out. */
export const dueAt = (due: Instant | undefined): readonly TicketClock[] =>
  aTicket()
    .clocks.slice(0, 1)
    .map((clock) => (due ? { ...clock, dueAt: due } : { ...clock, endedAt: MONDAY }));

/** The same ticket as an answer leaves it. */
export const settled = (ticket: Ticket): Ticket => {
  const { wakeAt: _, lookAt: __, ...rest } = ticket;
  const clocks = ticket.clocks.map((clock) => ({ ...clock, endedAt: MONDAY }));
  return { ...rest, version: ticket.version + 1, state: 'resolved', answeredAt: MONDAY, clocks };
};

export const aMirror = (changes: Partial<TicketSnapshot> = {}): TicketSnapshot => ({
  ...snapshotOf(aTicket()),
  ...changes,
});

/** What a test may want to be otherwise about an entry. */
type Otherwise = Partial<Pick<TicketEntry, 'id' | 'sequence' | 'eventId' | 'publish'>>;

/** A ticket's entry; its event id follows from id and sequence unless given. */
export const anEntry = (changes: Otherwise = {}): TicketEntry<'ComplaintRegistered'> => {
  const [first] = registered().entries;
  if (first?.type !== 'ComplaintRegistered')
    throw new Error('a ticket begins with its registration');
  const { arms: _arms, ...entry } = { ...first, ...changes };
  return { ...entry, eventId: changes.eventId ?? `${entry.id}.${entry.sequence}` };
};

/** A notice's entry. */
export const aNoticeEntry = (changes: Otherwise): NoticeEntry => ({
  ...published().entry,
  ...changes,
});

export const anAlert = (changes: Partial<Alert> = {}): Alert => ({ ...raised().alert, ...changes });

export const aNotice = (changes: Partial<Notice> = {}): Notice => ({
  ...published().notice,
  ...changes,
});

/** What registering a ticket writes to the main table, with a key of its own. */
export const registration = (ticket: Ticket, key: string): Write[] => [
  { kind: 'ticket', after: ticket, before: 0 },
  { kind: 'entry', entry: { ...anEntry({ id: ticket.id }), arms: 1 } },
  {
    kind: 'number',
    ticketNumber: ticket.ticketNumber,
    ticketId: ticket.id,
    receivedAt: ticket.facts.receivedAt,
  },
  { kind: 'key', key, content: 'content-1', answer: { id: ticket.id } },
];

/** The n-th id of a kind; ids of a kind sort by n. */
export const idOf = (n: number): string => `01M${String(n).padStart(23, '0')}`;
