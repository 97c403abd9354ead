import type { CommitOutcome, Write } from '../../functions/ports/ledger.ts';

/** Where a write stands; no two writes of one transaction may stand in the same place. */
export const placeOf = (write: Write): string => {
  switch (write.kind) {
    case 'entry':
      return `entry/${write.entry.aggregate}/${write.entry.id}/${write.entry.eventId}`;
    case 'key':
      return `key/${write.key}`;
    case 'number':
      return `number/${write.ticketNumber}`;
    case 'contact':
      return `contact/${write.contact}/${write.category}/${write.receivedAt}/${write.ticketId}`;
    case 'case-file':
      return `case-file/${write.caseFile.ticketId}`;
    case 'case-note':
      return `case-note/${write.note.ticketId}/${write.note.orderId ?? write.note.messageId ?? ''}/${write.note.sequence}`;
    case 'mirror':
      return `mirror/${write.mirror.id}`;
    case 'regulator-file':
      return `regulator-file/${write.file.ticketId}`;
    case 'receipt':
      return `receipt/${write.receipt.noticeId}/${write.receipt.branch}/${write.receipt.version}`;
    case 'organisation-revision':
      return 'organisation-revision';
    case 'subject':
      return `subject/${write.subject}`;
    case 'stands-in':
      return `stands-in/${write.deputy}/${'unit' in write ? `unit#${write.unit}` : write.absent}`;
    case 'storm':
      return `storm/${write.key}`;
    case 'member':
      return `member/${write.head}/${write.alertId}`;
    case 'hand-over-note':
      return `hand-over-note/${write.handOverId}`;
    case 'seen':
      return `seen/${write.eventId}`;
    default:
      return `${write.kind}/${write.after.id}`;
  }
};

/** Why a write is refused, given what is stored in its place; undefined when it is not. */
export const refusalOf = (write: Write, stored: Write | undefined): CommitOutcome | undefined => {
  switch (write.kind) {
    case 'entry':
      return stored && { kind: 'stale' };
    case 'mirror':
      return versionOf(stored) < write.mirror.version ? undefined : { kind: 'stale' };
    case 'key':
      return stored && { kind: 'key-taken', key: write.key };
    case 'number':
      return stored?.kind === 'number' && stored.ticketId !== write.ticketId
        ? { kind: 'number-taken' }
        : undefined;
    case 'regulator-file':
    case 'seen':
      return stored && { kind: 'seen' };
    case 'organisation-revision':
      return revisionOf(stored) === write.before ? undefined : { kind: 'stale' };
    case 'storm':
      return stormVersionOf(stored) === write.before ? undefined : { kind: 'stale' };
    case 'member':
    case 'contact':
    case 'case-file':
    case 'case-note':
    case 'hand-over-note':
    case 'receipt':
    case 'subject':
    case 'stands-in':
      return undefined;
    default:
      return versionOf(stored) === write.before ? undefined : { kind: 'stale' };
  }
};

/** How often the organisation has changed. */
export const revisionOf = (stored: Write | undefined): number =>
  stored?.kind === 'organisation-revision' ? stored.before + 1 : 0;

/** How often the alert has changed that leads those who are called in one way. */
export const stormVersionOf = (stored: Write | undefined): number =>
  stored?.kind === 'storm' ? stored.before + 1 : 0;

const versionOf = (stored: Write | undefined): number => {
  if (!stored) return 0;
  if (stored.kind === 'mirror') return stored.mirror.version;
  return 'after' in stored ? stored.after.version : 0;
};
