import * as z from 'zod';
import { ATTEMPT_OUTCOMES, ATTEMPT_WAYS } from '../../../domain/ticket/contact-attempt.ts';
import { words } from '../../text.ts';
import { GivenInstant } from '../../time.ts';
import { KEY } from '../operation.ts';
import { DESK } from '../who-may-ask.ts';
import { complaintCommand } from './complaint-command.ts';

/** Each try to reach the customer (E9). */
export const attempt = complaintCommand({
  kind: 'attempt',
  id: 'logAttempt',
  label: { zh: '记录联系情况', en: 'Log a contact attempt' },
  summary: 'Put a try to reach the customer on record; no limit stops or moves for it (E9)',
  posts: [...DESK, 'handler'],
  // Two tries may be alike in everything.
  key: KEY.required,
  facts: {
    way: z.enum(ATTEMPT_WAYS),
    outcome: z.enum(ATTEMPT_OUTCOMES),
    triedAt: GivenInstant.exactOptional().meta({
      description: 'When it was; now, where that is not said.',
    }),
  },
  words: { note: words(2000).exactOptional() },
  command: ({ way, outcome, triedAt }) => ({
    kind: 'attempt',
    way,
    outcome,
    ...(triedAt !== undefined && { triedAt }),
  }),
  example: { way: 'telephone', outcome: 'no-answer', note: '振铃无人接听，拟十五时再拨。' },
  refusals: ['already-settled', 'wrong-time'],
});
