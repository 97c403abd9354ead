import { KEY } from '../operation.ts';
import { DESK } from '../who-may-ask.ts';
import { complaintCommand } from './complaint-command.ts';

/** The file is archived (E6); there is nothing to say. */
export const close = complaintCommand({
  kind: 'close',
  id: 'closeComplaint',
  label: { zh: '归档', en: 'Close' },
  summary: 'Close what has been answered or refused, and replied to whoever handed it on (E6, G3)',
  posts: DESK,
  key: KEY.optional,
  facts: {},
  words: {},
  mayBeEmpty: true,
  command: () => ({ kind: 'close' }),
  example: {},
  refusals: ['already-closed', 'not-yet-answered', 'open-referral'],
});
