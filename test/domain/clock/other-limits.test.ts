import { describe, expect, it } from 'vitest';
import { accidentClocks, regraded } from '../../../functions/domain/clock/accident-clocks.ts';
import { appealClocks } from '../../../functions/domain/clock/appeal-clocks.ts';
import { nextCallAttempt } from '../../../functions/domain/clock/call-back.ts';
import { CLOCK_KINDS, type Clock } from '../../../functions/domain/clock/clock.ts';
import { receivedOnDate } from '../../../functions/domain/clock/event-times.ts';
import { judgeAnswer } from '../../../functions/domain/clock/judge-answer.ts';
import { isStatutory, KIND_TRAITS } from '../../../functions/domain/clock/kind-traits.ts';
import { plusDuration } from '../../../functions/domain/clock/limit-end.ts';
import { localDate, localTime } from '../../../functions/domain/clock/local-time.ts';
import { windowStart } from '../../../functions/domain/clock/look-back-window.ts';
import { announcement } from '../../../functions/domain/clock/network-change-announcement.ts';
import { chaseAfter } from '../../../functions/domain/clock/overdue-chase.ts';
import {
  keptAfterRecount,
  shiftOf,
  shiftsOf,
} from '../../../functions/domain/clock/recount-limits.ts';
import { solutionAnswerClock } from '../../../functions/domain/clock/solution-answer-clocks.ts';
import { clocksAtReceipt } from '../../../functions/domain/clock/ticket-clocks.ts';
import { whichCounts } from '../../../functions/domain/clock/which-counts.ts';
import { workOrderClocks } from '../../../functions/domain/clock/work-order-clocks.ts';
import type { Policy } from '../../../functions/domain/policy/policy.ts';
import { aContext, at, local, SHANGHAI, someFacts } from './builders.ts';

const context = aContext();
const withPolicy = (changes: Partial<Policy>) =>
  aContext({ policy: { ...context.policy, ...changes } });

describe('B8: a solution answer too late to call', () => {
  const clock = solutionAnswerClock(at('2026-06-01 22:30'), context);

  it('is due the same day, by telephone the next morning', () => {
    expect([local(clock.dueAt), clock.callBy && local(clock.callBy)]).toEqual([
      '2026-06-01 23:59:59',
      '2026-06-02 09:00:00',
    ]);
  });

  it.each([
    ['telephone', '2026-06-01 23:59:59', 'in-time'],
    ['telephone', '2026-06-02 00:00:00', 'next-morning'],
    ['telephone', '2026-06-02 09:00:00', 'next-morning'],
    ['telephone', '2026-06-02 09:00:01', 'late'],
    ['written', '2026-06-02 00:00:00', 'late'],
    ['counter', '2026-06-02 08:30:00', 'late'],
    ['on-the-line', '2026-06-01 23:59:59', 'in-time'],
  ] as const)('by %s at %s: %s', (means, answered, expected) => {
    expect(judgeAnswer(clock, at(answered), means)).toBe(expected);
  });

  it.each([
    ['telephone', '2026-06-02 00:00:00', '2026-06-02 08:20:00', 'next-morning'],
    ['telephone', '2026-06-02 00:00:00', '2026-06-02 09:00:00', 'next-morning'],
    ['telephone', '2026-06-02 00:00:00', '2026-06-02 09:00:01', 'late'],
    ['telephone', '2026-06-01 23:59:59', '2026-06-02 08:20:00', 'next-morning'],
    ['telephone', '2026-06-02 00:59:59', '2026-06-02 09:00:00', 'next-morning'],
    ['written', '2026-06-02 00:00:00', '2026-06-02 08:20:00', 'late'],
  ] as const)(
    'a VIP’s eight hours, by %s from %s at %s: %s (D1)',
    (means, received, answered, expected) => {
      const vip = someFacts({ receivedAt: at(received), tier: 'vip', category: 'billing' });
      const own = clocksAtReceipt(vip, context).find(({ kind }) => kind === 'own-answer');
      expect(own && judgeAnswer(own, at(answered), means)).toBe(expected);
    },
  );

  it('without a time to call, what is past is late', () => {
    expect(judgeAnswer({ dueAt: clock.dueAt }, at('2026-06-02 00:00'), 'telephone')).toBe('late');
  });
});

describe('D10: the regulator’s dates', () => {
  it('give limits only once they are known', () => {
    expect(appealClocks({}, context)).toEqual([]);
    const kinds = appealClocks(
      { papersAt: at('2026-06-01 10:00'), papersCompleteAt: at('2026-06-03 10:00') },
      context,
    );
    expect(kinds.map(({ kind, dueAt }) => [kind, local(dueAt)])).toEqual([
      ['appeal-acceptance', '2026-06-08 23:59:59'],
      ['appeal-answer', '2026-07-03 23:59:59'],
    ]);
  });
});

