import type { AggregateKind, EntryOf } from '../contracts/aggregates.ts';
import type { CaseNote } from '../contracts/case-file.ts';
import { type HttpAnswer, refusal } from '../contracts/http-answer.ts';
import { CursorRejected, type Page } from '../ports/readers.ts';

/** A page of what happened to a thing: who, when, by which rule, and in which words. */
export const timelinePage = async (
  entries: Promise<Page<EntryOf<AggregateKind>>>,
  notes: Promise<readonly Pick<CaseNote, 'sequence' | 'text' | 'evidence'>[]>,
): Promise<HttpAnswer> => {
  try {
    const [found, written] = await Promise.all([entries, notes]);
    const notesOf = new Map(written.map((note) => [note.sequence, note]));
    const items = found.items.map(({ sequence, type, at, by, rule, data, ...entry }) => ({
      sequence,
      type,
      at,
      by,
      ...(rule !== undefined && { rule }),
      data,
      ...elsewhere(entry),
      ...wordsOf(notesOf.get(sequence)),
    }));
    return { status: 200, body: { ...found, items } };
  } catch (error) {
    if (error instanceof CursorRejected) return refusal('invalid-cursor');
    throw error;
  }
};

/** What was written of it, and the files that came along. */
const wordsOf = (note: Pick<CaseNote, 'text' | 'evidence'> | undefined) => ({
  ...(note && Object.keys(note.text).length > 0 && { words: note.text }),
  ...(note?.evidence && { files: note.evidence }),
});

type Elsewhere = Pick<EntryOf<'order'>, 'via' | 'heard'>;

/** Of what happened at another branch, which one that was, and when it was heard of here. */
const elsewhere = ({ via: [branch] = [], heard }: Elsewhere) => ({
  ...(branch !== undefined && { branch }),
  ...(branch !== undefined && heard && { heardAt: heard.at }),
});
