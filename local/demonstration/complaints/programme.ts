import { CALLS } from './calls.ts';
import { CHANGING_LIMITS } from './changing-limits.ts';
import type { Complaint } from './complaint.ts';
import { HANDED_ON } from './handed-on.ts';
import { LETTERS } from './letters.ts';
import { MAILS } from './mails.ts';
import { PROVINCE } from './province.ts';
import { VISITS } from './visits.ts';
import { WORKED } from './worked.ts';

/** Every complaint of the demonstration, in the order of arrival. Nobody in it exists. */
export const COMPLAINTS: readonly Complaint[] = [
  ...CALLS,
  ...VISITS,
  ...LETTERS,
  ...MAILS,
  ...PROVINCE,
  ...HANDED_ON,
  ...CHANGING_LIMITS,
  ...WORKED,
].sort((a, b) => a.at - b.at);
