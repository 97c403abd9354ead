import { words } from '../../text.ts';
import { KEY } from '../operation.ts';
import { DESK } from '../who-may-ask.ts';
import { complaintCommand } from './complaint-command.ts';

/** The customer asks how far it is (催单, E9). */
export const chase = complaintCommand({
  kind: 'chase',
  id: 'chaseComplaint',
  label: { zh: '催单', en: 'Log a chase' },
  summary:
    'The customer asks how far it is (催单): counted, and told to who works it; limits stand (E9)',
  posts: DESK,
  // Each time that the customer asks is one.
  key: KEY.required,
  facts: {},
  words: { said: words(2000).exactOptional() },
  mayBeEmpty: true,
  command: () => ({ kind: 'chase', atWork: [] }),
  example: { said: '客户来电询问处理进度，希望今日答复。' },
  refusals: ['already-settled'],
});
