import type { Extension } from '../clock/answer-clocks.ts';
import type { AppealDates } from '../clock/appeal-clocks.ts';
import type { AnswerMeans } from '../clock/judge-answer.ts';
import type { Instant } from '../time.ts';
import { unreachable } from '../unreachable.ts';
import { answer } from './commands/answer.ts';
import { enterAppealDates } from './commands/appeal-dates.ts';
import { close } from './commands/close.ts';
import { type Correction, correct, type Judgement, judgeCorrection } from './commands/correct.ts';
import { escalate } from './commands/escalate.ts';
import { extend } from './commands/extend.ts';
import { hold } from './commands/hold.ts';
import { setOutsideDate } from './commands/outside-date.ts';
import { type PassMilestone, passMilestone } from './commands/pass-milestone.ts';
import { type Promised, promise } from './commands/promise.ts';
import { type Rearm, rearm } from './commands/rearm.ts';
import { recount } from './commands/recount.ts';
import { refuse } from './commands/refuse.ts';
import { resume } from './commands/resume.ts';
import type { CommandRefusal, Decision, DecisionContext, TimerRefusal } from './decision.ts';
import type { TicketEntry } from './entries.ts';
import type { RefusalGround, Ticket } from './ticket.ts';

/**
 * What staff do with a ticket, each by the word that stands in its path. Facts alone: what they
 * write about it belongs to the personal half.
 */
export type StaffCommand =
  | { readonly kind: 'answer'; readonly means: AnswerMeans }
  | { readonly kind: 'refuse'; readonly ground: RefusalGround }
  | { readonly kind: 'escalate' }
  | { readonly kind: 'close' }
  | { readonly kind: 'hold' }
  | { readonly kind: 'resume' }
  | { readonly kind: 'extend'; readonly extension: Extension }
  | ({ readonly kind: 'correct' } & Correction)
  | ({ readonly kind: 'judge-correction' } & Judgement)
  | { readonly kind: 'outside-date'; readonly until: Instant }
  | ({ readonly kind: 'promise' } & Promised)
  | { readonly kind: 'appeal-dates'; readonly dates: AppealDates };

/** What a timer does with a ticket, or an operator who applies a changed policy. */
export type TimerCommand = PassMilestone | Rearm | { readonly kind: 'recount' };

/** What staff's command comes to. */
export type StaffDecision =
  | (Extract<Decision, { kind: 'recorded' }> & {
      /** Sequence of the entry that is the command's own: what was written about it belongs there. */
      readonly own: number;
    })
  | Extract<Decision<CommandRefusal>, { kind: 'refused' }>;

/** What the rules say to a command of staff. */
export const decide = (
  ticket: Ticket,
  command: StaffCommand,
  context: DecisionContext,
): StaffDecision => {
  const decision = decideOn(ticket, command, context);
  if (decision.kind === 'refused') return decision;
  const types = OWN_ENTRIES[command.kind];
  const own = decision.entries.findLast(({ type }) => types.includes(type));
  return { ...decision, own: own?.sequence ?? decision.ticket.version };
};

const decideOn = (
  ticket: Ticket,
  command: StaffCommand,
  context: DecisionContext,
): Decision<CommandRefusal> => {
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
    case 'outside-date':
      return setOutsideDate(ticket, command.until, context);
    case 'promise':
      return promise(ticket, command, context);
    case 'appeal-dates':
      return enterAppealDates(ticket, command.dates, context);
    default:
      return unreachable(command);
  }
};

const OWN_ENTRIES: Readonly<Record<StaffCommand['kind'], readonly TicketEntry['type'][]>> = {
  answer: ['CustomerAnswered'],
  refuse: ['ComplaintRefused'],
  escalate: ['ComplaintEscalated'],
  close: ['ComplaintClosed'],
  hold: ['ComplaintHeld'],
  resume: ['ComplaintResumed'],
  extend: ['LimitExtended'],
  correct: ['FactsCorrected', 'CorrectionProposed'],
  'judge-correction': ['FactsCorrected', 'CorrectionDismissed'],
  'outside-date': ['OutsideDateSet'],
  promise: ['AnswerPromised'],
  'appeal-dates': ['AppealDatesEntered'],
};

/** What the rules say to a timer, or to an operator who has limits counted anew. */
export const decideForTimer = (
  ticket: Ticket,
  command: TimerCommand,
  context: DecisionContext,
): Decision<TimerRefusal> => {
  switch (command.kind) {
    case 'pass-milestone':
      return passMilestone(ticket, command, context);
    case 'rearm':
      return rearm(ticket, command, context);
    case 'recount':
      return recount(ticket, context);
    default:
      return unreachable(command);
  }
};
