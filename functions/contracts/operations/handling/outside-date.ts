import * as z from 'zod';
import { words } from '../../text.ts';
import { GivenInstant } from '../../time.ts';
import { KEY } from '../operation.ts';
import { DESK } from '../who-may-ask.ts';
import { complaintCommand } from './complaint-command.ts';

/** The date that a transferring body has set, and which body (A5). */
export const outsideDate = complaintCommand({
  kind: 'outside-date',
  id: 'enterOutsideDate',
  label: { zh: '录入转办方期限', en: 'Enter an outside date' },
  summary: 'Enter the date that a transferring body set (A5)',
  posts: DESK,
  key: KEY.optional,
  facts: {
    until: GivenInstant,
    referral: z.int().positive().exactOptional().meta({
      description:
        "Which referral's body has set it, by its `sequence` in the case's `referrals`; left out, the only one that waits for its reply. The limit of that reply moves along, and the earliest date of all bodies binds the answer.",
    }),
  },
  words: { body: words(200) },
  command: ({ until, referral }) => ({
    kind: 'outside-date',
    until,
    ...(referral !== undefined && { referral }),
  }),
  example: { until: '2030-01-01T17:00:00+08:00', body: '市长热线' },
  refusals: ['already-settled', 'nothing-changed', 'no-open-referral', 'wrong-time'],
});
