import type { Extra } from '../changing/thing-change.ts';
import type { CaseNote } from '../contracts/case-file.ts';
import type { TicketEntry } from '../domain/ticket/entries.ts';
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
  const noted = (type: TicketEntry['type'], text: CaseNote['text'] | undefined): Extra[] => {
    const entry = entries.find((one) => one.type === type);
    return entry && text
      ? [{ kind: 'case-note', note: { ticketId: ticket.id, sequence: entry.sequence, text } }]
      : [];
  };
  // What was not solved where it was said to be keeps the words with its registration (P3).
  const { solved } = draft;
  const leftOpen = ticket.answeredAt === undefined;
  return [
    caseFile,
    ...noted('ComplaintRefused', draft.refusal?.words),
    ...(leftOpen
      ? noted('ComplaintRegistered', solved && { ...solved.words, basis: solved.bases.join(' ') })
      : noted('CustomerAnswered', solved?.words)),
  ];
};
