import { words } from '../../text.ts';
import { KEY } from '../operation.ts';
import { WORKERS } from '../who-may-ask.ts';
import { complaintCommand } from './complaint-command.ts';

/** What staff write for each other; the customer never sees it (E9, M3). */
export const note = complaintCommand({
  kind: 'note',
  id: 'addNote',
  label: { zh: '添加备注', en: 'Add a note' },
  summary: 'Add an internal note, for staff alone (E9)',
  posts: WORKERS,
  // The same words a second time are a second note.
  key: KEY.required,
  facts: {},
  words: { note: words(5000) },
  command: () => ({ kind: 'note' }),
  example: { note: '客户要求十八点后再联系，已转告夜班。' },
  refusals: ['already-settled'],
});
