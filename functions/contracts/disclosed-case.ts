import { maskedPerson } from '../domain/personal/masked-person.ts';
import type { CaseFile, CaseNote } from './case-file.ts';
import type { DisclosedCase, WrittenOfOrder } from './disclosure.ts';
import type { Sight } from './shown-case-file.ts';

/** What was written about an order, each with its place in the order's trail. */
export const writtenIn = (notes: readonly CaseNote[]): WrittenOfOrder[] =>
  notes.map(({ sequence, text }) => ({ sequence, words: text }));

/** The customer's side of a work order; masked, without anybody's words (M3). */
export const disclosedCase = (
  { person, words }: CaseFile,
  notes: readonly CaseNote[],
  as: Sight,
): DisclosedCase =>
  as === 'masked'
    ? { kind: 'case', person: maskedPerson(person), written: [] }
    : { kind: 'case', person, words, written: writtenIn(notes) };
