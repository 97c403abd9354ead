import { type AggregateKind, type EntryOf, rowOf } from '../contracts/aggregates.ts';
import type { CaseNote } from '../contracts/case-file.ts';
import { type Listed, listedMirror, listedNumber } from '../contracts/list-places.ts';
import { canaryKeptUntil } from '../domain/ticket/canary.ts';
import { epochSeconds, type Instant } from '../domain/time.ts';
import { unreachable } from '../domain/unreachable.ts';
import type { ThingWrite, Write } from '../ports/ledger.ts';
import { dueListing, listing } from './indexes.ts';
import {
  aggregateKey,
  caseFileKey,
  contactPartition,
  entryKey,
  handOverNoteKey,
  headlessUnit,
  type ItemKey,
  idempotencyKey,
  memberKey,
  messageNoteKey,
  mirrorKey,
  noteKey,
  numberKey,
  orderNoteKey,
  receiptKey,
  regulatorFileKey,
  revisionKey,
  seenKey,
  standsInKey,
  stormKey,
  subjectKey,
} from './keys.ts';
import { absent, atVersion, freeFor, overLower, type PutCondition } from './put-condition.ts';
import type { Item, Tables } from './tables.ts';
import { attributesOf } from './thing-item.ts';

/** One item to put, into which table, and under which condition. */
export type Put = {
  readonly table: keyof Tables;
  readonly item: Item & ItemKey;
  readonly condition?: PutCondition;
};

type WriteOf<Kind extends Write['kind']> = Extract<Write, { kind: Kind }>;

/** How a write is stored. */
export const putOf = (write: Write): Put => {
  switch (write.kind) {
    case 'entry':
      return entryPut(write.entry);
    case 'mirror':
      return mirrorPut(write);
    case 'case-file':
      return personal('CASE_FILE', caseFileKey(write.caseFile.ticketId), write.caseFile);
    case 'case-note':
      return personal('CASE_NOTE', keyOfNote(write.note), write.note);
    case 'hand-over-note': {
      const { handOverId, text } = write;
      return personal('HAND_OVER_NOTE', handOverNoteKey(handOverId), { text });
    }
    case 'key':
    case 'number':
    case 'contact':
    case 'regulator-file':
    case 'receipt':
    case 'organisation-revision':
    case 'subject':
    case 'stands-in':
    case 'seen':
    case 'storm':
    case 'member':
      return markPut(write);
    default:
      return thingPut(write);
  }
};

const thingPut = <Kind extends AggregateKind>({ kind, after, before }: ThingWrite<Kind>): Put => {
  const row = rowOf(kind);
  const { id } = after;
  return plain(
    row.prefix,
    aggregateKey(kind, id),
    {
      ...attributesOf(kind, after),
      ...placesIn(id, row.listed?.(after)),
      ...dueListing(id, row.lookAt?.(after)),
      ...forgotten(row.keptUntil?.(after)),
    },
    atVersion(before),
  );
};

/** The attribute by which the table forgets. */
const forgotten = (keptUntil: Instant | undefined): Item =>
  keptUntil === undefined ? {} : { expiresAt: epochSeconds(keptUntil) };

const placesIn = (id: string, listed: Listed | undefined): Item =>
  listed === undefined ? {} : listing(id, listed);

// The audit trail is only ever added to. `publish` stands where it is true: the relay's filter.
const entryPut = ({ publish, ...entry }: EntryOf): Put =>
  plain(
    'ENTRY',
    entryKey(entry),
    {
      ...entry,
      ...(publish && { publish }),
      ...('canary' in entry && forgotten(canaryKeptUntil(entry.canary, entry.at))),
    },
    absent({ kind: 'stale' }),
  );

const keyOfNote = ({ ticketId, orderId, messageId, sequence }: CaseNote): ItemKey => {
  if (messageId !== undefined) return messageNoteKey(ticketId, messageId, sequence);
  return orderId === undefined
    ? noteKey(ticketId, sequence)
    : orderNoteKey(ticketId, orderId, sequence);
};

const mirrorPut = ({ mirror }: WriteOf<'mirror'>): Put =>
  plain(
    'MIRROR',
    mirrorKey(mirror.id),
    { version: mirror.version, listed: mirror, ...listing(mirror.id, listedMirror(mirror)) },
    overLower(mirror.version),
  );

const markPut = (
  write: WriteOf<
    | 'key'
    | 'number'
    | 'contact'
    | 'regulator-file'
    | 'receipt'
    | 'organisation-revision'
    | 'subject'
    | 'stands-in'
    | 'seen'
    | 'storm'
    | 'member'
  >,
): Put => {
  switch (write.kind) {
    case 'key': {
      const { key, content, answer } = write;
      return plain(
        'KEY',
        idempotencyKey(key),
        { key, content, answer },
        absent({ kind: 'key-taken', key }),
      );
    }
    case 'number': {
      const { ticketNumber, ticketId, receivedAt } = write;
      const listed = { ticketId, ...listing(ticketId, listedNumber(receivedAt)) };
      return plain('NUMBER', numberKey(ticketNumber), listed, freeFor(ticketId));
    }
    case 'contact': {
      const { contact, category, ticketId, receivedAt } = write;
      const key = { pk: contactPartition(contact, category), sk: `${receivedAt}#${ticketId}` };
      return plain('CONTACT', key, { contact, category, ticketId, receivedAt });
    }
    case 'regulator-file': {
      const { file } = write;
      return plain('FILE', regulatorFileKey(file.ticketId), file, absent({ kind: 'seen' }));
    }
    case 'receipt': {
      const { receipt } = write;
      const key = receiptKey(receipt.noticeId, receipt.branch, receipt.version);
      return plain('RECEIPT', key, receipt);
    }
    case 'organisation-revision': {
      const { before } = write;
      return plain('REVISION', revisionKey, { version: before + 1 }, atVersion(before));
    }
    case 'subject': {
      const { subject, personId } = write;
      return plain('SUBJECT', subjectKey(subject), { personId });
    }
    case 'stands-in': {
      const { deputy } = write;
      if ('unit' in write) {
        const { unit } = write;
        return plain('STANDS-IN', standsInKey(deputy, headlessUnit(unit)), { unit });
      }
      const { absent: personId, until } = write;
      return plain('STANDS-IN', standsInKey(deputy, personId), { personId, until });
    }
    case 'storm': {
      const { key, head, from, before } = write;
      return plain('STORM', stormKey(key), { head, from, version: before + 1 }, atVersion(before));
    }
    case 'member': {
      const { head, alertId } = write;
      return plain('MEMBER', memberKey(head, alertId), { alertId });
    }
    case 'seen': {
      const { eventId, at } = write;
      return plain('SEEN', seenKey(eventId), { eventId, at }, absent({ kind: 'seen' }));
    }
    default:
      return unreachable(write);
  }
};

const plain = (kind: string, key: ItemKey, attributes: Item, condition?: PutCondition): Put => ({
  table: 'tickets',
  item: { ...attributes, ...key, kind },
  ...(condition && { condition }),
});

const personal = (kind: string, key: ItemKey, attributes: Item): Put => ({
  table: 'caseFiles',
  item: { ...attributes, ...key, kind },
});
