import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CATEGORIES, TIERS, URGENCIES } from '../../../functions/domain/classification.ts';
import { EXTENSIONS } from '../../../functions/domain/clock/answer-clocks.ts';
import {
  changedLimits,
  correctFacts,
  extendLimits,
  holdLimits,
  type LimitDecision,
  resumeLimits,
} from '../../../functions/domain/clock/change-limits.ts';
import type { ClockContext } from '../../../functions/domain/clock/clock.ts';
import { explainClock } from '../../../functions/domain/clock/explain/explain.ts';
import { secondsIn } from '../../../functions/domain/clock/interval.ts';
import { isStatutory } from '../../../functions/domain/clock/kind-traits.ts';
import { cappedPauses, pauseCap } from '../../../functions/domain/clock/pauses.ts';
import {
  clocksOf,
  inputsAtReceipt,
  type LimitInputs,
} from '../../../functions/domain/clock/ticket-clocks.ts';
import { isAnswering } from '../../../functions/domain/clock/which-counts.ts';
import { limitParts } from '../../../functions/domain/policy/limit.ts';
import { type Instant, plusSeconds, toInstant } from '../../../functions/domain/time.ts';
import { aContext, HOUSE_RULE, someFacts } from './builders.ts';

const context = aContext();
type Command = (state: LimitInputs, now: Instant) => LimitDecision;

const aReceipt = fc
  .integer({ min: Date.UTC(2024, 0, 1) / 1000, max: Date.UTC(2026, 9, 1) / 1000 })
  .map((seconds) => toInstant(seconds * 1000));

const correcting =
  (changes: Parameters<typeof someFacts>[0]): Command =>
  (state) =>
    correctFacts(state, { ...state.facts, ...changes }, context);

/** The date promised lies so many hours on (B8). */
const promising =
  (hours: number): Command =>
  (state, now) =>
    changedLimits(
      state,
      { ...state, promise: { at: now, until: plusSeconds(now, hours * 3600) } },
      context,
    );
/** The date that a body sets lies so many hours after receipt, and may have passed (A5). */
const bodyDateIn =
  (hours: number): Command =>
  (state) =>
    changedLimits(
      state,
      { ...state, bodyDate: plusSeconds(state.facts.receivedAt, hours * 3600) },
      context,
    );

/** Commands that correct no fact on which a statutory limit rests. */
const aCommand: fc.Arbitrary<Command> = fc.oneof(
  fc.constant<Command>((state, now) => holdLimits(state, now, context)),
  fc.constant<Command>((state, now) => resumeLimits(state, now, context)),
  fc.constantFrom(...EXTENSIONS).map(
    (extension): Command =>
      (state) =>
        extendLimits(state, extension, context),
  ),
  fc.constantFrom(...TIERS).map((tier) => correcting({ tier })),
  fc.constantFrom(...URGENCIES).map((urgency) => correcting({ urgency })),
  fc
    .constantFrom(...CATEGORIES.filter((one) => one !== 'billing'))
    .map((category) => correcting({ category })),
  fc.integer({ min: 1, max: 600 }).map(promising),
  fc.integer({ min: 1, max: 600 }).map(bodyDateIn),
);
const steps = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 * 3600 }), aCommand), {
  maxLength: 12,
});

const run = (
  state: LimitInputs,
  sequence: readonly [number, Command][],
  seen: (before: LimitInputs, after: LimitDecision) => void = () => {},
) => {
  let now = state.facts.receivedAt;
  let current = state;
  for (const [wait, command] of sequence) {
    now = plusSeconds(now, wait);
    const decision = command(current, now);
    seen(current, decision);
    if (decision.kind === 'changed') current = decision.state;
  }
  return { state: current, now };
};

const statutory = (state: LimitInputs, using: ClockContext = context) =>
  clocksOf(state, using).filter(({ kind }) => isStatutory(kind));
const own = (state: LimitInputs) => {
  const [clock] = clocksOf(state, context);
  if (!clock) throw new Error('no own limit');
  return clock;
};

const openPauses = ({ pauses }: LimitInputs) => pauses.filter(({ to }) => to === undefined).length;

