import type { AppealDates } from '../domain/clock/appeal-clocks.ts';
import type { AnswerMeans } from '../domain/clock/judge-answer.ts';
import type { Extension } from '../domain/clock/own-answer-clock.ts';
import { answer } from '../domain/ticket/commands/answer.ts';
import { close } from '../domain/ticket/commands/close.ts';
import {
  type Correction,
  correct,
  type Judgement,
  judgeCorrection,
} from '../domain/ticket/commands/correct.ts';
import { enterAppealDates } from '../domain/ticket/commands/enter-appeal-dates.ts';
import { escalate } from '../domain/ticket/commands/escalate.ts';
import { extend } from '../domain/ticket/commands/extend.ts';
import { hold } from '../domain/ticket/commands/hold.ts';
import { type Promised, promise } from '../domain/ticket/commands/promise.ts';
import { refuse } from '../domain/ticket/commands/refuse.ts';
import { resume } from '../domain/ticket/commands/resume.ts';
import { setOutsideDate } from '../domain/ticket/commands/set-outside-date.ts';
import type { Decision, DecisionContext } from '../domain/ticket/decision.ts';
import type { TicketEntry } from '../domain/ticket/entries.ts';
import type { RefusalGround, Ticket } from '../domain/ticket/ticket.ts';
import type { Instant } from '../domain/time.ts';
import { unreachable } from '../domain/unreachable.ts';

type Facts =
  | { readonly kind: 'answer'; readonly means: AnswerMeans }
  | { readonly kind: 'refuse'; readonly ground: RefusalGround }
  | { readonly kind: 'escalate' }
  | { readonly kind: 'close' }
  | { readonly kind: 'hold' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'extend'; readonly extension: Extension }
  | ({ readonly kind: 'correct' } & Correction)
  | ({ readonly kind: 'judge-correction' } & Judgement)
  | { readonly kind: 'set-outside-date'; readonly until: Instant }
  | ({ readonly kind: 'promise' } & Promised)
  | { readonly kind: 'enter-appeal-dates'; readonly dates: AppealDates };

/** What staff do with a ticket, and what they write about it where there is anything to write. */
export type TicketCommand = Facts & { readonly words?: Readonly<Record<string, string>> };

/** What the rules say to a command. */
export const decide = (
  ticket: Ticket,
  command: TicketCommand,
  context: DecisionContext,
): Decision => {
  switch (command.kind) {
    case 'answer':
      return answer(ticket, context, command.means);
    case 'refuse':
      return refuse(ticket, command.ground, context);
    case 'escalate':
      return escalate(ticket, context);
    case 'close':
      return close(ticket, context);
    case 'hold':
      return hold(ticket, context);
    case 'resume':
      return resume(ticket, context);
    case 'extend':
      return extend(ticket, command.extension, context);
    case 'correct':
      return correct(ticket, command, context);
    case 'judge-correction':
      return judgeCorrection(ticket, command, context);
    case 'set-outside-date':
      return setOutsideDate(ticket, command.until, context);
    case 'promise':
      return promise(ticket, command, context);
    case 'enter-appeal-dates':
      return enterAppealDates(ticket, command.dates, context);
    default:
      return unreachable(command);
  }
};

/** The entries that a command's words may belong to; it records one of them. */
export const ENTRIES_OF: Readonly<Record<TicketCommand['kind'], readonly TicketEntry['type'][]>> = {
  answer: ['CustomerAnswered'],
  refuse: ['ComplaintRefused'],
  escalate: ['ComplaintEscalated'],
  close: ['ComplaintClosed'],
  hold: ['ComplaintHeld'],
  resume: ['ComplaintResumed'],
  extend: ['LimitExtended'],
  correct: ['FactsCorrected', 'CorrectionProposed'],
  'judge-correction': ['FactsCorrected', 'CorrectionDismissed'],
  'set-outside-date': ['OutsideDateSet'],
  promise: ['AnswerPromised'],
  'enter-appeal-dates': ['AppealDatesEntered'],
};
