import * as z from 'zod';
import { words } from '../../text.ts';
import { KEY } from '../operation.ts';
import { DESK } from '../who-may-ask.ts';
import { complaintCommand } from './complaint-command.ts';

/** The reply to a body that handed the complaint on: an act apart from the answer to the customer (A5, E5). */
export const replyToBody = complaintCommand({
  kind: 'reply-to-body',
  id: 'replyToBody',
  label: { zh: '回复转办方', en: 'Reply to the body' },
  summary: 'Record the reply to a body that handed the complaint on (A5, E5)',
  posts: DESK,
  key: KEY.optional,
  facts: {
    referral: z.int().positive().meta({
      description: "Which referral: its `sequence` in the case's `referrals`.",
    }),
  },
  words: {
    reply: words(10_000),
    /** The number of our own letter. */
    document: words(60).optional(),
  },
  command: ({ referral }) => ({ kind: 'reply-to-body', referral }),
  example: {
    referral: 2,
    reply: '经核实，已为客户退还误收费用并致歉，客户表示满意。',
    document: '淮投复〔2026〕15 号',
  },
  refusals: ['no-open-referral'],
});
