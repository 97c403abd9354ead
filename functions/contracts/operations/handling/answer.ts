import * as z from 'zod';
import { GIVEN_MEANS } from '../../../domain/clock/judge-answer.ts';
import { restsOn } from '../../bases.ts';
import { words } from '../../text.ts';
import { KEY } from '../operation.ts';
import { DESK } from '../who-may-ask.ts';
import { complaintCommand } from './complaint-command.ts';

/** What the customer was told, and on what it rests (E2, E5). */
export const answer = complaintCommand({
  kind: 'answer',
  id: 'answerComplaint',
  label: { zh: '答复客户', en: 'Answer the customer' },
  summary: 'Answer the customer (E5)',
  posts: DESK,
  key: KEY.optional,
  facts: {
    /** How it was given: a call has until the morning where quiet hours left no time for it (D5). */
    means: z.enum(GIVEN_MEANS).default('written').meta({
      description:
        '`message`: it is sent to the customer for you, and counts once it is out (E5); all others: you have told them.',
    }),
    ...restsOn.codes,
  },
  words: {
    found: words(10_000),
    done: words(10_000),
    told: words(10_000),
    ...restsOn.words,
  },
  command: ({ means, basis }) => ({ kind: 'answer', means, bases: basis }),
  example: {
    found: '核查为系统误扣。',
    done: '已关闭该业务并退费 60 元。',
    told: '已电话告知客户处理结果，客户表示认可。',
    basis: ['double-refund'],
    basisWords: '多收30元，双倍返还60元',
    means: 'telephone',
  },
  refusals: ['already-settled', 'open-work-order', 'answer-queued', 'no-way-to-customer'],
});
