import { areSameHands } from '../../actor.ts';
import type { Extension } from '../../clock/answer-clocks.ts';
import { extendLimits } from '../../clock/change-limits.ts';
import type { Rule, Ruling } from '../command-rule.ts';
import { type DecisionContext, type Refusing, refused } from '../decision.ts';
import { standing } from '../limit-change.ts';
import { byLimitRule } from '../limit-rule.ts';
import type { Ticket } from '../ticket.ts';

/** Why there is no longer limit to be had. */
export type Extending = Refusing<'limit-passed' | 'category-not-extended' | 'not-longer'>;

/**
 * Grants D3 or D4 to whoever has asked for it, never to oneself: another province or another body must
 * help, so its limit replaces the own one from the same start, never past D9 or an outside body's date.
 */
export const extend: Rule<
  { readonly extension: Extension },
  Extending | Refusing<'nothing-requested' | 'own-request'>,
  'open'
> = {
  needs: 'open',
  sayable: ({ extensionRequested }) =>
    extensionRequested ? [{ extension: extensionRequested.extension }] : [],
  rule: (ticket, { extension }, context) => {
    const request = ticket.extensionRequested;
    if (request?.extension !== extension) return refused({ kind: 'nothing-requested' });
    return areSameHands(request.by, context.by)
      ? refused({ kind: 'own-request', rule: context.policy[extension].limit.rule })
      : extended(ticket, extension, context);
  },
};

/** The longer limit, or why there is none: what has passed is not granted more. */
export const extended = (
  ticket: Ticket,
  extension: Extension,
  context: DecisionContext,
): Ruling<Extending> => {
  const { rule } = context.policy[extension].limit;
  const own = standing(ticket, 'own-answer');
  if (own && own.dueAt < context.now)
    return refused({ kind: 'limit-passed', rule, dueAt: own.dueAt });
  return byLimitRule(
    ticket,
    {
      change: (state, counting) => extendLimits(state, extension, counting),
      happening: (changes) => ({
        type: 'LimitExtended',
        rule,
        data: {
          extension,
          ...(ticket.extensionRequested && { requestedBy: ticket.extensionRequested.by }),
          changes,
        },
      }),
    },
    context,
  );
};
