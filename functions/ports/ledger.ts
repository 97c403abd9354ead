import type { AggregateKind, EntryOf, ThingOf } from '../contracts/aggregates.ts';
import type { CaseFile, CaseNote } from '../contracts/case-file.ts';
import type { RegulatorFile } from '../domain/escalation/regulator-file.ts';
import type { Receipt } from '../domain/notice/notice.ts';
import type { TicketSnapshot } from '../domain/ticket/snapshot.ts';
import type { Instant } from '../domain/time.ts';

/** A thing as a change leaves it. Refused as `stale` unless version `before` is stored (0: none). */
export type ThingWrite<Kind extends AggregateKind = AggregateKind> = {
  readonly [One in Kind]: {
    readonly kind: One;
    readonly after: ThingOf<One>;
    readonly before: number;
  };
}[Kind];

/** One thing to write. All that one change writes goes into one transaction. */
export type Write =
  | ThingWrite
  | { readonly kind: 'entry'; readonly entry: EntryOf }
  /** Refused as `key-taken` when the key is there already. */
  | ({ readonly kind: 'key' } & IdempotencyRecord)
  /** Refused as `number-taken` when another ticket has the number. */
  | {
      readonly kind: 'number';
      readonly ticketNumber: string;
      readonly ticketId: string;
      /** By which the ticket is found besides. */
      readonly receivedAt: Instant;
    }
  | ({ readonly kind: 'contact' } & ContactRecord)
  | { readonly kind: 'case-file'; readonly caseFile: CaseFile }
  | { readonly kind: 'case-note'; readonly note: CaseNote }
  /** What whoever hands a shift over says to the next one. */
  | { readonly kind: 'hand-over-note'; readonly handOverId: string; readonly text: string }
  /** Stored only over a lower version; a mirror never goes back. Refused as `stale` otherwise. */
  | { readonly kind: 'mirror'; readonly mirror: TicketSnapshot }
  /** Refused as `seen` when the ticket's file is open already. */
  | { readonly kind: 'regulator-file'; readonly file: RegulatorFile }
  | { readonly kind: 'receipt'; readonly receipt: Receipt }
  /** Counts the organisation's changes. Refused as `stale` unless `before` of them are stored. */
  | { readonly kind: 'organisation-revision'; readonly before: number }
  /** Whose a token's subject is from now on. That it is nobody else's, the organisation's rules say. */
  | { readonly kind: 'subject'; readonly subject: string; readonly personId: string }
  /** Tells the deputy's reader whom to look at until then; whether it is so stands with the absent one. */
  | {
      readonly kind: 'stands-in';
      readonly deputy: string;
      readonly absent: string;
      readonly until: Instant;
    }
  /** And which unit has nobody to head it; whether it is so stands with the unit. */
  | { readonly kind: 'stands-in'; readonly deputy: string; readonly unit: string }
  /** The alert that begins a page now, by whom it calls how. Refused as `stale` unless `before` of them are stored. */
  | {
      readonly kind: 'storm';
      readonly key: string;
      readonly head: string;
      readonly from: Instant;
      readonly before: number;
    }
  /** An alert that is told with another one's page. */
  | { readonly kind: 'member'; readonly head: string; readonly alertId: string }
  /** Marks an event as taken in. Refused as `seen` when it was before. */
  | { readonly kind: 'seen'; readonly eventId: string; readonly at: Instant };

/** A request's key, what it asked, and what it was answered; an item of its own for each key. */
export type IdempotencyRecord = {
  /** Opaque, no personal data. */
  readonly key: string;
  /** Fingerprint of the parsed content. */
  readonly content: string;
  readonly answer: unknown;
};

/** Where a customer's tickets of one category can be found again (B9). */
export type ContactRecord = {
  /** Keyed hash of a normalised number or contact. */
  readonly contact: string;
  readonly category: string;
  readonly ticketId: string;
  readonly receivedAt: Instant;
};

/** What became of a transaction: everything was written, or nothing and why. */
export type CommitOutcome =
  | { readonly kind: 'committed' }
  | { readonly kind: 'stale' }
  | { readonly kind: 'key-taken'; readonly key: string }
  | { readonly kind: 'number-taken' }
  | { readonly kind: 'seen' };

/** Other transactions kept touching the same items, or the store was throttled: send it again later. */
export class LedgerBusy extends Error {
  override readonly name = 'LedgerBusy';
}

/** The one way in which anything is stored. */
export type Ledger = {
  /**
   * Writes all or nothing, in one transaction of 1 to 100 items. Conflicts with other transactions
   * are retried inside. Where several writes are refused, a taken key is told first, then `seen`,
   * then a taken number, then `stale`.
   * @throws LedgerBusy when conflicts or throttling outlast the retries
   * @throws when the store cannot be reached or refuses for a reason not named in `CommitOutcome`
   */
  commit(writes: readonly Write[]): Promise<CommitOutcome>;
};

/** Takes away, for good, what was written about a work order here and stands now with its complaint. */
export type WordsEraser = {
  /** What is gone already may be erased again. */
  erase(
    order: { readonly ticketId: string; readonly id: string },
    sequences: readonly number[],
  ): Promise<void>;
};
