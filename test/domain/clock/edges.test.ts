import { describe, expect, it } from 'vitest';
import {
  clockChanges,
  correctFacts,
  holdLimits,
  type LimitDecision,
  resumeLimits,
} from '../../../functions/domain/clock/change-limits.ts';
import type { Clock, ClockFacts } from '../../../functions/domain/clock/clock.ts';
import { countClock } from '../../../functions/domain/clock/count-clock.ts';
import { givenDateClock } from '../../../functions/domain/clock/given-date-clock.ts';
import { limitEnd } from '../../../functions/domain/clock/limit-end.ts';
import { pauseEndsAt } from '../../../functions/domain/clock/pauses.ts';
import { keptAfterRecount } from '../../../functions/domain/clock/recount-limits.ts';
import {
  clocksAtReceipt,
  clocksOf,
  inputsAtReceipt,
  type LimitInputs,
} from '../../../functions/domain/clock/ticket-clocks.ts';
import { aContext, at, HOUSE_RULE, local, someFacts } from './builders.ts';

const context = aContext();
const TEN = at('2026-06-01 10:00');
const setting = (value: Clock['limit'] & (string | { workingDays: number })) => ({
  value,
  rule: 'D1',
  source: HOUSE_RULE,
});
const given = (until: string): Clock =>
  givenDateClock('outside-body', TEN, at(until), { rule: 'A5', source: HOUSE_RULE }, context);
const own = (facts: Partial<ClockFacts>, using = context): Clock => {
  const [clock] = clocksAtReceipt(someFacts(facts), using);
  if (!clock) throw new Error('no own limit');
  return clock;
};
const stateAfter = (decision: LimitDecision): LimitInputs => {
  if (decision.kind === 'refused') throw new Error(decision.refusal.kind);
  return decision.state;
};

describe('several caps', () => {
  const early = given('2026-06-02 09:00');
  const late = {
    ...given('2026-06-02 18:00'),
    kind: 'statutory-answer',
    rule: 'D9',
    actBy: at('2026-06-02 08:00'),
  } as const;

  it('the one that ends first ends the limit; the first instant to act counts', () => {
    for (const caps of [
      [early, late],
      [late, early],
    ]) {
      const clock = countClock('own-answer', TEN, setting('PT48H'), context, { caps });
      expect([local(clock.dueAt), local(clock.actBy), clock.cappedBy?.rule]).toEqual([
        '2026-06-02 09:00:00',
        '2026-06-02 08:00:00',
        'A5',
      ]);
    }
  });

  it('one that ends together with the limit caps nothing', () => {
    const clock = countClock('own-answer', TEN, setting('PT48H'), context, {
      caps: [given('2026-06-03 10:00')],
    });
    expect([local(clock.dueAt), clock.cappedBy]).toEqual(['2026-06-03 10:00:00', undefined]);
  });

  it('a provisional cap makes the limit provisional, a firm one does not', () => {
    const provisional = { ...early, provisional: true };
    const date = (caps: Clock[]) =>
      givenDateClock(
        'promised-answer',
        TEN,
        at('2026-06-05 10:00'),
        { rule: 'B8', source: HOUSE_RULE },
        context,
        { caps },
      );
    expect([
      date([provisional]).provisional,
      date([early]).provisional,
      date([]).provisional,
    ]).toEqual([true, false, false]);
    const counted = (caps: Clock[]) =>
      countClock('own-answer', TEN, setting('PT48H'), context, { caps });
    expect([counted([provisional]).provisional, counted([early]).provisional]).toEqual([
      true,
      false,
    ]);
  });
});

