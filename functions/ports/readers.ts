import type { AggregateKind, EntryOf, ShownOf, ThingOf } from '../contracts/aggregates.ts';
import type { CaseFile, CaseNote } from '../contracts/case-file.ts';
import type { Level } from '../domain/level.ts';
import type { Receipt } from '../domain/notice/notice.ts';
import type { OrderShown, OrderState } from '../domain/order/order.ts';
import type { PersonFilter, UnitFilter } from '../domain/organisation/member-filter.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import type { Person } from '../domain/organisation/person.ts';
import type { Unit } from '../domain/organisation/unit.ts';
import type { Authority } from '../domain/post.ts';
import type { TicketSnapshot } from '../domain/ticket/snapshot.ts';
import type { TicketState } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';
import type { ContactRecord, IdempotencyRecord } from './ledger.ts';
import type { TimedKind } from './outside.ts';

/** One page of a list; `cursor` is absent on the last one. */
export type Page<T> = { readonly items: readonly T[]; readonly cursor?: string };

/** How much of a list, from where. */
export type PageRequest = { readonly limit: number; readonly cursor?: string };

/** A cursor that does not belong to the list it was given for, or is no cursor at all. */
export class CursorRejected extends Error {
  override readonly name = 'CursorRejected';
}

/** Reads things of a kind by id, consistently. */
export type ThingReader<Kind extends AggregateKind> = {
  load(id: string): Promise<ThingOf<Kind> | undefined>;
};

/** Lists things of a kind, the newest first; in every state where none is named. */
export type ThingList<Kind extends AggregateKind> = {
  list(state: ThingOf<Kind>['state'] | undefined, page: PageRequest): Promise<Page<ShownOf<Kind>>>;
};

/** Reads what happened to things of a kind, in order. */
export type EntryReader<Kind extends AggregateKind> = {
  entries(id: string, page: PageRequest): Promise<Page<EntryOf<Kind>>>;
};

export type TicketReader = ThingReader<'ticket'>;

/** Reads what a request's key was answered with, consistently. */
export type KeyReader = { find(key: string): Promise<IdempotencyRecord | undefined> };

/**
 * Finds the first (oldest) ticket of a contact in a category received at or after `since`,
 * consistently: repeats are linked to the first (B9).
 */
export type ContactReader = {
  first(contact: string, category: string, since: Instant): Promise<ContactRecord | undefined>;
};

/**
 * Lists where a customer's tickets are, the newest first, by keyed hashes of one number or address.
 * @throws CursorRejected
 */
export type CustomerTickets = {
  of(contacts: readonly string[], page: PageRequest): Promise<Page<ContactRecord>>;
};

/** Finds the ticket that has a number, consistently. */
export type NumberReader = {
  ticketOf(ticketNumber: string): Promise<ThingOf<'ticket'> | undefined>;
};

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

/** From when, inclusive, and until when, exclusive. */
export type Span = { readonly from?: Instant; readonly until?: Instant };

/**
 * Ids of the branch's own tickets in every state by when they were received, the newest first; one of a
 * moment ago may not be among them yet.
 * @throws CursorRejected
 */
export type ReceivedTickets = { within(span: Span, page: PageRequest): Promise<Page<string>> };

/**
 * Ids of the tickets that await dispatch, the next limit first; whoever was given out or settled a
 * moment ago may still be among them.
 * @throws CursorRejected
 */
export type DispatchQueue = { page(page: PageRequest): Promise<Page<string>> };

/** What lists of work orders can be narrowed by. */
export type OrderFilter = {
  readonly unit?: string;
  /** Whose unit it is; this branch's where left out. */
  readonly branch?: string;
  readonly state?: OrderState;
};

/**
 * Lists of work orders, the next limit first; without a `state` the open ones.
 * @throws CursorRejected
 */
export type OrderLists = {
  list(filter: OrderFilter, page: PageRequest): Promise<Page<OrderShown>>;
};

/** Some of what is to be looked at in a shard, the longest due first; `next` when there is more. */
export type DuePage = {
  readonly things: readonly { readonly kind: TimedKind; readonly id: string }[];
  readonly next?: unknown;
};

/** Finds what is to be looked at, shard by shard. */
export type DueReader = {
  readonly shards: readonly number[];
  /** @param from `next` of the page before */
  page(shard: number, until: Instant, limit: number, from?: unknown): Promise<DuePage>;
};

/**
 * Reads a branch's whole organisation, consistently, and how often it had changed before: who stores
 * a change over that very revision has judged what is stored.
 */
export type OrganisationReader = {
  whole(): Promise<{ readonly organisation: Organisation; readonly revision: number }>;
};

/** Tells whether a branch's organisation has never been filled. */
export type OrganisationWatch = { isEmpty(): Promise<boolean> };

/** Reads a branch's units alone, consistently. */
export type UnitReader = { units(): Promise<Organisation['units']> };

/**
 * Lists of units and people, by id.
 * @throws CursorRejected
 */
export type MemberLists = {
  units(filter: UnitFilter, page: PageRequest): Promise<Page<Unit>>;
  people(filter: PersonFilter, page: PageRequest): Promise<Page<Person>>;
};

/** What somebody may do in a branch, told consistently. */
export type Authorities = {
  /** Undefined for a token's subject whom the organisation does not know, or who has left. */
  of(subject: string, now: Instant): Promise<Authority | undefined>;
};

/** Reads another branch's ticket as it was last heard of. */
export type MirrorReader = { find(ticketId: string): Promise<TicketSnapshot | undefined> };

/** Reads the personal half of a ticket; each reading is logged by the caller (M2). */
export type CaseFileReader = {
  caseFile(ticketId: string): Promise<CaseFile | undefined>;
  notes(ticketId: string): Promise<readonly CaseNote[]>;
  /** What was written about a work order of the ticket. */
  orderNotes(ticketId: string, orderId: string): Promise<readonly CaseNote[]>;
  /** The messages to the customer, as they were sent. */
  messageNotes(ticketId: string): Promise<readonly CaseNote[]>;
};

/** Reads what whoever handed a shift over wrote to the next one; undefined where that is nothing. */
export type HandOverNotes = { of(handOverId: string): Promise<string | undefined> };

export type AlertReader = ThingReader<'alert'> & ThingList<'alert'>;

/** Reads which alerts are told together, consistently. */
export type StormReader = {
  /** The last one that began, by who is called how; with how often that has changed. */
  find(
    key: string,
  ): Promise<
    { readonly head: string; readonly from: Instant; readonly version: number } | undefined
  >;
  /** Ids of the alerts that were told with another one's page. */
  members(head: string): Promise<readonly string[]>;
};

export type SetAsideReader = ThingReader<'set-aside'>;

export type NoticeReader = ThingReader<'notice'> &
  ThingList<'notice'> & {
    receipts(noticeId: string): Promise<readonly Receipt[]>;
  };
