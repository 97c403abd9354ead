/** By which way the customer was tried to be reached (E9). */
export const ATTEMPT_WAYS = ['telephone', 'message', 'email', 'letter', 'visit'] as const;
export type AttemptWay = (typeof ATTEMPT_WAYS)[number];

/** What came of it; `declined`: reached, and unwilling to talk. */
export const ATTEMPT_OUTCOMES = [
  'reached',
  'no-answer',
  'switched-off',
  'wrong-number',
  'left-word',
  'declined',
] as const;
export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];
