import { describe, expect, it } from 'vitest';
import {
  clockChanges,
  correctFacts,
  extendLimits,
  holdLimits,
  type LimitDecision,
  provenFacts,
  resumeLimits,
} from '../../../functions/domain/clock/change-limits.ts';
import type { ClockKind } from '../../../functions/domain/clock/clock.ts';
import {
  clocksOf,
  inputsAtReceipt,
  type LimitInputs,
} from '../../../functions/domain/clock/ticket-clocks.ts';
import { aContext, at, local, someFacts } from './builders.ts';

const context = aContext();
const fresh = inputsAtReceipt(someFacts());
const changed = (decision: LimitDecision) => {
  if (decision.kind === 'refused') throw new Error(decision.refusal.kind);
  return decision;
};
const stateAfter = (decision: LimitDecision): LimitInputs => changed(decision).state;
const due = (state: LimitInputs, kind: ClockKind = 'own-answer') => {
  const clock = clocksOf(state, context).find((one) => one.kind === kind);
  return clock && local(clock.dueAt);
};
const refusal = (decision: LimitDecision) =>
  decision.kind === 'refused' ? decision.refusal : undefined;

describe('waiting for the customer (D8)', () => {
  const held = stateAfter(holdLimits(fresh, at('2026-06-01 12:00'), context));

  it('moves the own limit as far as the cap while the wait is open', () => {
    expect(due(held)).toBe('2026-06-06 10:00:00');
  });

  it('gives back what was not used, on resuming', () => {
    expect(due(stateAfter(resumeLimits(held, at('2026-06-01 15:00'), context)))).toBe(
      '2026-06-03 13:00:00',
    );
  });

  it('leaves the statutory limits alone', () => {
    expect(due(held, 'statutory-answer')).toBe(due(fresh, 'statutory-answer'));
    expect(due(held, 'appeal-door')).toBe(due(fresh, 'appeal-door'));
  });

  it('stops the province’s limit too', () => {
    const state = { ...fresh, atProvinceSince: at('2026-06-01 11:00') };
    expect(
      due(stateAfter(holdLimits(state, at('2026-06-01 12:00'), context)), 'province-answer'),
    ).toBe('2026-06-06 11:00:00');
  });

  it('names what changed, old and new', () => {
    const { changes } = changed(holdLimits(fresh, at('2026-06-01 12:00'), context));
    expect(
      changes.map((change) => [
        change.new?.kind,
        change.old && local(change.old.dueAt),
        change.new && local(change.new.dueAt),
      ]),
    ).toEqual([
      ['own-answer', '2026-06-03 10:00:00', '2026-06-06 10:00:00'],
      ['solution-answer', '2026-06-01 23:59:59', '2026-06-04 23:59:59'],
    ]);
  });

  it('refuses a second hold until the cap has ended the first', () => {
    expect(refusal(holdLimits(held, at('2026-06-04 11:59:59'), context))).toEqual({
      kind: 'already-held',
      rule: 'D8',
    });
    expect(refusal(holdLimits(held, at('2026-06-04 12:00'), context))).toEqual({
      kind: 'pauses-used-up',
      rule: 'D8',
    });
  });

  it('holds again while something of the cap is left', () => {
    const resumed = stateAfter(resumeLimits(held, at('2026-06-01 15:00'), context));
    const again = stateAfter(holdLimits(resumed, at('2026-06-02 10:00'), context));
    expect(again.pauses).toHaveLength(2);
    expect(due(again)).toBe('2026-06-06 10:00:00');
    const spent = stateAfter(resumeLimits(again, at('2026-06-05 07:00'), context));
    expect(due(spent)).toBe('2026-06-06 10:00:00');
    expect(refusal(holdLimits(spent, at('2026-06-05 08:00'), context))).toEqual({
      kind: 'pauses-used-up',
      rule: 'D8',
    });
  });

  it('refuses to resume what is not held', () => {
    expect(refusal(resumeLimits(fresh, at('2026-06-01 12:00'), context))).toEqual({
      kind: 'not-held',
      rule: 'D8',
    });
    const resumed = stateAfter(resumeLimits(held, at('2026-06-01 15:00'), context));
    expect(refusal(resumeLimits(resumed, at('2026-06-01 16:00'), context))).toEqual({
      kind: 'not-held',
      rule: 'D8',
    });
  });
});

