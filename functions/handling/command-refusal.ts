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
    case 'nothing-due':
    case 'superseded':
    case 'timer-is-fine':
    case 'limits-unchanged':
      throw new Error(`not a refusal that answers a person: ${no.kind}`);
  }
};
