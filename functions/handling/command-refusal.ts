import { type HttpRefusal, refusal } from '../contracts/http-answer.ts';
import { REFUSAL_REASONS } from '../contracts/operations/handling/refusal-reasons.ts';
import type { ProblemDetail } from '../contracts/problem.ts';
import { asIs, notOfChannel, waitsNow, wrongTime } from '../contracts/problem-sentences.ts';
import type { CommandRefusal } from '../domain/ticket/decision.ts';

/** How the rules' no to a command is told to the sender. */
export const commandRefusal = (no: CommandRefusal): HttpRefusal =>
  refusal(REFUSAL_REASONS[no.kind], ...detailsOf(no));

const detailsOf = (no: CommandRefusal): readonly ProblemDetail[] => {
  switch (no.kind) {
    case 'already-settled':
    case 'not-yet-answered':
      return [{ field: 'state', problem: asIs(no.state) }];
    case 'already-closed':
      return [{ field: 'state', problem: asIs('closed') }];
    case 'already-at-the-top':
      return [{ field: 'level', problem: asIs('regulator') }];
    case 'open-work-order':
      return no.orders.map((id) => ({ field: 'order', problem: asIs(id) }));
    case 'answer-queued':
      return [{ field: 'message', problem: asIs(no.message) }];
    case 'no-way-to-customer':
    case 'already-held':
    case 'not-held':
    case 'pauses-used-up':
    case 'own-correction':
    case 'nothing-changed':
    case 'nothing-proposed':
    case 'nothing-requested':
    case 'no-open-referral':
      return [];
    case 'already-referred':
      return [{ field: 'referral', problem: asIs(String(no.sequence)) }];
    case 'open-referral':
      return no.referrals.map((sequence) => ({
        field: 'referral',
        problem: asIs(String(sequence)),
      }));
    case 'another-proposal':
      return [{ field: 'proposal', problem: waitsNow(no.sequence) }];
    case 'category-not-extended':
    case 'own-request':
      return [{ field: 'rule', problem: asIs(no.rule) }];
    case 'not-longer':
    case 'limit-passed':
    case 'evidence-needed':
      return [
        { field: 'rule', problem: asIs(no.rule) },
        { field: 'dueAt', problem: asIs(no.dueAt) },
      ];
    case 'not-of-channel':
      return [{ field: `facts.${no.field}`, problem: notOfChannel(no.channel) }];
    case 'wrong-time':
      return [{ field: no.field, problem: wrongTime(no) }];
  }
};