describe('D3 and D4 replace the own limit from the same start', () => {
  const d3 = stateAfter(extendLimits(fresh, 'anotherProvince', context));

  it('from receipt, not from the granting', () => {
    expect(due(d3)).toBe('2026-06-05 23:59:59');
    expect(due(stateAfter(extendLimits(d3, 'anotherBody', context)))).toBe('2026-06-10 23:59:59');
  });

  it('only for the categories that the policy names', () => {
    const billing = inputsAtReceipt(someFacts({ category: 'billing' }));
    expect(refusal(extendLimits(billing, 'anotherProvince', context))).toEqual({
      kind: 'category-not-extended',
      rule: 'D3',
    });
    expect(refusal(extendLimits(billing, 'anotherBody', context))).toEqual({
      kind: 'category-not-extended',
      rule: 'D4',
    });
    const wider = {
      ...context.policy.anotherProvince,
      categories: { ...context.policy.anotherProvince.categories, value: ['billing'] },
    };
    const widened = aContext({ policy: { ...context.policy, anotherProvince: wider } });
    expect(extendLimits(billing, 'anotherProvince', widened).kind).toBe('changed');
  });

  it('never make it shorter', () => {
    const d4 = stateAfter(extendLimits(fresh, 'anotherBody', context));
    expect(refusal(extendLimits(d4, 'anotherProvince', context))).toEqual({
      kind: 'not-longer',
      rule: 'D3',
      dueAt: at('2026-06-10 23:59:59'),
    });
    expect(refusal(extendLimits(d3, 'anotherProvince', context))?.kind).toBe('not-longer');
  });

  it('never pass D9 or an outside body’s date (A5)', () => {
    const bodyDate = at('2026-06-04 17:00');
    const state = stateAfter(extendLimits({ ...fresh, bodyDate }, 'anotherBody', context));
    const own = clocksOf(state, context).find(({ kind }) => kind === 'own-answer');
    expect([own?.dueAt, own?.cappedBy]).toEqual([bodyDate, { kind: 'outside-body', rule: 'A5' }]);
    const body = clocksOf(state, context).find(({ kind }) => kind === 'outside-body');
    expect([body?.dueAt, body?.rule, body?.startAt]).toEqual([
      bodyDate,
      'A5',
      fresh.facts.receivedAt,
    ]);
  });

  it('keep the pauses taken before', () => {
    const held = stateAfter(holdLimits(fresh, at('2026-06-02 12:00'), context));
    const resumed = stateAfter(resumeLimits(held, at('2026-06-02 15:00'), context));
    expect(due(stateAfter(extendLimits(resumed, 'anotherProvince', context)))).toBe(
      '2026-06-08 02:59:59',
    );
  });

  it('end when the matter turns out to be of another category (D8)', () => {
    const facts = someFacts({ category: 'service' });
    expect(due(stateAfter(correctFacts(d3, facts, context)))).toBe('2026-06-03 10:00:00');
  });
});

