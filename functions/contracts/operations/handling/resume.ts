import { words } from '../../text.ts';
import { KEY } from '../operation.ts';
import { DESK } from '../who-may-ask.ts';
import { complaintCommand } from './complaint-command.ts';

/** What the wait came to (D8). */
export const resume = complaintCommand({
  kind: 'resume',
  id: 'resumeComplaint',
  label: { zh: '恢复办理', en: 'Resume' },
  summary: 'End the wait for the customer (D8)',
  posts: [...DESK, 'handler'],
  key: KEY.optional,
  facts: {},
  words: { reason: words(2000) },
  command: () => ({ kind: 'resume' }),
  example: { reason: '客户已补交凭证。' },
  refusals: ['already-settled', 'not-held'],
});
