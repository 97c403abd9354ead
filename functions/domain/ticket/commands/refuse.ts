import type { RefusalGround } from '../../acceptance/propose-refusal.ts';
import { happens, type Rule } from '../command-rule.ts';
import type { Refusing } from '../decision.ts';
import { endsBySettling, stillAtWork } from '../end-wait-and-proposal.ts';

/** A person refuses the complaint on a ground (B5); the ticket stays on record (B2). */
export const refuse: Rule<
  { readonly ground: RefusalGround },
  Refusing<'open-work-order'>,
  'open'
> = {
  needs: 'open',
  rule: (ticket, { ground }, context) =>
    stillAtWork(ticket) ??
    happens(
      { type: 'ComplaintRefused', rule: 'B5', data: { ground } },
      endsBySettling(ticket, context).happenings,
    ),
};