describe('H7: grading upwards', () => {
  const serious = at('2026-06-01 10:00');
  const ends = (met: Parameters<typeof accidentClocks>[0]) =>
    accidentClocks(met, context).map(({ kind, dueAt }) => [kind, local(dueAt)]);

  it('counts the graver limits from the instant that their grade was met', () => {
    const met = regraded({ serious }, 'particularlySerious', at('2026-06-01 12:00'));
    expect(ends(met)).toEqual([
      ['accident-spoken', '2026-06-01 12:00:00'],
      ['accident-written', '2026-06-01 16:00:00'],
    ]);
  });

  it('never makes later what the lower grade asked for', () => {
    expect(ends({ serious, particularlySerious: at('2026-06-02 09:00') })).toEqual([
      ['accident-spoken', '2026-06-01 14:00:00'],
      ['accident-written', '2026-06-02 10:00:00'],
    ]);
  });

  it('ignores a lower grade after a higher one, and a grade met again', () => {
    const grave = { particularlySerious: serious };
    expect(regraded(grave, 'serious', at('2026-06-01 11:00'))).toBe(grave);
    expect(regraded(grave, 'particularlySerious', at('2026-06-01 11:00'))).toBe(grave);
    expect(regraded(grave, 'particularlySerious', serious)).toBe(grave);
  });

  it('takes a lower grade met before, and an earlier instant', () => {
    const grave = { particularlySerious: serious };
    const earlier = at('2026-06-01 09:00');
    expect(regraded(grave, 'serious', earlier)).toEqual({
      serious: earlier,
      particularlySerious: serious,
    });
    expect(regraded(grave, 'serious', serious)).toEqual({ serious, particularlySerious: serious });
    expect(regraded(grave, 'particularlySerious', earlier)).toEqual({
      particularlySerious: earlier,
    });
    expect(regraded({}, 'serious', serious)).toEqual({ serious });
  });

  it('has no limit while no grade is met', () => {
    expect(accidentClocks({}, context)).toEqual([]);
  });
});

describe('J3: customers not reached', () => {
  const next = (last: string, attempts: number) => {
    const instant = nextCallAttempt(at(last), attempts, context);
    return instant && local(instant);
  };

  it.each([
    ['2026-06-01 10:00', '2026-06-02 10:00:00'],
    ['2026-06-01 21:59:59', '2026-06-02 21:59:59'],
    ['2026-06-01 22:00', '2026-06-03 08:00:00'],
  ])('called at %s are called again at %s', (last, expected) => {
    expect(next(last, 1)).toBe(expected);
  });

  it.each([
    [2, true],
    [3, false],
    [4, false],
  ])('after %i attempts there is another: %s', (attempts, another) => {
    expect(next('2026-06-01 10:00', attempts) !== undefined).toBe(another);
  });
});

describe('H2: days ahead keep the local time', () => {
  it('counts a day back', () => {
    const major = { ...context.policy.plannedChange.major, value: 'P3D' };
    const days = withPolicy({ plannedChange: { ...context.policy.plannedChange, major } });
    expect(local(announcement('major', at('2026-06-10 02:00'), days).announceBy)).toBe(
      '2026-06-07 02:00:00',
    );
  });
});

describe('F4: the chase', () => {
  const after = (value: string) => {
    const chase = { ...context.policy.regulatorChase, value };
    return local(chaseAfter(at('2026-06-01 10:00'), withPolicy({ regulatorChase: chase })));
  };

  it.each([
    ['P1D', '2026-06-02 10:00:00'],
    ['P3D', '2026-06-04 10:00:00'],
    ['PT6H', '2026-06-01 16:00:00'],
    ['PT0S', '2026-06-01 10:00:01'],
    ['P0D', '2026-06-02 10:00:00'],
  ])('comes %s later', (value, expected) => {
    expect(after(value)).toBe(expected);
  });
});

describe('receipt of which only the date is known (D1)', () => {
  it('is taken to be at opening time', () => {
    expect(local(receivedOnDate('2026-06-01', context.policy, SHANGHAI))).toBe(
      '2026-06-01 08:00:00',
    );
  });
});

describe('spans of the house', () => {
  it('end at 24:00 of the last day', () => {
    expect(local(plusDuration(at('2026-06-01 10:00'), 'P30D', context))).toBe(
      '2026-07-01 23:59:59',
    );
    expect(local(plusDuration(at('2026-06-01 10:00'), 'PT1H', context))).toBe(
      '2026-06-01 11:00:00',
    );
  });

  it.each([
    ['PT2H', '2026-06-08 08:00:00'],
    ['P30D', '2026-05-09 00:00:00'],
    ['P1M', '2026-05-08 00:00:00'],
    [{ workingDays: 2 }, '2026-06-04 00:00:00'],
    [{ workingDays: 0 }, '2026-06-08 00:00:00'],
  ])('B9: a window of %j that ends now starts at %s', (window, expected) => {
    expect(local(windowStart(at('2026-06-08 10:00'), window, context))).toBe(expected);
  });
});