describe('what caps an own limit', () => {
  const long = (value: string) =>
    aContext({
      policy: {
        ...context.policy,
        ownAnswer: { ...context.policy.ownAnswer, ordinary: setting(value) },
      },
    });

  it('is D9', () => {
    expect(own({}, long('P20D')).cappedBy).toEqual({ kind: 'statutory-answer', rule: 'D9' });
  });

  it('is never the regulator’s door, even long shut (B6)', () => {
    const clock = own({ category: 'billing', occurredAt: at('2020-01-01 10:00') });
    expect([local(clock.dueAt), clock.cappedBy]).toEqual(['2026-06-03 10:00:00', undefined]);
  });

  it('is never the repair of a fault (D11)', () => {
    expect(own({ recordKind: 'fault-report' }, long('P5D')).cappedBy).toBeUndefined();
  });
});

describe('a limit that a firm cap ends may change no more', () => {
  const duty = (received: string, using = context): Clock =>
    countClock('statutory-answer', at(received), setting('P15D'), using);
  const capped = (received: string, caps: Clock[], workingDays = 12) =>
    countClock('own-answer', at(received), setting({ workingDays }), context, { caps });
  const told = ({ dueAt, provisional, cappedBy }: Clock) => [
    local(dueAt),
    provisional,
    cappedBy?.kind,
  ];

  it('inside the cover: D3 that D9 ends on its last day (D3, D9)', () => {
    const received = '2026-12-13 10:00';
    expect(told(capped(received, []))).toEqual(['2026-12-29 23:59:59', true, undefined]);
    expect(told(capped(received, [duty(received)]))).toEqual([
      '2026-12-28 23:59:59',
      false,
      'statutory-answer',
    ]);
  });

  it('not where the cap is provisional itself, one day on', () => {
    const received = '2026-12-14 10:00';
    expect(told(capped(received, [duty(received)], 15))).toEqual([
      '2026-12-29 23:59:59',
      true,
      'statutory-answer',
    ]);
  });

  it('nor where a firm cap lies beyond the cover: a make-up workday may yet end it sooner', () => {
    expect(told(capped('2026-12-16 10:00', [given('2027-01-02 10:00')]))).toEqual([
      '2027-01-02 10:00:00',
      true,
      'outside-body',
    ]);
    expect(told(capped('2026-12-16 10:00', [given('2026-12-28 23:59:59')]))).toEqual([
      '2026-12-28 23:59:59',
      false,
      'outside-body',
    ]);
  });

  it('nor where it starts before the cover: what was worked then is not known', () => {
    const [start, until] = [at('2006-12-28 10:00'), at('2007-01-04 10:00')];
    const ground = { rule: 'A5', source: HOUSE_RULE };
    const date = givenDateClock('outside-body', start, until, ground, context);
    expect(told(capped('2006-12-28 10:00', [date]))).toEqual([
      '2007-01-04 10:00:00',
      true,
      'outside-body',
    ]);
  });

  it('a limit that nothing caps is as firm as its own end, in hours and in working days', () => {
    const date = given('2026-12-31 23:00');
    const hours = countClock('own-answer', at('2026-12-31 10:00'), setting('PT48H'), context, {
      caps: [date],
    });
    expect(hours.provisional).toBe(false);
    expect(capped('2026-12-16 10:00', [given('2027-02-01 10:00')]).provisional).toBe(true);
  });
});

describe('the least time to call that an own limit leaves (D5)', () => {
  const callBy = (callableTime: string) => {
    const policy = {
      ...context.policy,
      callableTime: { ...context.policy.callableTime, value: callableTime },
    };
    const clock = countClock('own-answer', TEN, setting('PT13H'), aContext({ policy }));
    return clock.callBy && local(clock.callBy);
  };

  it.each([
    ['PT11H59M59S', '2026-06-01 21:59:59'],
    ['PT12H', '2026-06-02 20:00:00'],
    ['P0D', '2026-06-01 21:59:59'],
    ['P1D', '2026-06-03 08:00:00'],
  ])('of %s: a day is 24 hours, no second', (callableTime, expected) => {
    expect(callBy(callableTime)).toBe(expected);
  });
});

