import { givenReferral } from '../../referral.ts';
import { words } from '../../text.ts';
import { GivenInstant } from '../../time.ts';
import { KEY } from '../operation.ts';
import { DESK } from '../who-may-ask.ts';
import { complaintCommand } from './complaint-command.ts';

/** Another body hands on a complaint that is on record (A5, B9, G3). */
export const refer = complaintCommand({
  kind: 'refer',
  id: 'referComplaint',
  label: { zh: '录入转办来文', en: 'Enter a referral' },
  summary:
    'Enter that another body has handed the complaint on, with its document and date (A5, B9)',
  posts: DESK,
  key: KEY.optional,
  facts: {
    ...givenReferral,
    receivedAt: GivenInstant.meta({ description: 'When the document reached us.' }),
  },
  words: {
    /** What the body asks for, where that is more than is on record. */
    asks: words(5000).optional(),
  },
  command: ({ body, name, document, until, receivedAt }) => ({
    kind: 'refer',
    referral: { body, name, document, receivedAt, ...(until && { until }) },
  }),
  example: {
    body: 'consumer-body',
    name: '淮安市消费者协会',
    document: '淮消调〔2026〕88 号',
    receivedAt: '2026-10-08T10:00:00+08:00',
    until: '2030-01-01T17:00:00+08:00',
  },
  refusals: ['already-settled', 'already-referred', 'wrong-time'],
});
