import { describe, expect, it } from 'vitest';
import { bodyReplyClock } from '../../../functions/domain/clock/body-reply-clock.ts';
import type { Clock } from '../../../functions/domain/clock/clock.ts';
import { isSameCount } from '../../../functions/domain/clock/same-count.ts';
import { statutoryAnswerClock } from '../../../functions/domain/clock/statutory-clocks.ts';
import { plusSeconds } from '../../../functions/domain/time.ts';
import { aContext, aTicket, hoursOn, MONDAY } from '../../builders/ticket.ts';

const context = aContext();
const clockOf = (kind: Clock['kind']): Clock => {
  const found = aTicket().ticket.clocks.find((one) => one.kind === kind);
  if (!found) throw new Error(`no ${kind}`);
  return found;
};
const OWN = clockOf('own-answer');
const STATUTORY = clockOf('statutory-answer');

describe('when a body that handed a complaint on is to have its reply', () => {
  it('is by the date that it set, and that is its rule (A5)', () => {
    expect(bodyReplyClock(MONDAY, hoursOn(100), [OWN], context)).toMatchObject({
      kind: 'body-reply',
      rule: 'A5',
      source: { zh: '转办单位要求的日期', en: 'date set by the transferring body' },
      startAt: MONDAY,
      dueAt: hoursOn(100),
    });
  });

  it('is else with the answer to the customer, the first of those that are due (E5)', () => {
    const reply = bodyReplyClock(MONDAY, undefined, [STATUTORY, OWN], context);
    expect(reply).toMatchObject({
      kind: 'body-reply',
      rule: 'E5',
      source: {
        zh: '转办单位未限日期，与答复客户同一时限',
        en: 'the transferring body set no date: due with the answer to the customer',
      },
      dueAt: OWN.dueAt,
    });
    expect(OWN.dueAt < STATUTORY.dueAt).toBe(true);
  });

  it('is with no limit that answers nothing, nor with one that had passed when it came', () => {
    const door = { ...clockOf('appeal-door'), dueAt: plusSeconds(OWN.dueAt, -60) };
    expect(bodyReplyClock(MONDAY, undefined, [door, OWN], context).dueAt).toBe(OWN.dueAt);
    const due = (receivedAt = OWN.dueAt) =>
      bodyReplyClock(receivedAt, undefined, [OWN, STATUTORY], context).dueAt;
    expect(due(plusSeconds(OWN.dueAt, -1))).toBe(OWN.dueAt);
    expect(due(OWN.dueAt)).toBe(STATUTORY.dueAt);
  });

  it('is by the law’s figure from its own receipt where no answer is due any more (D9)', () => {
    const receivedAt = hoursOn(29);
    const { dueAt } = statutoryAnswerClock(receivedAt, context);
    expect(bodyReplyClock(receivedAt, undefined, [], context).dueAt).toBe(dueAt);
    expect(dueAt).not.toBe(STATUTORY.dueAt);
  });
});

describe('two counts of one limit', () => {
  const paused = (...pauses: readonly [number, number][]): Clock => ({
    ...OWN,
    pauses: pauses.map(([from, to]) => ({ from: hoursOn(from), to: hoursOn(to) })),
  });

  it('come to the same with the same pauses, none being as good as no word of them', () => {
    expect(isSameCount(OWN, paused())).toBe(true);
    expect(isSameCount(paused([1, 2]), paused([1, 2]))).toBe(true);
  });

  it('do not where a wait began or ended at another time, or there was one more', () => {
    for (const other of [paused(), paused([1, 3]), paused([0, 2]), paused([1, 2], [3, 4])])
      expect(isSameCount(paused([1, 2]), other)).toBe(false);
  });
});
