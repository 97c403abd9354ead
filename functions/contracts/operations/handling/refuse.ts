import * as z from 'zod';
import { restsOn } from '../../bases.ts';
import { Refusal } from '../../complaint.ts';
import { KEY } from '../operation.ts';
import { DESK } from '../who-may-ask.ts';
import { complaintCommand } from './complaint-command.ts';

/** A person's refusal, with its reason to the customer (B5). */
export const refuse = complaintCommand({
  kind: 'refuse',
  id: 'refuseComplaint',
  label: { zh: '不予受理', en: 'Refuse the complaint' },
  summary: 'Refuse on a ground (B5)',
  posts: DESK,
  key: KEY.optional,
  facts: {
    ground: Refusal.shape.ground,
    means: z.literal('message').exactOptional().meta({
      description:
        'Sent to the customer for you, and counts once it is out (E5); left out: you have told them.',
    }),
    ...restsOn.codes,
  },
  words: { reason: Refusal.shape.reason, ...restsOn.words },
  command: ({ ground, basis, means }) => ({
    kind: 'refuse',
    ground,
    bases: basis,
    ...(means && { means }),
  }),
  example: {
    ground: 'already-decided',
    reason: '该事项已由省通信管理局作出明确结论。',
    basis: ['acceptance-rules'],
  },
  refusals: ['already-settled', 'open-work-order', 'answer-queued', 'no-way-to-customer'],
});
