import type { Extra } from '../changing/thing-change.ts';
import type { Recorded } from '../domain/ticket/record.ts';
import type { Instant } from '../domain/time.ts';
import type { ComplaintDraft } from './draft.ts';

/** The personal half of a complaint: stored in the same transaction, in a table of its own. */
export const caseWrites = (
  draft: ComplaintDraft,
  { ticket, entries }: Recorded,
  storedAt: Instant,
): Extra[] => {
  const caseFile: Extra = {
    kind: 'case-file',
    caseFile: {
      ticketId: ticket.id,
      person: draft.person,
      words: draft.words,
      channel: draft.references,
      evidence: draft.evidence,
      storedAt,
    },
  };
  const refusal = entries.find(({ type }) => type === 'ComplaintRefused');
  if (!refusal || !draft.refusal) return [caseFile];
  const text = { reason: draft.refusal.reason };
  return [
    caseFile,
    { kind: 'case-note', note: { ticketId: ticket.id, sequence: refusal.sequence, text } },
  ];
};
