import { levelAbove } from '../../level.ts';
import { happens, type Rule } from '../command-rule.ts';
import type { Refusing } from '../decision.ts';
import { refused } from '../decision.ts';
import { dueClimbs, startedAt } from '../what-is-due.ts';

/** Takes the next step up early, by hand (F1); the province's own limit starts now. */
export const escalate: Rule<unknown, Refusing<'already-at-the-top'>, 'open'> = {
  needs: 'open',
  sayable: () => [{}],
  rule: (ticket, _, context) => {
    // The timer is late: the step that is asked for has been due, from when its limit passed.
    const due = dueClimbs(ticket, context.now, context);
    const last = due.at(-1);
    if (last) return happens(last, due.slice(0, -1));
    const to = levelAbove(ticket.level);
    if (!to) return refused({ kind: 'already-at-the-top', rule: 'F1' });
    return happens({
      type: 'ComplaintEscalated',
      rule: 'F1',
      data: {
        from: ticket.level,
        to,
        left: ticket.level,
        cause: 'by-hand',
        paged: true,
        ...startedAt(to, context.now, ticket, context),
      },
    });
  },
};
