import { CaseFile, CaseNote } from '../contracts/case-file.ts';
import type { CaseFileReader } from '../ports/readers.ts';
import {
  caseFileKey,
  MESSAGE_NOTE_PREFIX,
  NOTE_PREFIX,
  orderNotePrefix,
  partitionOf,
} from './keys.ts';
import { readItem } from './read-item.ts';
import { readPrefix } from './read-prefix.ts';
import type { Stored } from './tables.ts';

/** Reads the personal half of tickets, consistently. @see rules M2, M3 */
export const makeCaseFileReader = (stored: Stored): CaseFileReader => ({
  caseFile: (ticketId) => readItem(stored, 'caseFiles', caseFileKey(ticketId), CaseFile),
  notes: (ticketId) => notesIn(stored, ticketId, NOTE_PREFIX),
  messageNotes: (ticketId) => notesIn(stored, ticketId, MESSAGE_NOTE_PREFIX),
  orderNotes: (ticketId, orderId) => notesIn(stored, ticketId, orderNotePrefix(orderId)),
});

const notesIn = async (stored: Stored, ticketId: string, prefix: string) => {
  const items = await readPrefix(stored, 'caseFiles', partitionOf('ticket', ticketId), prefix);
  return items.map((item) => CaseNote.parse(item));
};
