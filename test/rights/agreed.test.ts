import { expect, it } from 'vitest';
import { COMPLAINT_COMMANDS } from '../../functions/contracts/operations/handling/commands.ts';
import { ORDER_COMMANDS } from '../../functions/contracts/operations/work-orders/commands.ts';
import { dispatchComplaint } from '../../functions/contracts/operations/work-orders/dispatch.ts';
import { ORDER_RULES } from '../../functions/domain/order/decide.ts';
import { type Needs, unmetNeed } from '../../functions/domain/ticket/command-rule.ts';
import { dispatch } from '../../functions/domain/ticket/commands/dispatch.ts';
import { STAFF_RULES } from '../../functions/domain/ticket/decide.ts';
import { TICKET_STATES } from '../../functions/domain/ticket/ticket.ts';
import { aTicket } from '../builders/ticket.ts';

const DESK = 'taker lead manager';
const OPEN = 'acknowledged pending held inProgress';
const NOT_CLOSED = 'acknowledged rejected pending held inProgress resolved';

/** Who may do what, and in which states, as the field knows it: a declaration that says otherwise is wrong. */
const ON_TICKETS = {
  answer: [DESK, OPEN],
  refuse: [DESK, OPEN],
  escalate: [`${DESK} dispatcher handler head reviewer`, OPEN],
  close: [DESK, 'rejected resolved'],
  hold: [`${DESK} handler`, OPEN],
  resume: [`${DESK} handler`, OPEN],
  'request-extension': [`${DESK} handler`, OPEN],
  extend: ['lead manager', OPEN],
  'decline-extension': ['lead manager', OPEN],
  correct: [DESK, OPEN],
  'judge-correction': [DESK, OPEN],
  'outside-date': [DESK, OPEN],
  refer: [DESK, NOT_CLOSED],
  'reply-to-body': [DESK, TICKET_STATES.join(' ')],
  promise: [DESK, OPEN],
  'appeal-dates': [DESK, NOT_CLOSED],
  note: [`${DESK} dispatcher handler head reviewer`, NOT_CLOSED],
  attempt: [`${DESK} handler`, NOT_CLOSED],
  chase: [DESK, OPEN],
  'add-facts': [`${DESK} handler`, NOT_CLOSED],
  evidence: [`${DESK} handler`, NOT_CLOSED],
  withdraw: [DESK, OPEN],
  'report-up': [`${DESK} dispatcher handler head reviewer`, NOT_CLOSED],
};
const ON_ORDERS = {
  take: ['handler', 'issued'],
  'pass-on': ['handler', 'issued taken'],
  report: ['handler', 'taken returned'],
  misroute: ['handler', 'issued taken'],
  confirm: ['head', 'reported'],
  'send-back': ['head', 'reported'],
  accept: ['reviewer', 'confirmed'],
  return: ['reviewer', 'confirmed'],
  cancel: ['dispatcher lead', 'issued taken reported confirmed returned'],
};

const { ticket } = aTicket();
const statesFor = (needs: Needs): string =>
  TICKET_STATES.filter((state) => !unmetNeed({ ...ticket, state }, needs)).join(' ');

it.each(Object.values(COMPLAINT_COMMANDS))('$kind: whose it is, and when', ({ kind, posts }) => {
  expect([posts.join(' '), statesFor(STAFF_RULES[kind].needs)]).toEqual(ON_TICKETS[kind]);
});

it('dispatch: whose it is, and when', () => {
  expect(dispatchComplaint.posts).toEqual(['dispatcher', 'lead']);
  expect(statesFor(dispatch.needs)).toEqual(OPEN);
});

it.each(Object.values(ORDER_COMMANDS))('an order’s $kind: whose it is, when', ({ kind, posts }) => {
  expect([posts.join(' '), ORDER_RULES[kind].needs.join(' ')]).toEqual(ON_ORDERS[kind]);
});
