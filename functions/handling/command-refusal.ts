import { type HttpRefusal, refusal } from '../contracts/http.ts';
import type { CommandRefusal } from '../domain/ticket/decision.ts';

/** How the rules' no to a command is told to the sender. */
export const refusalOf = (no: CommandRefusal): HttpRefusal => {
  switch (no.kind) {
    case 'already-settled':
    case 'not-yet-answered':
      return refusal(no.kind, { field: 'state', problem: no.state });
    case 'already-closed':
      return refusal('already-settled', { field: 'state', problem: 'closed' });
    case 'already-at-the-top':
      return refusal('already-at-the-top', { field: 'level', problem: 'regulator' });
    case 'already-held':
    case 'not-held':
    case 'pauses-used-up':
    case 'own-correction':
    case 'nothing-changed':
    case 'nothing-proposed':
      return refusal(no.kind);
    case 'another-proposal':
      return refusal(no.kind, {
        field: 'proposal',
        problem: `${no.sequence} waits now: read it before you judge it`,
      });
    case 'category-not-extended':
      return refusal(no.kind, { field: 'rule', problem: no.rule });
    case 'not-longer':
    case 'limit-passed':
    case 'evidence-needed':
      return refusal(
        no.kind,
        { field: 'rule', problem: no.rule },
        { field: 'dueAt', problem: no.dueAt },
      );
    case 'not-of-channel':
      return refusal('invalid-request', {
        field: `facts.${no.field}`,
        problem: `a complaint by ${no.channel} has none`,
      });
    case 'wrong-time':
      return refusal('out-of-order', { field: no.field, problem: no.problem });
  }
};
