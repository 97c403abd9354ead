import * as z from 'zod';
import { maskedPerson } from '../domain/personal/masked-person.ts';
import { CaseFile } from './case-file.ts';

/** A case file as somebody is shown it: whole, or the customer masked and nobody's words (M3). */
export const ShownCaseFile = CaseFile.partial({ words: true, channel: true, evidence: true });
export type ShownCaseFile = z.infer<typeof ShownCaseFile>;

/** Whether somebody sees a customer's data whole, or masked. */
export const Sight = z.enum(['whole', 'masked']);
export type Sight = z.infer<typeof Sight>;

/** What of a case file is shown by whom it is looked at. */
export const shownCaseFile = (caseFile: CaseFile, as: Sight): ShownCaseFile => {
  if (as === 'whole') return caseFile;
  const { ticketId, person, storedAt } = caseFile;
  return { ticketId, person: maskedPerson(person), storedAt };
};
