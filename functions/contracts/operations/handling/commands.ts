import type { StaffCommand } from '../../../domain/ticket/decide.ts';
import type { Operation } from '../operation.ts';
import { addFacts, evidence } from './add.ts';
import { answer } from './answer.ts';
import { appealDates } from './appeal-dates.ts';
import { attempt } from './attempt.ts';
import { chase } from './chase.ts';
import { close } from './close.ts';
import { correct } from './correct.ts';
import { escalate } from './escalate.ts';
import { declineExtension, extend, requestExtension } from './extend.ts';
import { hold } from './hold.ts';
import { judgeCorrection } from './judge-correction.ts';
import { note } from './note.ts';
import { outsideDate } from './outside-date.ts';
import { promise } from './promise.ts';
import { refer } from './refer.ts';
import { refuse } from './refuse.ts';
import { replyToBody } from './reply-to-body.ts';
import { reportUp } from './report-up.ts';
import { resume } from './resume.ts';
import { withdraw } from './withdraw.ts';

/** Everything that staff may do with a complaint: exactly what the rules know. */
export const COMPLAINT_COMMANDS = {
  answer,
  refuse,
  escalate,
  close,
  hold,
  resume,
  'request-extension': requestExtension,
  extend,
  'decline-extension': declineExtension,
  correct,
  'judge-correction': judgeCorrection,
  'outside-date': outsideDate,
  refer,
  'reply-to-body': replyToBody,
  promise,
  'appeal-dates': appealDates,
  note,
  attempt,
  'report-up': reportUp,
  chase,
  'add-facts': addFacts,
  evidence,
  withdraw,
} satisfies {
  readonly [Kind in StaffCommand['kind']]: Operation & { readonly kind: Kind };
};
