import { words } from '../../text.ts';
import { KEY } from '../operation.ts';
import { WORKERS } from '../who-may-ask.ts';
import { complaintCommand } from './complaint-command.ts';

/** Why it is taken up early (F1). */
export const escalate = complaintCommand({
  kind: 'escalate',
  id: 'escalateComplaint',
  label: { zh: '提前升级', en: 'Escalate now' },
  summary: 'Take the next step up, early (F1)',
  posts: WORKERS,
  // A second climb would be a second act; the other commands are refused when they come twice.
  key: KEY.required,
  facts: {},
  words: { reason: words(2000) },
  command: () => ({ kind: 'escalate' }),
  example: { reason: '客户已联系媒体，需省公司协调。' },
  refusals: ['already-settled', 'already-at-the-top'],
});
