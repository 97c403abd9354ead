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
import type { StaffCommand } from '../domain/ticket/decide.ts';

/** What somebody of the staff does, and what they write about it where there is anything to write. */
export type Given = {
  readonly command: StaffCommand;
  readonly words?: Readonly<Record<string, string>>;
};

const given = (command: StaffCommand, words?: Given['words']): Given => ({
  command,
  ...(words && { words }),
});

const EXTENSIONS = {
  'another-province': 'anotherProvince',
  'another-body': 'anotherBody',
} as const;

/** Each command's body, by the last part of its path, read into facts here and words there. */
export const COMMAND_BODIES: Readonly<Record<string, z.ZodType<Given>>> = {
  answer: Answer.transform(({ means, ...words }) => given({ kind: 'answer', means }, words)),
  refuse: Refusal.transform(({ ground, ...words }) => given({ kind: 'refuse', ground }, words)),
  escalate: Escalate.transform((words) => given({ kind: 'escalate' }, words)),
  close: Close.transform(() => given({ kind: 'close' })),
  hold: Hold.transform((words) => given({ kind: 'hold' }, words)),
  resume: Resume.transform((words) => given({ kind: 'resume' }, words)),
  extend: Extend.transform(({ ground, ...words }) =>
    given({ kind: 'extend', extension: EXTENSIONS[ground] }, words),
  ),
  correct: Correct.transform(({ facts, reason, evidence }) =>
    given(
      { kind: 'correct', facts, evidence: evidence !== undefined },
      { reason, ...(evidence !== undefined && { evidence }) },
    ),
  ),
  'judge-correction': JudgeCorrection.transform(({ verdict, proposal, ...words }) =>
    given({ kind: 'judge-correction', verdict, proposal }, words),
  ),
  'outside-date': OutsideDate.transform(({ until, ...words }) =>
    given({ kind: 'outside-date', until }, words),
  ),
  promise: Promised.transform(({ until, means, ...words }) =>
    given({ kind: 'promise', until, means }, words),
  ),
  'appeal-dates': EnteredAppealDates.transform((dates) => given({ kind: 'appeal-dates', dates })),
};