describe('local time', () => {
  it('is the zone’s', () => {
    const instant = at('2026-06-01 00:00:07');
    expect([localDate(instant, SHANGHAI), localTime(instant, SHANGHAI)]).toEqual([
      '2026-06-01',
      '00:00:07',
    ]);
    expect([localDate(instant, 'UTC'), localTime(instant, 'UTC')]).toEqual([
      '2026-05-31',
      '16:00:07',
    ]);
  });
});

describe('which limit counts', () => {
  const clocks = clocksAtReceipt(someFacts({ level: 'province', tier: 'vip' }), context);
  const kinds = (given: readonly Clock[]) => {
    const counting = whichCounts(given);
    return counting && [counting.clock.kind, counting.next?.kind];
  };

  it('is the one that ends first, whatever the order', () => {
    expect(kinds(clocks)).toEqual(['own-answer', 'province-answer']);
    expect(kinds(clocks.toReversed())).toEqual(['own-answer', 'province-answer']);
  });

  it('is never the customer’s door, a repair or a work order', () => {
    const door = clocks.filter(({ kind }) => kind === 'appeal-door');
    const repair = clocksAtReceipt(someFacts({ recordKind: 'fault-report' }), context).slice(1);
    expect(whichCounts([...door, ...repair])).toBeUndefined();
  });

  it('of two that end together is the one to act on first', () => {
    const [statutory] = clocks.filter(({ kind }) => kind === 'statutory-answer');
    if (!statutory) throw new Error('no D9');
    const other: Clock = { ...statutory, kind: 'outside-body', actBy: statutory.dueAt };
    expect(kinds([other, statutory])).toEqual(['statutory-answer', 'outside-body']);
    expect(kinds([statutory, other])).toEqual(['statutory-answer', 'outside-body']);
  });

  it('of a repeat and its first is the earliest unanswered (B9)', () => {
    const repeat = clocksAtReceipt(someFacts({ receivedAt: at('2026-06-10 10:00') }), context);
    const first = clocksAtReceipt(someFacts(), context).filter(
      ({ kind }) => kind === 'statutory-answer',
    );
    expect(whichCounts([...repeat, ...first])?.clock.startAt).toBe(at('2026-06-10 10:00'));
    const answered = repeat.filter(({ kind }) => kind === 'statutory-answer');
    expect(whichCounts([...answered, ...first])?.clock.startAt).toBe(at('2026-06-01 10:00'));
  });

  it('says nothing about another when it stands alone', () => {
    const [own] = clocks;
    expect(own && whichCounts([own])).toEqual({ clock: own });
  });
});

describe('a changed policy or calendar', () => {
  const clockOf = (kind: Clock['kind'], changes: Partial<Clock> = {}): Clock => {
    const clock = clocksAtReceipt(someFacts(), context).find((one) => one.kind === kind);
    if (!clock) throw new Error(`no ${kind}`);
    return { ...clock, ...changes };
  };
  const later = { actBy: at('2026-06-20 10:00'), dueAt: at('2026-06-20 23:59:59') };
  const earlier = { actBy: at('2026-06-01 11:00'), dueAt: at('2026-06-01 12:00') };

  it('moves the operator’s own limits both ways', () => {
    const old = clockOf('own-answer');
    expect(keptAfterRecount(old, { ...old, ...later })).toMatchObject(later);
    expect(keptAfterRecount(old, { ...old, ...earlier })).toMatchObject(earlier);
  });

  it('makes a statutory limit earlier, never later', () => {
    const old = clockOf('statutory-answer');
    expect(keptAfterRecount(old, { ...old, ...earlier })).toMatchObject(earlier);
    expect(keptAfterRecount(old, { ...old, ...later })).toBe(old);
    expect(keptAfterRecount(old, { ...old, actBy: later.actBy })).toBe(old);
    expect(keptAfterRecount(old, { ...old, dueAt: later.dueAt })).toBe(old);
  });

  it.each(['statutory-answer', 'appeal-door'] as const)(
    'makes a provisional %s earlier while its year waits, and no firm one provisional',
    (kind) => {
      const firm = clockOf(kind, { provisional: false });
      const waits = { ...firm, provisional: true };
      expect(keptAfterRecount(waits, { ...waits, ...earlier })).toMatchObject(earlier);
      expect(keptAfterRecount(firm, { ...waits, ...earlier })).toBe(firm);
      expect(keptAfterRecount(firm, { ...waits, ...later })).toBe(firm);
    },
  );

  it('fixes a provisional statutory limit where the year’s data puts it', () => {
    const old = clockOf('statutory-answer', { provisional: true });
    expect(keptAfterRecount(old, { ...old, ...later, provisional: false })).toMatchObject({
      ...later,
      provisional: false,
    });
  });

  it('is shown before it is applied', () => {
    const own = clockOf('own-answer');
    expect(shiftOf(own, own)).toBeUndefined();
    expect(shiftOf(own, { ...own, ...later })).toMatchObject({
      direction: 'later',
      withheld: false,
    });
    expect(shiftOf(own, { ...own, ...earlier })).toMatchObject({
      direction: 'earlier',
      withheld: false,
    });
    const statutory = clockOf('statutory-answer');
    expect(shiftOf(statutory, { ...statutory, ...later })).toEqual({
      old: statutory,
      new: statutory,
      direction: 'same',
      withheld: true,
    });
    expect(shiftOf(own, { ...own, actBy: earlier.actBy })).toMatchObject({
      direction: 'same',
      withheld: false,
    });
    expect(shiftOf(own, { ...own, provisional: true })).toMatchObject({
      direction: 'same',
      withheld: false,
    });
  });

  it('is listed for a whole ticket, kind by kind', () => {
    const standing = clocksAtReceipt(someFacts(), context);
    const vip = {
      ...context.policy.ownAnswer,
      ordinary: { ...context.policy.ownAnswer.ordinary, value: 'PT24H' },
    };
    const fresh = clocksAtReceipt(someFacts(), withPolicy({ ownAnswer: vip, version: 'next' }));
    expect(
      shiftsOf(standing, fresh).map((shift) => [
        shift.new.kind,
        local(shift.new.dueAt),
        shift.direction,
      ]),
    ).toEqual([['own-answer', '2026-06-02 10:00:00', 'earlier']]);
    expect(shiftsOf(standing, [])).toEqual([]);
  });
});

