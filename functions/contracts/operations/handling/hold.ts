import { words } from '../../text.ts';
import { KEY } from '../operation.ts';
import { DESK } from '../who-may-ask.ts';
import { complaintCommand } from './complaint-command.ts';

/** What the customer was asked for, and why they are waited for (D8). */
export const hold = complaintCommand({
  kind: 'hold',
  id: 'holdComplaint',
  label: { zh: '挂起，等待客户', en: 'Wait for the customer' },
  summary: "Wait for what the customer was asked for: own limits stop, the law's do not (D8)",
  posts: [...DESK, 'handler'],
  key: KEY.optional,
  facts: {},
  words: {
    /** What was asked of the customer: without it there is nothing to wait for. */
    asked: words(2000),
    reason: words(2000),
  },
  command: () => ({ kind: 'hold' }),
  example: { asked: '请提供9月缴费凭证。', reason: '等待客户补充缴费凭证。' },
  refusals: ['already-settled', 'already-held', 'pauses-used-up'],
});
