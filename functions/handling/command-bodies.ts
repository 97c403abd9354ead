import type * as z from 'zod';
import { Refusal } from '../contracts/complaint.ts';
import { Answer, Close, Escalate } from '../contracts/handling.ts';
import {
  Correct,
  EnteredAppealDates,
  Extend,
  Hold,
  JudgeCorrection,
  OutsideDate,
  Promised,
  Resume,
} from '../contracts/limit-commands.ts';
import type { TicketCommand } from './ticket-command.ts';

const command = (given: TicketCommand): TicketCommand => given;

const EXTENSIONS = {
  'another-province': 'anotherProvince',
  'another-body': 'anotherBody',
} as const;

/** Each command's body, by the last part of its path, read into facts here and words there. */
export const COMMAND_BODIES: Readonly<Record<string, z.ZodType<TicketCommand>>> = {
  answer: Answer.transform(({ means, ...words }) => command({ kind: 'answer', means, words })),
  refuse: Refusal.transform(({ ground, ...words }) => command({ kind: 'refuse', ground, words })),
  escalate: Escalate.transform((words) => command({ kind: 'escalate', words })),
  close: Close.transform(() => command({ kind: 'close' })),
  hold: Hold.transform((words) => command({ kind: 'hold', words })),
  resume: Resume.transform((words) => command({ kind: 'resume', words })),
  extend: Extend.transform(({ ground, ...words }) =>
    command({ kind: 'extend', extension: EXTENSIONS[ground], words }),
  ),
  correct: Correct.transform(({ facts, reason, evidence }) =>
    command({
      kind: 'correct',
      facts,
      evidence: evidence !== undefined,
      words: { reason, ...(evidence !== undefined && { evidence }) },
    }),
  ),
  'judge-correction': JudgeCorrection.transform(({ verdict, proposal, ...words }) =>
    command({ kind: 'judge-correction', verdict, proposal, words }),
  ),
  'outside-date': OutsideDate.transform(({ until, ...words }) =>
    command({ kind: 'set-outside-date', until, words }),
  ),
  promise: Promised.transform(({ until, means, ...words }) =>
    command({ kind: 'promise', until, means, words }),
  ),
  'appeal-dates': EnteredAppealDates.transform((dates) =>
    command({ kind: 'enter-appeal-dates', dates }),
  ),
};
