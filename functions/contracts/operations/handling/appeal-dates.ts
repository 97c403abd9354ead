import { SENTENCES } from '../../schema-messages.ts';
import { GivenInstant } from '../../time.ts';
import { KEY } from '../operation.ts';
import { DESK } from '../who-may-ask.ts';
import { complaintCommand } from './complaint-command.ts';

/** The regulator's own dates, as they become known; what is left out stays as it is (D10). */
export const appealDates = complaintCommand({
  kind: 'appeal-dates',
  id: 'enterAppealDates',
  label: { zh: '录入申诉日期', en: 'Enter appeal dates' },
  summary: "Enter the regulator's own dates (D10)",
  posts: DESK,
  key: KEY.optional,
  facts: {
    /** The appeal's papers reached the regulator: 5 working days for its decision. */
    papersAt: GivenInstant.exactOptional(),
    /** All papers were there: 30 days for its answer. */
    papersCompleteAt: GivenInstant.exactOptional(),
    /** It decided whether to take the appeal. */
    decidedAt: GivenInstant.exactOptional(),
    /** It answered the appellant. */
    answeredAt: GivenInstant.exactOptional(),
  },
  words: {},
  atLeastOne: SENTENCES.oneDate,
  command: (dates) => ({ kind: 'appeal-dates', dates }),
  example: { papersAt: '2026-10-20T09:00:00+08:00' },
  refusals: ['already-settled', 'nothing-changed', 'wrong-time'],
});
