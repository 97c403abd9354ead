import type { Post } from '../../../domain/post.ts';
import { words } from '../../text.ts';
import { KEY } from '../operation.ts';
import { DISPATCHERS } from '../who-may-ask.ts';
import { orderCommand } from './order-command.ts';

const reason = words(2000);
const HEADS: readonly Post[] = ['head'];
const REVIEWERS: readonly Post[] = ['reviewer'];

/** The unit's head stands by the report (E3). */
export const confirm = orderCommand({
  kind: 'confirm',
  id: 'confirmReport',
  label: { zh: '确认报告', en: 'Confirm the report' },
  summary: "Confirm a unit's report, as its head; never one's own (E3)",
  posts: HEADS,
  key: KEY.optional,
  facts: {},
  words: {},
  command: () => ({ kind: 'confirm' }),
  example: {},
  refusals: ['own-report'],
});

/** The unit's head wants it done better (E3). */
export const sendBack = orderCommand({
  kind: 'send-back',
  id: 'sendReportBack',
  label: { zh: '退回重办', en: 'Send the report back' },
  summary: 'Send a report back to whoever handles it, as the head of the unit (E3)',
  posts: HEADS,
  // A second report may be sent back for the same reason.
  key: KEY.required,
  facts: {},
  words: { reason },
  command: () => ({ kind: 'send-back' }),
  example: { reason: '未说明责任人，请补充。' },
  refusals: [],
});

/** The branch that issued it is content (E4). */
export const accept = orderCommand({
  kind: 'accept',
  id: 'acceptReport',
  label: { zh: '审核通过', en: 'Accept the report' },
  summary: "Accept a confirmed report after review; never one's own (E4)",
  posts: REVIEWERS,
  key: KEY.optional,
  facts: {},
  words: {},
  command: () => ({ kind: 'accept' }),
  example: {},
  refusals: ['own-report', 'own-confirmation'],
});

/** The branch that issued it is not content: its reasons; the limit stands (E4). */
export const returnOrder = orderCommand({
  kind: 'return',
  id: 'returnReport',
  label: { zh: '审核退回', en: 'Return the report' },
  summary: 'Return a confirmed report with reasons; the limit stands (E4)',
  posts: REVIEWERS,
  key: KEY.required,
  facts: {},
  words: { reason },
  command: () => ({ kind: 'return' }),
  example: { reason: '退费依据不足，请附计费详单。' },
  refusals: ['own-report', 'own-confirmation'],
});

/** The branch that issued it withdraws it. */
export const cancel = orderCommand({
  kind: 'cancel',
  id: 'cancelOrder',
  label: { zh: '撤回工单', en: 'Withdraw the order' },
  summary: 'Withdraw a work order, however far it has come',
  posts: DISPATCHERS,
  key: KEY.optional,
  facts: {},
  words: { reason },
  command: () => ({ kind: 'cancel' }),
  example: { reason: '客户撤诉。' },
  refusals: [],
});
