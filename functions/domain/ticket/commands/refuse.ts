import type { RefusalGround } from '../../acceptance/propose-refusal.ts';
import { endsBySettling } from '../ends-by-settling.ts';
import { happens, type Rule } from '../rule.ts';

/** A person refuses the complaint on a ground (B5); the ticket stays on record (B2). */
export const refuse: Rule<{ readonly ground: RefusalGround }, never, 'open'> = {
  needs: 'open',
  rule: (ticket, { ground }, context) =>
    happens(
      { type: 'ComplaintRefused', rule: 'B5', data: { ground } },
      endsBySettling(ticket, context).happenings,
    ),
};