describe('whatever is done to a ticket', () => {
  it('a statutory limit stays where it is (D9, B6)', () => {
    fc.assert(
      fc.property(aReceipt, steps, (receivedAt, sequence) => {
        const fresh = inputsAtReceipt(someFacts({ receivedAt }));
        expect(statutory(run(fresh, sequence).state)).toEqual(statutory(fresh));
      }),
    );
  });

  it('no policy within the law moves a statutory limit that it does not itself set', () => {
    fc.assert(
      fc.property(aReceipt, fc.integer({ min: 1, max: 500 }), (receivedAt, hours) => {
        const shorter = { value: `PT${hours}H`, rule: 'D1', source: HOUSE_RULE };
        const { policy } = context;
        const changed = aContext({
          policy: {
            ...policy,
            ownAnswer: { vip: shorter, 'go-tone': shorter, ordinary: shorter },
            customerWait: { ...policy.customerWait, value: `PT${hours}H` },
            provinceAnswer: shorter,
          },
        });
        const fresh = inputsAtReceipt(someFacts({ receivedAt }));
        expect(statutory(fresh, changed)).toEqual(statutory(fresh));
      }),
    );
  });

  it('extending never shortens, holding never shortens, resuming never lengthens', () => {
    fc.assert(
      fc.property(aReceipt, steps, (receivedAt, sequence) => {
        run(inputsAtReceipt(someFacts({ receivedAt })), sequence, (before, decision) => {
          if (decision.kind === 'refused') return;
          const { state } = decision;
          const [old, now] = [own(before).dueAt, own(state).dueAt];
          const extended = state.extension !== before.extension;
          const resumed = openPauses(before) > openPauses(state);
          const corrected = state.facts !== before.facts || state.bodyDate !== before.bodyDate;
          expect(corrected || (resumed ? now <= old : extended ? now > old : now >= old)).toBe(
            true,
          );
        });
      }),
    );
  });

  it('the own limit never passes D9 or an outside body’s date (A5)', () => {
    fc.assert(
      fc.property(aReceipt, steps, (receivedAt, sequence) => {
        const { state } = run(inputsAtReceipt(someFacts({ receivedAt })), sequence);
        const [duty] = statutory(state);
        const { dueAt } = own(state);
        expect(duty !== undefined && dueAt <= duty.dueAt).toBe(true);
        if (state.bodyDate !== undefined) expect(dueAt <= state.bodyDate).toBe(true);
      }),
    );
  });

  it('a promise never passes a limit that is still ahead, nor moves any other (B8)', () => {
    fc.assert(
      fc.property(aReceipt, steps, (receivedAt, sequence) => {
        run(inputsAtReceipt(someFacts({ receivedAt })), sequence, (before, decision) => {
          if (decision.kind === 'refused') return;
          const { promise } = decision.state;
          if (!promise || promise === before.promise) return;
          const kinds = decision.changes.map((change) => (change.new ?? change.old)?.kind);
          expect(
            kinds.every((kind) => kind === 'solution-answer' || kind === 'promised-answer'),
          ).toBe(true);
          const clocks = clocksOf(decision.state, context);
          const promised = clocks.find(({ kind }) => kind === 'promised-answer');
          const ahead = clocks.filter(
            ({ kind, dueAt }) => isAnswering(kind) && dueAt >= promise.at,
          );
          expect(ahead.every(({ dueAt }) => promised && promised.dueAt <= dueAt)).toBe(true);
        });
      }),
    );
  });

  it('pausing and resuming loses nothing, whatever changes between', () => {
    fc.assert(
      fc.property(aReceipt, steps, (receivedAt, sequence) => {
        const { state } = run(inputsAtReceipt(someFacts({ receivedAt })), sequence);
        const clock = own(state);
        if (clock.cappedBy) return;
        const { days } = explainClock(clock, context);
        const { unit, count } = limitParts(clock.limit as never);
        const counted = days.reduce((sum, day) => sum + day.counted, 0);
        expect(counted).toBe(unit === 'seconds' ? count : count * 86_400);
        const taken = cappedPauses(state.pauses, pauseCap(context.policy)).reduce(
          (sum, pause) => sum + secondsIn(pause),
          0,
        );
        expect(taken).toBeLessThanOrEqual(72 * 3600);
        if (unit === 'seconds') {
          const paused = days.reduce((sum, day) => sum + day.paused, 0);
          expect(clock.dueAt).toBe(plusSeconds(receivedAt, count + paused));
        }
      }),
    );
  });

  it('shortening takes effect at once: a VIP’s limit is that of a VIP from the start (D8)', () => {
    fc.assert(
      fc.property(aReceipt, fc.constantFrom(...TIERS), (receivedAt, tier) => {
        const before = inputsAtReceipt(someFacts({ receivedAt, tier, category: 'service' }));
        const { state } = run(before, [[60, correcting({ tier: 'vip' })]]);
        expect(own(state).dueAt).toBe(plusSeconds(receivedAt, 8 * 3600));
      }),
    );
  });

  it('reminders rise and lie within their limit (D7)', () => {
    fc.assert(
      fc.property(aReceipt, steps, (receivedAt, sequence) => {
        for (const clock of clocksOf(
          run(inputsAtReceipt(someFacts({ receivedAt })), sequence).state,
          context,
        )) {
          expect(clock.remindAt).toEqual(clock.remindAt.toSorted());
          expect(clock.remindAt.every((at) => clock.startAt <= at && at <= clock.actBy)).toBe(true);
        }
      }),
    );
  });
});
