import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { mainlandCalendar } from '../../../functions/domain/calendar/mainland.ts';
import {
  changesAfter,
  gapsIn,
  type KeptRota,
  onCallAt,
  type Rota,
  type RotaOverride,
} from '../../../functions/domain/on-call/rota.ts';
import type { RotaCounting, Rotation } from '../../../functions/domain/on-call/turns.ts';
import { type Instant, plusSeconds, toInstant } from '../../../functions/domain/time.ts';
import { type LayeredRota, walked } from './rota-oracle.ts';

const FIRST = Date.UTC(2025, 0, 6) / 60_000;
/** To the last day that the calendar has, in every zone: of later ones the walk knows no holidays. */
const TWO_YEARS = Date.UTC(2026, 11, 31) / 60_000 - FIRST;
const instantOf = (minute: number): Instant => toInstant(minute * 60_000);

const time = fc
  .integer({ min: 0, max: 95 })
  .map(
    (n) => `${String(Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`,
  );
const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'];
const names = ['li', 'wu', 'xu', 'zhou', 'sun'];

const layer: fc.Arbitrary<Rotation> = fc
  .record({
    people: fc.subarray(names, { minLength: 1 }),
    from: fc.integer({ min: 7, max: 20 }).map((day) => `2025-01-${String(day).padStart(2, '0')}`),
    everyDays: fc.constantFrom(1, 1, 7, 3),
    handOverAt: fc.uniqueArray(time, { minLength: 1, maxLength: 3 }).map((all) => all.sort()),
    days: fc.constantFrom(undefined, 'working-days' as const, 'days-off' as const),
    hours: fc.option(
      fc.tuple(time, time).filter(([from, to]) => from !== to),
      { nil: undefined },
    ),
    timeZone: fc.constantFrom(undefined, ...zones),
  })
  .map(({ days, hours, timeZone, ...rest }) => ({
    ...rest,
    ...(days && { days }),
    ...(hours && { hours: { from: hours[0], to: hours[1] } }),
    ...(timeZone !== undefined && { timeZone }),
  }));

const span = fc.tuple(fc.integer({ min: 0, max: TWO_YEARS }), fc.integer({ min: 1, max: 20_000 }));
/** Somebody takes over for a time, for nobody or for somebody; and two exchange a time with each other. */
const override: fc.Arbitrary<readonly RotaOverride[]> = fc
  .tuple(span, span, fc.constantFrom(...names), fc.constantFrom(undefined, ...names), fc.boolean())
  .map(([[at, length], [other, otherLength], person, insteadOf, isSwap]) => {
    const during = (from: number, long: number) => ({
      from: instantOf(FIRST + from),
      to: instantOf(FIRST + from + long),
    });
    const one = { ...during(at, length), person, ...(insteadOf !== undefined && { insteadOf }) };
    if (!isSwap || insteadOf === undefined) return [one];
    return [one, { ...during(other, otherLength), person: insteadOf, insteadOf: person }];
  });

const overrides = fc.array(override, { maxLength: 6 }).map((all) => all.flat());

const rota = fc
  .record({ layers: fc.array(layer, { minLength: 1, maxLength: 3 }), overrides })
  .map((made): LayeredRota => made);

const samples = fc.array(fc.integer({ min: 0, max: TWO_YEARS - 1 }), {
  minLength: 40,
  maxLength: 40,
});

/** Four months, in which clocks change in each hemisphere. */
const SPRING = { from: FIRST, to: FIRST + 120 * 1440, lead: 3 * 1440 };

const WALKED = { from: FIRST, to: FIRST + TWO_YEARS, lead: 3 * 1440 };

it('who is on call at any minute of two years is who a walk from minute to minute finds, and so is when nobody is (F3)', () => {
  fc.assert(
    fc.property(rota, fc.constantFrom(...zones), samples, (one, timeZone, some) => {
      const counting = { calendar: mainlandCalendar, timeZone };
      expectAgreement(one, walked(one, counting, WALKED), some, counting);
    }),
    { numRuns: 3 },
  );
});

it('of a rota that was written anew and changed by commands each minute is told by the rota of then (F3)', () => {
  fc.assert(
    fc.property(
      fc.tuple(rota, rota),
      fc.integer({ min: 1, max: 40_000 }),
      overrides,
      fc.constantFrom(...zones),
      fc.array(fc.integer({ min: 0, max: SPRING.to - FIRST - 1 }), {
        minLength: 20,
        maxLength: 20,
      }),
      ([before, after], minute, changed, timeZone, some) => {
        const counting = { calendar: mainlandCalendar, timeZone };
        const kept: KeptRota = {
          versions: [
            { from: instantOf(FIRST - 1), rota: before },
            { from: instantOf(FIRST + minute), rota: after },
          ],
          overrides: changed,
        };
        const [first, second] = [before, after].map((written) =>
          walked(
            { ...written, overrides: [...(written.overrides ?? []), ...changed] },
            counting,
            SPRING,
          ),
        );
        const said = [...(first ?? []).slice(0, minute), ...(second ?? []).slice(minute)];
        expectAgreement(kept, said, [...some, minute - 1, minute], counting);
      },
    ),
    { numRuns: 5 },
  );
});

const expectAgreement = (
  one: Rota,
  said: readonly string[],
  some: readonly number[],
  counting: RotaCounting,
): void => {
  const at = (index: number) => onCallAt(one, instantOf(FIRST + index), counting).join(' ');
  const changes = said.flatMap((who, index) =>
    index > 0 && who !== said[index - 1] ? [index] : [],
  );
  // Where it changes, just before, and anywhere.
  const few = changes.filter((_, n) => n % Math.ceil(changes.length / 40) === 0);
  for (const index of [...few.flatMap((n) => [n - 1, n]), ...some])
    expect([index, at(index)]).toEqual([index, said[index]]);
  const from = instantOf(FIRST);
  for (const { from: begins, to: ends } of gapsIn(
    one,
    { from, to: plusSeconds(from, 86_400 * 15) },
    counting,
  )) {
    const [first, last] = [begins, ends].map((x) => Date.parse(x) / 60_000 - FIRST);
    const minutes = said.slice(first, last);
    expect(new Set(minutes)).toEqual(new Set(['']));
    expect(first === 0 || said[(first ?? 0) - 1] !== '').toBe(true);
  }
  const next = changesAfter(one, from, 30, counting);
  const [change] = changes;
  if (change !== undefined && change < 30 * 1440) expect(next).toBe(instantOf(FIRST + change));
};
