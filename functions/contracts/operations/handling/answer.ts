import * as z from 'zod';
import { GIVEN_MEANS } from '../../../domain/clock/judge-answer.ts';
import { words } from '../../text.ts';
import { KEY } from '../operation.ts';
import { DESK } from '../who-may-ask.ts';
import { complaintCommand } from './complaint-command.ts';

/** What the customer was told, and on what it rests (E2, E5). */
export const answer = complaintCommand({
  kind: 'answer',
  id: 'answerComplaint',
  summary: 'Answer the customer (E5)',
  posts: DESK,
  key: KEY.optional,
  facts: {
    /** How it was given: a call has until the morning where quiet hours left no time for it (D5). */
    means: z.enum(GIVEN_MEANS).default('written').meta({
      description:
        '`message`: it is sent to the customer for you, and counts once it is out (E5); all others: you have told them.',
    }),
  },
  words: {
    found: words(10_000),
    done: words(10_000),
    told: words(10_000),
    /** The rule or public promise that the answer rests on (E5). */
    basis: words(500),
  },
  command: ({ means }) => ({ kind: 'answer', means }),
  example: {
    found: '核查为系统误扣。',
    done: '已关闭该业务并退费 60 元。',
    told: '已电话告知客户处理结果，客户表示认可。',
    basis: '收费误差，双倍返还',
    means: 'telephone',
  },
  refusals: ['already-settled', 'open-work-order', 'answer-queued', 'no-way-to-customer'],
});
