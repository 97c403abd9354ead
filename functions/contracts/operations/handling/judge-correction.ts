import * as z from 'zod';
import { words } from '../../text.ts';
import { KEY } from '../operation.ts';
import { DESK } from '../who-may-ask.ts';
import { complaintCommand } from './complaint-command.ts';

/** A second person's word on a correction that makes a statutory limit later. */
export const judgeCorrection = complaintCommand({
  kind: 'judge-correction',
  id: 'judgeCorrection',
  label: { zh: '复核更正', en: 'Judge the correction' },
  summary: "Confirm or dismiss somebody else's correction that makes a statutory limit later (D9)",
  posts: DESK,
  key: KEY.optional,
  facts: {
    proposal: z.int().positive().meta({
      description:
        "The proposal that you have read, as `awaitsConfirmation` or the case's `proposedCorrection.sequence` gives it.",
    }),
    verdict: z.enum(['confirm', 'dismiss']),
  },
  words: { reason: words(2000) },
  command: ({ proposal, verdict }) => ({ kind: 'judge-correction', proposal, verdict }),
  example: { proposal: 2, verdict: 'confirm', reason: '已核对挂号信回执。' },
  refusals: [
    'already-settled',
    'nothing-proposed',
    'another-proposal',
    'own-correction',
    'nothing-changed',
    'wrong-time',
    'not-of-channel',
  ],
});
