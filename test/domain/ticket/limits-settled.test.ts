import { describe, expect, it } from 'vitest';
import type { Decision, DecisionContext } from '../../../functions/domain/ticket/decision.ts';
import type { Ticket } from '../../../functions/domain/ticket/ticket.ts';
import {
  answer,
  close,
  correct,
  extend,
  hold,
  judgeCorrection,
  promise,
  refuse,
  resume,
  setOutsideDate,
} from '../../builders/commands.ts';
import { aContext, aTicket, someFacts } from '../../builders/ticket.ts';
import { done, hoursOn, refusalOf } from './builders.ts';

const now = aContext(hoursOn(2));
const until = hoursOn(30);
const { ticket } = aTicket({ facts: someFacts({ category: 'network' }) });
const resolved = done(answer(ticket, now)).ticket;
const SETTLED = {
  resolved,
  rejected: done(refuse(ticket, 'no-evidence', now)).ticket,
  closed: done(close(resolved, now)).ticket,
};

type Command = (ticket: Ticket, context: DecisionContext) => Decision;
const COMMANDS: Readonly<Record<string, Command>> = {
  hold,
  resume,
  answer,
  refuse: (to, context) => refuse(to, 'no-evidence', context),
  extend: (to, context) => extend(to, 'anotherBody', context),
  correct: (to, context) => correct(to, { facts: { tier: 'vip' }, evidence: true }, context),
  'confirm a correction': (to, context) =>
    judgeCorrection(to, { verdict: 'confirm', proposal: 2 }, context),
  'dismiss a correction': (to, context) =>
    judgeCorrection(to, { verdict: 'dismiss', proposal: 2 }, context),
  'set an outside date': (to, context) => setOutsideDate(to, until, context),
  promise: (to, context) => promise(to, { until, means: 'written' }, context),
};

describe.each(Object.entries(COMMANDS))('%s', (_, command) => {
  it.each(['resolved', 'rejected', 'closed'] as const)(
    'changes no limit of a complaint that is %s (D8, E5)',
    (state) => {
      expect(refusalOf(command(SETTLED[state], aContext(hoursOn(3))))).toEqual({
        kind: 'already-settled',
        state,
      });
    },
  );
});
