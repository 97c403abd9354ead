import type { AnswerMeans } from '../../clock/judge-answer.ts';
import type { Instant } from '../../time.ts';
import { unreachable } from '../../unreachable.ts';
import type { Rule } from '../command-rule.ts';
import { type Refusing, refused } from '../decision.ts';
import type { Says } from '../outgoing.ts';
import { answered, type RestsOn } from './answer.ts';
import { promised } from './promise.ts';
import { refusedOn } from './refuse.ts';

type Out = {
  readonly message: string;
  readonly says: Says;
  /** A call is judged as one (D5). */
  readonly means: AnswerMeans;
  /** The instant at which the customer was told, by which it is judged; now, where left out. */
  readonly toldAt?: Instant;
};

/**
 * The message that the ticket waited for is out: what it says counts from now on, even if a unit was
 * given the ticket meanwhile, for the customer has it (E5). Where the customer has heard otherwise, and
 * of a receipt, nothing changes.
 */
export const messageOut: Rule<
  Out,
  Refusing<'nothing-changed' | 'already-settled' | 'wrong-time'>,
  'open'
> = {
  needs: 'open',
  rule: (ticket, { message, says, ...told }, context) => {
    const { answerQueued } = ticket;
    if (answerQueued && answerQueued.message !== message)
      return refused({ kind: 'nothing-changed' });
    switch (says.kind) {
      case 'receipt':
        return refused({ kind: 'nothing-changed' });
      case 'solution-answer':
        return promised(ticket, { until: says.until, message, ...told }, context);
      case 'answer':
        return answered(ticket, { message, ...told, ...cited(says) }, context);
      case 'refusal':
        return refusedOn(ticket, { ground: says.ground, message, ...cited(says) }, context);
      default:
        return unreachable(says);
    }
  },
};

const cited = ({ bases }: RestsOn): RestsOn => (bases ? { bases } : {});
