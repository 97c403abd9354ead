import type { Instant } from '../../time.ts';
import { happens, type Rule } from '../command-rule.ts';
import type { AttemptOutcome, AttemptWay } from '../contact-attempt.ts';
import { type Refusing, refused } from '../decision.ts';

type Attempt = {
  readonly way: AttemptWay;
  readonly outcome: AttemptOutcome;
  /** When it was; now, where that is not said. */
  readonly triedAt?: Instant;
};

/** A try to reach the customer, on record (E9). No limit stops or moves for it. */
export const attempt: Rule<Attempt, Refusing<'wrong-time'>, 'not-closed'> = {
  needs: 'not-closed',
  rule: ({ facts: { receivedAt } }, { way, outcome, triedAt }, { now }) => {
    const at = triedAt ?? now;
    const wrong = { kind: 'wrong-time', field: 'triedAt' } as const;
    if (at > now) return refused({ ...wrong, must: 'not-be-later', than: 'now', at: now });
    if (at < receivedAt)
      return refused({ ...wrong, must: 'not-be-earlier', than: 'receipt', at: receivedAt });
    return happens({
      type: 'ContactAttempted',
      rule: 'E9',
      data: { way, outcome, triedAt: at },
    });
  },
};
