import type { RefusalGround } from '../../functions/domain/acceptance/propose-refusal.ts';
import type { Actor } from '../../functions/domain/actor.ts';
import type { AppealDates } from '../../functions/domain/clock/appeal-clocks.ts';
import type { AnswerMeans } from '../../functions/domain/clock/judge-answer.ts';
import {
  decide,
  decideRecount,
  type StaffCommand,
  type StaffDecision,
} from '../../functions/domain/ticket/decide.ts';
import type { DecisionContext } from '../../functions/domain/ticket/decision.ts';
import type { Ticket } from '../../functions/domain/ticket/ticket.ts';
import type { Instant } from '../../functions/domain/time.ts';

type Command = (ticket: Ticket, context: DecisionContext) => StaffDecision;
type With<Facts> = (ticket: Ticket, facts: Facts, context: DecisionContext) => StaffDecision;
type FactsOf<Kind extends StaffCommand['kind']> = Omit<StaffCommand<Kind>, 'kind'>;

export const answer = (
  ticket: Ticket,
  context: DecisionContext,
  means: AnswerMeans = 'written',
): StaffDecision => decide(ticket, { kind: 'answer', means }, context);

export const refuse: With<RefusalGround> = (ticket, ground, context) =>
  decide(ticket, { kind: 'refuse', ground }, context);

export const close: Command = (ticket, context) => decide(ticket, { kind: 'close' }, context);

export const escalate: Command = (ticket, context) => decide(ticket, { kind: 'escalate' }, context);

export const hold: Command = (ticket, context) => decide(ticket, { kind: 'hold' }, context);

export const resume: Command = (ticket, context) => decide(ticket, { kind: 'resume' }, context);

/** What is granted, to whoever asks for it at the same time. */
export const extend: With<FactsOf<'extend'>['extension']> = (ticket, extension, context) => {
  const asked = requestExtension(ticket, extension, { ...context, by: anAsker });
  return asked.kind === 'refused' ? asked : grantExtension(asked.ticket, extension, context);
};

export const grantExtension: With<FactsOf<'extend'>['extension']> = (ticket, extension, context) =>
  decide(ticket, { kind: 'extend', extension }, context);

/** Whoever asks for a longer limit, and grants none. */
const anAsker: Actor = { kind: 'person', subject: 'asker-1', post: 'handler', unit: 'lianshui' };

export const requestExtension: With<FactsOf<'extend'>['extension']> = (
  ticket,
  extension,
  context,
) => decide(ticket, { kind: 'request-extension', extension }, context);

export const correct: With<FactsOf<'correct'>> = (ticket, correction, context) =>
  decide(ticket, { kind: 'correct', ...correction }, context);

export const judgeCorrection: With<FactsOf<'judge-correction'>> = (ticket, judgement, context) =>
  decide(ticket, { kind: 'judge-correction', ...judgement }, context);

export const setOutsideDate: With<Instant> = (ticket, until, context) =>
  decide(ticket, { kind: 'outside-date', until }, context);

export const promise: With<FactsOf<'promise'>> = (ticket, promised, context) =>
  decide(ticket, { kind: 'promise', ...promised }, context);

export const enterAppealDates: With<AppealDates> = (ticket, dates, context) =>
  decide(ticket, { kind: 'appeal-dates', dates }, context);

export const recount = decideRecount;