describe('how kinds behave', () => {
  it('nothing that the law sets can be paused', () => {
    const statutory = CLOCK_KINDS.filter(isStatutory);
    expect(statutory).toEqual([
      'statutory-answer',
      'appeal-door',
      'fault-repair',
      'appeal-acceptance',
      'appeal-answer',
      'accident-spoken',
      'accident-written',
    ]);
    expect(statutory.filter((kind) => KIND_TRAITS[kind].pausable)).toEqual([]);
  });

  it('the others pause while the customer is waited for, but for call-backs and outside dates', () => {
    const pausable = CLOCK_KINDS.filter((kind) => KIND_TRAITS[kind].pausable);
    expect(pausable).toEqual([
      'own-answer',
      'opinion-answer',
      'province-answer',
      'solution-answer',
      'promised-answer',
      'work-order-take',
      'work-order-reply',
      'work-order-pass-on',
    ]);
  });

  it('only limits towards the customer have a time to call', () => {
    const callable = CLOCK_KINDS.filter((kind) => KIND_TRAITS[kind].callable);
    expect(callable).toEqual([
      'own-answer',
      'opinion-answer',
      'statutory-answer',
      'province-answer',
      'solution-answer',
      'promised-answer',
      'call-back',
    ]);
  });

  it('only the customer’s own door is never reminded of', () => {
    expect(CLOCK_KINDS.filter((kind) => !KIND_TRAITS[kind].reminded)).toEqual(['appeal-door']);
  });
});

describe('D6: the limits of a work order', () => {
  const limitAt = (due: string): Clock => {
    const [clock] = clocksAtReceipt(someFacts(), context);
    if (!clock) throw new Error('no clock');
    return { ...clock, actBy: at(due), dueAt: at(due) };
  };
  const ends = (start: string, limit: Clock | undefined) => {
    const { take, passOn, reply } = workOrderClocks(at(start), limit, context);
    return [take, passOn, reply].map(({ dueAt }) => local(dueAt).slice(11));
  };

  it('a reply has two thirds of what the ticket has left, however much of it is gone', () => {
    expect(ends('2026-06-01 10:00', limitAt('2026-06-01 19:00'))[2]).toBe('16:00:01');
    expect(ends('2026-06-01 13:00', limitAt('2026-06-01 19:00'))[2]).toBe('17:00:00');
  });

  it('what is little leaves no more for taking it and passing it on', () => {
    expect(ends('2026-06-01 10:00', limitAt('2026-06-01 11:30'))).toEqual([
      '11:00:00',
      '11:00:00',
      '11:00:00',
    ]);
  });

  it.each([
    ['no limit is ahead', undefined],
    ['it ends this second', limitAt('2026-06-01 10:00')],
    ['it is past', limitAt('2026-06-01 09:00')],
  ])('where %s, the reply has as long as taking has', (_, limit) => {
    expect(ends('2026-06-01 10:00', limit)).toEqual(['12:00:00', '12:00:00', '12:00:00']);
  });
});
