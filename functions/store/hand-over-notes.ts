import * as z from 'zod';
import type { HandOverNotes } from '../ports/readers.ts';
import { handOverNoteKey } from './keys.ts';
import { readItem } from './read-item.ts';
import type { Stored } from './tables.ts';

const Note = z.object({ text: z.string() });

/** Reads what was written with a hand-over, consistently. @see rule E9 */
export const makeHandOverNotes = (stored: Stored): HandOverNotes => ({
  of: async (handOverId) =>
    (await readItem(stored, 'caseFiles', handOverNoteKey(handOverId), Note))?.text,
});
