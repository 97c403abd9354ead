import * as z from 'zod';
import { GIVEN_MEANS } from '../../../domain/clock/judge-answer.ts';
import { words } from '../../text.ts';
import { GivenInstant } from '../../time.ts';
import { KEY } from '../operation.ts';
import { DESK } from '../who-may-ask.ts';
import { complaintCommand } from './complaint-command.ts';

/** The solution answer: what the customer was told, how, and by when it is to be solved (B8). */
export const promise = complaintCommand({
  kind: 'promise',
  id: 'promiseAnswer',
  label: { zh: '答复处理方案', en: 'Give the solution answer' },
  summary: 'Give the solution answer and its date (B8)',
  posts: DESK,
  key: KEY.optional,
  facts: { until: GivenInstant, means: z.enum(GIVEN_MEANS) },
  words: { told: words(10_000) },
  command: ({ until, means }) => ({ kind: 'promise', until, means }),
  example: {
    until: '2030-01-01T18:00:00+08:00',
    told: '已告知客户处理安排，以及最迟回复的日期。',
    means: 'telephone',
  },
  refusals: [
    'already-settled',
    'nothing-changed',
    'wrong-time',
    'answer-queued',
    'no-way-to-customer',
  ],
});