describe('D5 for statutory limits', () => {
  const duty = (start: string) => {
    const clock = countClock('statutory-answer', at(start), setting('PT30M'), context);
    return clock.callBy && local(clock.callBy);
  };

  it('calls stay before quiet hours', () => {
    expect(duty('2026-06-01 21:45')).toBe('2026-06-01 21:59:59');
  });

  it('or there is no time to call at all', () => {
    expect(duty('2026-06-01 22:00')).toBeUndefined();
    expect(
      countClock('statutory-answer', at('2026-06-01 22:00'), setting('PT30M'), context),
    ).not.toHaveProperty('callBy');
  });
});

describe('days and the cover', () => {
  it('calendar days of the house need no calendar', () => {
    expect(limitEnd(at('2026-12-30 10:00'), 'P5D', context).provisional).toBe(false);
    expect(limitEnd(at('2026-12-30 10:00'), 'P5D', context, 'law').provisional).toBe(true);
  });

  it('the same day is never provisional, even beyond the cover', () => {
    expect(limitEnd(at('2027-03-01 10:00'), { workingDays: 0 }, context).provisional).toBe(false);
  });

  it('a duty in working days is reminded of on its working days (D7)', () => {
    const clock = countClock(
      'statutory-answer',
      at('2026-06-05 10:00'),
      setting({ workingDays: 2 }),
      context,
    );
    expect(clock.remindAt.map(local)).toEqual(['2026-06-09 00:00:00', '2026-06-09 14:24:00']);
  });
});

describe('pauses one after another (D8)', () => {
  it('each take what they lasted', () => {
    let state = inputsAtReceipt(someFacts());
    for (const hour of ['12', '14', '16']) {
      state = stateAfter(holdLimits(state, at(`2026-06-01 ${hour}:00`), context));
      state = stateAfter(resumeLimits(state, at(`2026-06-01 ${hour}:30`), context));
    }
    expect(clocksOf(state, context)[0]?.dueAt).toBe(at('2026-06-03 11:30'));
  });

  it('the last of several is the open one', () => {
    const closed = { from: TEN, to: at('2026-06-01 11:00') };
    const open = { from: at('2026-06-01 15:00') };
    expect(pauseEndsAt([open], 3600)).toBe(at('2026-06-01 16:00'));
    expect(
      pauseEndsAt(
        [closed, { from: at('2026-06-01 12:00'), to: at('2026-06-01 13:00') }, open],
        3 * 3600,
      ),
    ).toBe(at('2026-06-01 16:00'));
  });
});

describe('small corrections', () => {
  it('an earlier hour of the same day moves the instant to act, not the legal end, and needs no proof', () => {
    const facts = someFacts({ receivedAt: at('2026-06-01 09:00') });
    const [, statutory] = clocksOf(
      stateAfter(correctFacts(inputsAtReceipt(someFacts()), facts, context)),
      context,
    );
    expect(statutory && [local(statutory.actBy), local(statutory.dueAt)]).toEqual([
      '2026-06-16 09:00:00',
      '2026-06-16 23:59:59',
    ]);
  });

  it.each([
    ['rule', { rule: 'D2' }],
    ['start', { startAt: at('2026-06-01 09:00') }],
    ['instant to act', { actBy: at('2026-06-01 09:00') }],
    ['end', { dueAt: at('2026-06-01 09:00') }],
  ])('a limit differs by its %s', (_name, change) => {
    const clock = own({});
    expect(clockChanges([clock], [{ ...clock, ...change }])).toHaveLength(1);
    expect(clockChanges([clock], [{ ...clock, policyVersion: 'next' }])).toEqual([]);
  });

  it('a statutory limit counted anew to the same end, or one of its two times earlier, is taken', () => {
    const statutory = clocksAtReceipt(someFacts(), context).find(
      ({ kind }) => kind === 'statutory-answer',
    );
    if (!statutory) throw new Error('no D9');
    const same = { ...statutory, policyVersion: 'next' };
    expect(keptAfterRecount(statutory, same)).toBe(same);
    const sooner = { ...statutory, actBy: TEN };
    expect(keptAfterRecount(statutory, sooner)).toBe(sooner);
  });
});
