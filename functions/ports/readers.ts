import type { CaseFile, CaseNote } from '../contracts/case-file.ts';
import type { Level } from '../domain/level.ts';
import type { Notice, Receipt } from '../domain/notice/notice.ts';
import type { Alert } from '../domain/on-call/alert.ts';
import type { TicketSnapshot } from '../domain/ticket/snapshot.ts';
import type { Ticket, TicketState } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';
import type { AnyEntry, ContactRecord, IdempotencyRecord } from './ledger.ts';

/** One page of a list; `cursor` is absent on the last one. */
export type Page<T> = { readonly items: readonly T[]; readonly cursor?: string };

/** How much of a list, from where. */
export type PageRequest = { readonly limit: number; readonly cursor?: string };

/** A cursor that does not belong to the list it was given for, or is no cursor at all. */
export class CursorRejected extends Error {
  override readonly name = 'CursorRejected';
}

/** Reads tickets by id, consistently. */
export type TicketReader = { load(id: string): Promise<Ticket | undefined> };

/** Reads what happened to a ticket, an alert or a notice, in order. */
export type EntryReader<OneEntry extends AnyEntry> = {
  entries(id: string, page: PageRequest): Promise<Page<OneEntry>>;
};

/** Reads what a request's key was answered with, consistently. */
export type KeyReader = { find(key: string): Promise<IdempotencyRecord | undefined> };

/**
 * Finds the first (oldest) ticket of a contact in a category received at or after `since`,
 * consistently: repeats are linked to the first (B9).
 */
export type ContactReader = {
  first(contact: string, category: string, since: Instant): Promise<ContactRecord | undefined>;
};

/** Finds the ticket that has a number, consistently. */
export type NumberReader = { ticketOf(ticketNumber: string): Promise<Ticket | undefined> };

/** What lists of tickets can be narrowed by; `dueBefore` is exclusive and means the next limit. */
export type TicketFilter = {
  readonly state?: TicketState;
  readonly level?: Level;
  readonly dueBefore?: Instant;
};

/**
 * Lists of tickets and mirrors, the next limit first.
 * @throws CursorRejected
 */
export type TicketLists = {
  list(filter: TicketFilter, page: PageRequest): Promise<Page<TicketSnapshot>>;
};

/** Finds tickets whose wake-up lies before an instant, the longest overdue first, per shard. */
export type DueReader = {
  overdue(
    before: Instant,
    limitPerShard: number,
  ): Promise<readonly { readonly ticketId: string }[]>;
};

/** Reads another branch's ticket as it was last heard of. */
export type MirrorReader = { find(ticketId: string): Promise<TicketSnapshot | undefined> };

/** Reads the personal half of a ticket; each reading is logged by the caller (M2). */
export type CaseFileReader = {
  caseFile(ticketId: string): Promise<CaseFile | undefined>;
  notes(ticketId: string): Promise<readonly CaseNote[]>;
};

/** Reads alerts; `list` gives the newest first. */
export type AlertReader = {
  load(id: string): Promise<Alert | undefined>;
  list(state: Alert['state'] | undefined, page: PageRequest): Promise<Page<Alert>>;
};

/** Reads notices; `list` gives the newest first. */
export type NoticeReader = {
  load(id: string): Promise<Notice | undefined>;
  list(state: Notice['state'] | undefined, page: PageRequest): Promise<Page<Notice>>;
  receipts(noticeId: string): Promise<readonly Receipt[]>;
};
