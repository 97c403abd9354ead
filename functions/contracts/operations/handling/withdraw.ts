import { words } from '../../text.ts';
import { KEY } from '../operation.ts';
import { DESK } from '../who-may-ask.ts';
import { complaintCommand } from './complaint-command.ts';

/** The customer withdraws the complaint (撤诉, E9). */
export const withdraw = complaintCommand({
  kind: 'withdraw',
  id: 'withdrawComplaint',
  label: { zh: '登记撤诉', en: 'Withdraw the complaint' },
  summary:
    'The customer withdraws it (撤诉): its limits end, its open work orders are withdrawn with it, the record stays (B2, E9)',
  posts: DESK,
  key: KEY.optional,
  facts: {},
  words: { reason: words(2000) },
  command: () => ({ kind: 'withdraw' }),
  example: { reason: '客户来电表示问题已解决，撤销投诉。' },
  refusals: ['already-settled'],
});