describe('corrected facts', () => {
  it('shorten the own limit at once: a better tier (D8)', () => {
    const decision = correctFacts(fresh, someFacts({ tier: 'vip' }), context);
    expect(due(stateAfter(decision))).toBe('2026-06-01 18:00:00');
    expect(changed(decision).changes.map((change) => change.new?.kind)).toEqual(['own-answer']);
  });

  it('lengthen the own limit without more ado: it is the operator’s', () => {
    const vip = inputsAtReceipt(someFacts({ tier: 'vip' }));
    expect(due(stateAfter(correctFacts(vip, someFacts(), context)))).toBe('2026-06-03 10:00:00');
  });

  const later = someFacts({ receivedAt: at('2026-06-02 10:00') });

  it('make a statutory limit later never on one person’s word (D9)', () => {
    expect(refusal(correctFacts(fresh, later, context))).toEqual({
      kind: 'statutory-later',
      clock: 'statutory-answer',
      rule: 'D9',
      dueAt: at('2026-06-16 23:59:59'),
    });
  });

  it('make it later once they are proven', () => {
    expect(due(stateAfter(provenFacts(fresh, later, context)), 'statutory-answer')).toBe(
      '2026-06-17 23:59:59',
    );
  });

  it('make it earlier at once', () => {
    const facts = someFacts({ receivedAt: at('2026-05-31 10:00') });
    expect(due(stateAfter(correctFacts(fresh, facts, context)), 'statutory-answer')).toBe(
      '2026-06-15 23:59:59',
    );
  });

  it('a later instant to act is later too, even with the same legal end', () => {
    const facts = someFacts({ receivedAt: at('2026-06-01 10:00:01') });
    expect(refusal(correctFacts(fresh, facts, context))?.kind).toBe('statutory-later');
  });

  it('country instead of town needs proof, town instead of country does not (D11)', () => {
    const report = (place: 'town' | 'country') => someFacts({ recordKind: 'fault-report', place });
    expect(
      refusal(correctFacts(inputsAtReceipt(report('town')), report('country'), context)),
    ).toMatchObject({ rule: 'D11' });
    expect(correctFacts(inputsAtReceipt(report('country')), report('town'), context).kind).toBe(
      'changed',
    );
  });

  it('a category with a longer appeal period needs proof (B6)', () => {
    const billing = inputsAtReceipt(someFacts({ category: 'billing' }));
    expect(refusal(correctFacts(billing, someFacts(), context))).toMatchObject({
      rule: 'B6',
    });
  });

  it('a complaint that turns out to be none loses its limits only with proof (D9, B6, B8)', () => {
    const facts = someFacts({ recordKind: 'consultation' });
    expect(refusal(correctFacts(fresh, facts, context))).toMatchObject({ rule: 'D9' });
    const { changes } = changed(provenFacts(fresh, facts, context));
    expect(changes.map((change) => [change.old?.kind, change.new])).toEqual([
      ['statutory-answer', undefined],
      ['appeal-door', undefined],
      ['solution-answer', undefined],
    ]);
  });

  it('a consultation that turns out to be a complaint gets them (D9, B6, B8)', () => {
    const consultation = inputsAtReceipt(someFacts({ recordKind: 'consultation' }));
    const { changes } = changed(correctFacts(consultation, someFacts(), context));
    expect(changes.map((change) => [change.old, change.new?.kind])).toEqual([
      [undefined, 'statutory-answer'],
      [undefined, 'appeal-door'],
      [undefined, 'solution-answer'],
    ]);
  });
});

describe('a reopened ticket (J3)', () => {
  const state = { ...fresh, reopenedAt: at('2026-06-20 10:00') };

  it('has a new own limit and the old D9', () => {
    expect(due(state)).toBe('2026-06-22 10:00:00');
    expect(due(state, 'statutory-answer')).toBe('2026-06-16 23:59:59');
    const own = clocksOf(state, context).find(({ kind }) => kind === 'own-answer');
    expect([own?.startAt, own?.cappedBy]).toEqual([state.reopenedAt, undefined]);
  });

  it('still keeps to an outside body’s date (A5)', () => {
    expect(due({ ...state, bodyDate: at('2026-06-21 10:00') })).toBe('2026-06-21 10:00:00');
  });
});

describe('changes of limits', () => {
  it('are none when nothing moves', () => {
    expect(clockChanges(clocksOf(fresh, context), clocksOf(fresh, context))).toEqual([]);
  });

  it('show a rule that changes with the same end', () => {
    const general = inputsAtReceipt(someFacts({ tier: 'vip' }));
    const critical = inputsAtReceipt(someFacts({ tier: 'ordinary', urgency: 'critical' }));
    const changes = clockChanges(clocksOf(general, context), clocksOf(critical, context));
    expect(changes.map((change) => [change.old?.rule, change.new?.rule])).toEqual([['D1', 'D2']]);
  });
});
