import { describe, expect, it } from 'vitest';
import { defaultPolicy } from '../../../functions/domain/policy/default-policy.ts';
import type { Policy } from '../../../functions/domain/policy/policy.ts';
import { register } from '../../../functions/domain/ticket/commands/register.ts';
import type { Ticket } from '../../../functions/domain/ticket/ticket.ts';
import { type Instant, plusSeconds } from '../../../functions/domain/time.ts';
import { answer } from '../../builders/commands.ts';
import { nextMoment } from '../../builders/in-time.ts';
import { aContext, aRegister, at, MONDAY } from '../../builders/ticket.ts';
import { done, hoursOn, missedIn, wake } from './builders.ts';

const { ownAnswer } = defaultPolicy;

/** The own limit lies past the fifteen days, so that D9 caps it and acts first. */
const patient: Policy = {
  ...defaultPolicy,
  ownAnswer: { ...ownAnswer, ordinary: { ...ownAnswer.ordinary, value: 'P20D' } },
};
const SAME_HOUR = hoursOn(15 * 24);
const LEGAL_END = at('2026-07-21T23:59:59+08:00');

/** Looked after at every moment that it asked for before an instant. */
const wokenBefore = (end: Instant): Ticket => {
  let { ticket } = register(aRegister(), aContext(MONDAY, patient));
  for (let next = nextMoment(ticket); next !== undefined && next < end; next = nextMoment(ticket))
    ticket = done(wake(ticket, next, patient)).ticket;
  return ticket;
};

describe('the duty to answer within fifteen days (D9)', () => {
  it.each([
    ['one second before', -1, 'city'],
    ['on', 0, 'city'],
    ['one second after', 1, 'regulator'],
  ] as const)(
    '%s its same hour (%i s) the complaint stands at the %s level, and nothing of it is missed',
    (_, offset, level) => {
      const ticket = wokenBefore(SAME_HOUR);
      const decision = wake(ticket, plusSeconds(SAME_HOUR, offset), patient);
      const recorded = decision.kind === 'recorded' ? decision : { ticket, entries: [] };
      expect(recorded.ticket.level).toBe(level);
      expect(missedIn(recorded)).toEqual([]);
    },
  );

  it.each([
    ['one second before', -1, []],
    ['on', 0, []],
    ['one second after', 1, ['own-answer', 'statutory-answer']],
  ] as const)('%s its legal end (%i s) missed are %j', (_, offset, missed) => {
    const ticket = wokenBefore(LEGAL_END);
    const decision = wake(ticket, plusSeconds(LEGAL_END, offset), patient);
    expect(decision.kind === 'recorded' ? missedIn(decision) : []).toEqual(missed);
  });

  it.each([
    ['one second before', -1, 'in-time'],
    ['on', 0, 'in-time'],
    ['one second after', 1, 'late'],
  ] as const)('an answer %s its legal end (%i s) is %s', (_, offset, timeliness) => {
    const now = plusSeconds(LEGAL_END, offset);
    const answered = done(answer(wokenBefore(LEGAL_END), aContext(now, patient)));
    expect(answered.entries.at(-1)).toMatchObject({ data: { timeliness } });
  });
});
