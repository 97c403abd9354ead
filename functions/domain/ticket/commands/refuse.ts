import type { RefusalGround } from '../../acceptance/propose-refusal.ts';
import { happens, type Rule, type Ruling } from '../command-rule.ts';
import type { DecisionContext, Refusing } from '../decision.ts';
import { endsBySettling, stillAtWork } from '../end-wait-and-proposal.ts';
import { type NotQueued, queueAnswer } from '../queue-answer.ts';
import type { Ticket } from '../ticket.ts';
import type { RestsOn } from './answer.ts';

type Refusal = RestsOn & {
  readonly ground: RefusalGround;
  /** It is to be sent, and counts once it is out (E5); else the customer has been told. */
  readonly means?: 'message';
};

/** A person refuses the complaint on a ground (B5); the ticket stays on record (B2). */
export const refuse: Rule<Refusal, Refusing<'open-work-order'> | NotQueued, 'open'> = {
  needs: 'open',
  sayable: () => [{ ground: 'no-evidence' }],
  rule: (ticket, { ground, bases, means }, context) =>
    stillAtWork(ticket) ??
    (means === 'message'
      ? queueAnswer({ kind: 'refusal', ground, ...(bases && { bases }) }, ticket, context)
      : refusedOn(ticket, { ground, ...(bases && { bases }) }, context)),
};

/** The customer knows of the refusal, by somebody's word or by a message that is out. */
export const refusedOn = (
  ticket: Ticket,
  refusal: { readonly ground: RefusalGround; readonly message?: string } & RestsOn,
  context: DecisionContext,
): Ruling<never> =>
  happens(
    { type: 'ComplaintRefused', rule: 'B5', data: refusal },
    endsBySettling(ticket, context).happenings,
  );
