import type { Rule, UnmetNeed } from './command-rule.ts';
import { addFacts, evidence } from './commands/add.ts';
import { answer } from './commands/answer.ts';
import { appealDates } from './commands/appeal-dates.ts';
import { attempt } from './commands/attempt.ts';
import { chase } from './commands/chase.ts';
import { close } from './commands/close.ts';
import { correct } from './commands/correct.ts';
import { declineExtension } from './commands/decline-extension.ts';
import { dispatch } from './commands/dispatch.ts';
import { escalate } from './commands/escalate.ts';
import { extend } from './commands/extend.ts';
import { hold } from './commands/hold.ts';
import { judgeCorrection } from './commands/judge-correction.ts';
import { messageOut } from './commands/message-out.ts';
import { note } from './commands/note.ts';
import { orderEnded } from './commands/order-ended.ts';
import { outsideDate } from './commands/outside-date.ts';
import { promise } from './commands/promise.ts';
import { recount } from './commands/recount.ts';
import { refer } from './commands/refer.ts';
import { refuse } from './commands/refuse.ts';
import { replied } from './commands/replied.ts';
import { replyToBody } from './commands/reply-to-body.ts';
import { reportUp } from './commands/report-up.ts';
import { requestExtension } from './commands/request-extension.ts';
import { resume } from './commands/resume.ts';
import { takeBack } from './commands/take-back.ts';
import { withdraw } from './commands/withdraw.ts';
import { decideBy, type Ruled } from './decide-by-rule.ts';
import type { CommandRefusal, DecisionContext } from './decision.ts';
import { isSayable } from './is-sayable.ts';
import type { Ticket } from './ticket.ts';

/** What staff do with a ticket, each by the word that stands in its path. */
export const STAFF_RULES = {
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
};

type FactsOf<R> = R extends Rule<infer Facts, infer _> ? Facts : never;
type StaffFacts = {
  readonly [Kind in keyof typeof STAFF_RULES]: FactsOf<(typeof STAFF_RULES)[Kind]>;
};
const RULES: { readonly [Kind in keyof StaffFacts]: Rule<StaffFacts[Kind]> } = STAFF_RULES;

/** A command of staff: facts alone. What they write about it belongs to the personal half. */
export type StaffCommand<Kind extends keyof StaffFacts = keyof StaffFacts> = {
  readonly [One in Kind]: { readonly kind: One } & StaffFacts[One];
}[Kind];

type RefusalOf<R> =
  R extends Rule<infer _, infer Refusal, infer Need>
    ? Extract<CommandRefusal, Refusal | UnmetNeed<Need>>['kind']
    : never;

/** What a command of staff may be refused for: by its rule, or for want of the ticket that it needs. */
export type RefusalKind<Kind extends keyof StaffFacts = keyof StaffFacts> = {
  readonly [One in Kind]: RefusalOf<(typeof STAFF_RULES)[One]>;
}[Kind];

/** What a command of staff comes to. */
export type StaffDecision = Ruled<CommandRefusal>;

/** What the rules say to a command of staff. */
export const decide = <Kind extends keyof StaffFacts>(
  ticket: Ticket,
  command: StaffCommand<Kind>,
  context: DecisionContext,
): StaffDecision => {
  const rule: Rule<StaffFacts[Kind]> = RULES[command.kind];
  return decideBy(ticket, rule, command, context);
};

/** Whether staff may give a command now, whatever they will say with it. */
export const isOpenNow = (
  ticket: Ticket,
  kind: StaffCommand['kind'],
  context: DecisionContext,
): boolean => {
  const ask = <Kind extends keyof StaffFacts>(one: Kind) => {
    const rule: Rule<StaffFacts[Kind]> = RULES[one];
    return isSayable(ticket, rule, context);
  };
  return ask(kind);
};

/** Whether somebody may give a unit a work order about a ticket now. */
export const isDispatchOpenNow = (ticket: Ticket, context: DecisionContext): boolean =>
  isSayable(ticket, dispatch, context);

/** What the rules say to an operator who has limits counted anew (D8). */
export const decideRecount = (ticket: Ticket, context: DecisionContext) =>
  decideBy(ticket, recount, {}, context);

/** What the rules say to somebody who gives a unit a work order about a ticket (A3, E1). */
export const decideDispatch = (
  ticket: Ticket,
  facts: FactsOf<typeof dispatch>,
  context: DecisionContext,
) => decideBy(ticket, dispatch, facts, context);

/** What the rules say to a customer's reply to a message of ours (E9). */
export const decideReply = (
  ticket: Ticket,
  facts: FactsOf<typeof replied>,
  context: DecisionContext,
) => decideBy(ticket, replied, facts, context);

/** What a ticket records when a work order about it has ended. */
export const decideOrderEnd = (
  ticket: Ticket,
  facts: FactsOf<typeof orderEnded>,
  context: DecisionContext,
) => decideBy(ticket, orderEnded, facts, context);

/** What a ticket records when a message about it is out. */
export const decideMessageOut = (
  ticket: Ticket,
  facts: FactsOf<typeof messageOut>,
  context: DecisionContext,
) => decideBy(ticket, messageOut, facts, context);

/** What a ticket records when a message about it does not reach the customer. */
export const decideTakeBack = (
  ticket: Ticket,
  facts: FactsOf<typeof takeBack>,
  context: DecisionContext,
) => decideBy(ticket, takeBack, facts, context);
