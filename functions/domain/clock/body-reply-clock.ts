import type { Instant } from '../time.ts';
import type { Clock, ClockContext } from './clock.ts';
import { givenDateClock } from './given-date-clock.ts';
import { statutoryAnswerClock } from './statutory-clocks.ts';
import { isAnswering } from './which-counts.ts';

const SET_DATE = {
  rule: 'A5',
  source: { zh: '转办单位要求的日期', en: 'date set by the transferring body' },
};
const WITH_ANSWER = {
  rule: 'E5',
  source: {
    zh: '转办单位未限日期，与答复客户同一时限',
    en: 'the transferring body set no date: due with the answer to the customer',
  },
};

/**
 * When the body that handed a complaint on is to have its reply: by the date that it set, or with the
 * answer to the customer as that is due now; D9's figure from its own receipt, where none is due any more.
 * @see rules A5, E5
 */
export const bodyReplyClock = (
  receivedAt: Instant,
  until: Instant | undefined,
  running: readonly Clock[],
  context: ClockContext,
): Clock => {
  if (until !== undefined)
    return givenDateClock('body-reply', receivedAt, until, SET_DATE, context);
  const [first] = running
    .filter(({ kind, dueAt }) => isAnswering(kind) && dueAt > receivedAt)
    .map(({ dueAt }) => dueAt)
    .sort();
  const dueAt = first ?? statutoryAnswerClock(receivedAt, context).dueAt;
  return givenDateClock('body-reply', receivedAt, dueAt, WITH_ANSWER, context);
};
