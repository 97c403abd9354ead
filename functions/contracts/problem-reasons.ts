import { HAND_OVER_PROBLEMS } from './problems/hand-overs.ts';
import { INTAKE_PROBLEMS } from './problems/intake.ts';
import { NOTICE_PROBLEMS } from './problems/notices.ts';
import { ON_CALL_PROBLEMS } from './problems/on-call.ts';
import { ORGANISATION_PROBLEMS } from './problems/organisation.ts';
import { REQUEST_PROBLEMS } from './problems/requests.ts';
import { TICKET_PROBLEMS } from './problems/tickets.ts';
import { ORDER_PROBLEMS } from './problems/work-orders.ts';

/** What can be wrong with a request: the status, and a sentence in both languages. */
export const PROBLEMS = {
  ...REQUEST_PROBLEMS,
  ...INTAKE_PROBLEMS,
  ...TICKET_PROBLEMS,
  ...ORDER_PROBLEMS,
  ...ORGANISATION_PROBLEMS,
  ...ON_CALL_PROBLEMS,
  ...HAND_OVER_PROBLEMS,
  ...NOTICE_PROBLEMS,
};

/** A stable word for what is wrong. */
export type ProblemReason = keyof typeof PROBLEMS;
