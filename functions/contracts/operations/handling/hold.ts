import { words } from '../../text.ts';
import { KEY } from '../operation.ts';
import { DESK } from '../who-may-ask.ts';
import { complaintCommand } from './complaint-command.ts';

/** Why the customer is waited for (D8). */
export const hold = complaintCommand({
  kind: 'hold',
  id: 'holdComplaint',
  summary: "Wait for the customer: own limits stop, the law's do not (D8)",
  posts: [...DESK, 'handler'],
  key: KEY.optional,
  facts: {},
  words: { reason: words(2000) },
  command: () => ({ kind: 'hold' }),
  example: { reason: '等待客户补充缴费凭证。' },
  refusals: ['already-settled', 'already-held', 'pauses-used-up'],
});
