import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mutedBy } from '../../../functions/domain/calling/muted.ts';
import { CATEGORIES } from '../../../functions/domain/classification.ts';
import type { Level } from '../../../functions/domain/level.ts';
import {
  decideMuting,
  type GivenMuting,
  type MutingCommand,
} from '../../../functions/domain/muting/decide-muting.ts';
import {
  MOST_KEPT,
  MOST_OPEN,
  type Muting,
  type Mutings,
  stateOf,
} from '../../../functions/domain/muting/muting.ts';
import { defaultPolicy } from '../../../functions/domain/policy/default-policy.ts';
import { type Instant, plusSeconds } from '../../../functions/domain/time.ts';
import { anAlert } from '../../builders/alert.ts';
import { aClerk, hoursOn, MONDAY } from '../../builders/ticket.ts';

const NOBODY: Mutings | undefined = undefined;
const CUT_OVER: GivenMuting = {
  scope: { areas: ['320800'] },
  from: hoursOn(4),
  to: hoursOn(10),
  because: 'cut-over',
};

/** What commands make of a branch's mutings, each at its time. */
const madeBy = (...commands: readonly (readonly [MutingCommand, Instant?])[]) => {
  let mutings = NOBODY as Mutings | undefined;
  let last: ReturnType<typeof decideMuting> | undefined;
  for (const [command, at = MONDAY] of commands) {
    const occasion = { at, by: aClerk, correlationId: 'c-1' };
    last = decideMuting(command, { mutings, policy: defaultPolicy, ...occasion });
    if (last.kind === 'recorded') mutings = last.recorded.mutings;
  }
  return { mutings: mutings?.mutings ?? [], last };
};
const mute = (given: Partial<GivenMuting> = {}): MutingCommand => ({
  kind: 'mute',
  muting: { ...CUT_OVER, ...given },
});
const lift = (id = 'muting-1'): MutingCommand => ({ kind: 'lift', id });
const refusalOf = ({ last }: ReturnType<typeof madeBy>) =>
  last?.kind === 'refused' ? last.refusal.kind : last?.kind;

describe('a muting for planned work (F2, H2)', () => {
  it('has an end, a reason, and whoever asked for it; it is told in the branch', () => {
    const { mutings, last } = madeBy([mute({ work: 'EOMS-7' })]);
    expect(mutings).toEqual([
      {
        id: 'muting-1',
        ...CUT_OVER,
        work: 'EOMS-7',
        by: aClerk,
      },
    ]);
    expect(last).toMatchObject({
      recorded: { entry: { type: 'AlertsMuted', rule: 'F2', publish: true, by: aClerk } },
    });
  });

  it.each([
    ['one second shorter than twelve hours', -1, 'recorded'],
    ['twelve hours long', 0, 'recorded'],
    ['one second longer', 1, 'muting-too-long'],
  ])('is at most as long as the policy says: %s', (_, more, outcome) => {
    const to = plusSeconds(hoursOn(12), more);
    expect(refusalOf(madeBy([mute({ from: MONDAY, to })]))).toBe(outcome);
  });

  it.each([
    ['one second shorter', -1, 'recorded'],
    ['as long', 0, 'recorded'],
    ['one second longer', 1, 'muting-too-long'],
  ])('with what it follows upon, both are at most %s', (_, more, outcome) => {
    const first = mute({ from: MONDAY, to: hoursOn(6) });
    const next = mute({ from: hoursOn(6), to: plusSeconds(hoursOn(12), more) });
    expect(refusalOf(madeBy([first], [next]))).toBe(outcome);
    // Whichever is asked for first.
    expect(refusalOf(madeBy([next], [first]))).toBe(outcome);
    // And where what is between is asked for last.
    const [head, middle, tail] = [
      mute({ from: MONDAY, to: hoursOn(2) }),
      mute({ from: hoursOn(2), to: hoursOn(9) }),
      mute({ from: hoursOn(9), to: plusSeconds(hoursOn(12), more) }),
    ] as const;
    expect(refusalOf(madeBy([tail], [head], [middle]))).toBe(outcome);
    expect(refusalOf(madeBy([head], [middle], [tail]))).toBe(outcome);
    expect(refusalOf(madeBy([tail], [middle], [head]))).toBe(outcome);
  });

  it('that is too long says when it may end at the latest: then it is recorded, a second later not', () => {
    const latestAfter = (others: readonly MutingCommand[], next: Partial<GivenMuting>) => {
      const before = others.map((one) => [one] as const);
      const { last } = madeBy(...before, [mute(next)]);
      if (last?.kind !== 'refused' || last.refusal.kind !== 'muting-too-long')
        throw new Error(last?.kind);
      const { latest } = last.refusal;
      if (latest !== undefined) {
        expect(refusalOf(madeBy(...before, [mute({ ...next, to: latest })]))).toBe('recorded');
        const later = mute({ ...next, to: plusSeconds(latest, 1) });
        expect(refusalOf(madeBy(...before, [later]))).toBe('muting-too-long');
      }
      return latest;
    };
    const head = mute({ from: MONDAY, to: hoursOn(4) });
    const tail = mute({ from: hoursOn(10), to: hoursOn(15) });
    const next = { from: hoursOn(4), to: hoursOn(20) };
    expect(latestAfter([], next)).toBe(hoursOn(16));
    expect(latestAfter([head], next)).toBe(hoursOn(12));
    expect(latestAfter([head, tail], next)).toBe(plusSeconds(hoursOn(10), -1));
    expect(latestAfter([tail], next)).toBe(hoursOn(16));
    const whole = mute({ from: MONDAY, to: hoursOn(12) });
    expect(latestAfter([whole], { from: hoursOn(12), to: hoursOn(13) })).toBeUndefined();
  });

  it.each([
    ['named twice', { areas: ['320800', '320800'] }],
    ['with another besides', { areas: ['320800', '320100'] }],
    ['that lies in it', { areas: ['320803'] }],
    ['of a level alone', { areas: ['320800'], levels: ['city'] as const }],
    ['of one category alone', { areas: ['320800'], categories: ['network'] as const }],
  ])('goes on from what covers the same: an area %s', (_, scope) => {
    const first = mute({ from: MONDAY, to: hoursOn(12), scope: { areas: ['320800'] } });
    const next = { from: hoursOn(12), to: hoursOn(13), scope };
    expect(refusalOf(madeBy([first], [mute(next)]))).toBe('muting-too-long');
  });

  it.each<[string, readonly string[] | undefined, string]>([
    ['answers for one of the same home units', ['1402', '1403'], 'muting-too-long'],
    ['answers for others', ['1403'], 'recorded'],
    ['names none, and is no code of the first one’s', undefined, 'recorded'],
  ])('goes on from that of another unit where that %s', (_, homeUnits, outcome) => {
    const scope = { unit: 'centre', homeUnits: ['1401', '1402'] };
    const first = mute({ from: MONDAY, to: hoursOn(12), scope });
    const next = { unit: 'lianshui', ...(homeUnits && { homeUnits }) };
    const after = mute({ from: hoursOn(12), to: hoursOn(13), scope: next });
    expect(refusalOf(madeBy([first], [after]))).toBe(outcome);
  });

  it('goes on from that of a unit for whose code another one answers', () => {
    const first = mute({ from: MONDAY, to: hoursOn(12), scope: { unit: 'lianshui' } });
    const scope = { unit: 'centre', homeUnits: ['lianshui'] };
    const after = mute({ from: hoursOn(12), to: hoursOn(13), scope });
    expect(refusalOf(madeBy([first], [after]))).toBe('muting-too-long');
  });

  it('keeps no fact of an alert quiet for longer than it may, whatever was asked for', () => {
    const code = fc.constantFrom('a', 'b', 'c');
    const scope = fc.record(
      {
        unit: code,
        homeUnits: fc.uniqueArray(code, { minLength: 1, maxLength: 2 }),
        areas: fc.constantFrom(['320800'], ['320812'], ['320803']),
        levels: fc.constantFrom<readonly Level[]>(['city'], ['province']),
      },
      { requiredKeys: ['unit'] },
    );
    const asked = fc.record({ scope, from: fc.nat(30), hours: fc.integer({ min: 1, max: 12 }) });
    const facts = {
      category: 'network',
      tier: 'ordinary',
      urgency: 'general',
      limit: 'own',
    } as const;
    const { alert } = anAlert({ level: 'city', facts });
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 12 }), code, fc.boolean(), (all, unit, has) => {
        const { mutings } = madeBy(
          ...all.map(({ scope, from, hours }): readonly [MutingCommand] => [
            mute({ scope, from: hoursOn(from), to: hoursOn(from + hours) }),
          ]),
        );
        const about = { ticketId: 't-1', ticketNumber: 'N-1', word: 'chased' } as const;
        const one = {
          ...{ ...alert, facts: { ...facts, area: '320812', ...(!has && { unit }) } },
          ...(has && { cause: { kind: 'customer-word', ...about, unit } as const }),
        };
        let quiet = 0;
        for (let hour = 0; hour <= 43; hour += 1) {
          quiet = mutedBy(one, mutings, hoursOn(hour)) ? quiet + 1 : 0;
          expect(quiet).toBeLessThanOrEqual(12);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of another scope, or after a time in which alerts call, is counted by itself', () => {
    const first = mute({ from: MONDAY, to: hoursOn(12) });
    const apart = { from: plusSeconds(hoursOn(12), 1), to: hoursOn(20) };
    expect(refusalOf(madeBy([first], [mute(apart)]))).toBe('recorded');
    const elsewhere = { from: hoursOn(12), to: hoursOn(20), scope: { areas: ['320100'] } };
    expect(refusalOf(madeBy([first], [mute(elsewhere)]))).toBe('recorded');
  });

  it('that was lifted does not count with the next', () => {
    const first = mute({ from: MONDAY, to: hoursOn(12) });
    const next = mute({ from: hoursOn(12), to: hoursOn(13) });
    expect(refusalOf(madeBy([first], [next]))).toBe('muting-too-long');
    expect(refusalOf(madeBy([first], [lift(), hoursOn(1)], [next, hoursOn(1)]))).toBe('recorded');
  });

  it('ends after it begins, and not before now', () => {
    expect(refusalOf(madeBy([mute({ to: hoursOn(4) })]))).toBe('out-of-order');
    const gone = { from: hoursOn(-3), to: hoursOn(0) };
    expect(refusalOf(madeBy([mute(gone)]))).toBe('muting-over');
    expect(refusalOf(madeBy([mute({ ...gone, to: plusSeconds(MONDAY, 1) })]))).toBe('recorded');
  });

  it('names what it covers: nobody mutes everything', () => {
    expect(refusalOf(madeBy([mute({ scope: {} })]))).toBe('nothing-muted');
    expect(
      refusalOf(madeBy([mute({ scope: { areas: [], notice: '01J0000000000000000000000N' } })])),
    ).toBe('nothing-muted');
    expect(refusalOf(madeBy([mute({ scope: { levels: ['city'] } })]))).toBe('nothing-muted');
    const all = { categories: CATEGORIES };
    expect(refusalOf(madeBy([mute({ scope: all })]))).toBe('nothing-muted');
    const some = { categories: CATEGORIES.slice(1) };
    expect(refusalOf(madeBy([mute({ scope: some })]))).toBe('recorded');
    expect(refusalOf(madeBy([mute({ scope: { unit: 'lianshui' } })]))).toBe('recorded');
  });

  it('begins now where it says nothing else, or has begun', () => {
    const { from: _, ...given } = CUT_OVER;
    const [now] = madeBy([{ kind: 'mute', muting: given }]).mutings;
    expect(now?.from).toBe(MONDAY);
    const [begun] = madeBy([mute({ from: hoursOn(-2) })]).mutings;
    expect(begun?.from).toBe(MONDAY);
  });

  it('asked for twice is one, though it has begun meanwhile', () => {
    const { mutings, last } = madeBy([mute()], [mute()], [mute(), hoursOn(5)]);
    expect(mutings).toHaveLength(1);
    expect(last).toMatchObject({ kind: 'unchanged', muting: { id: 'muting-1' } });
    const again = madeBy([mute()], [mute({ because: 'drill' })]);
    expect(again.mutings).toHaveLength(2);
  });

  it('asked for again once its unit answers for other home units, is another', () => {
    const of = (...homeUnits: string[]) => mute({ scope: { unit: 'lianshui', homeUnits } });
    expect(madeBy([of('1401', '1402')], [of('1402', '1401')]).mutings).toHaveLength(1);
    const { mutings, last } = madeBy([of('1401')], [of('1402')]);
    expect(last?.kind).toBe('recorded');
    expect(mutings.map(({ scope }) => scope.homeUnits)).toEqual([['1401'], ['1402']]);
  });

  it('runs from its beginning until just before its end', () => {
    const [muting] = madeBy([mute()]).mutings as [Muting];
    const at = (seconds: number, of: Instant) => stateOf(muting, plusSeconds(of, seconds));
    expect(at(-1, hoursOn(4))).toBe('coming');
    expect(at(0, hoursOn(4))).toBe('running');
    expect(at(-1, hoursOn(10))).toBe('running');
    expect(at(0, hoursOn(10))).toBe('past');
  });
});

describe('lifting a muting (F2)', () => {
  it('ends it at once, for good, with who did; twice is once', () => {
    const { mutings, last } = madeBy([mute()], [lift(), hoursOn(5)], [lift(), hoursOn(6)]);
    expect(mutings).toMatchObject([{ lifted: { at: hoursOn(5), by: aClerk } }]);
    expect(last?.kind).toBe('unchanged');
    expect(stateOf(mutings[0] as Muting, hoursOn(5))).toBe('past');
  });

  it('before it begins has it never run', () => {
    const { mutings } = madeBy([mute()], [lift()]);
    expect(stateOf(mutings[0] as Muting, hoursOn(5))).toBe('past');
  });

  it('is refused where it is over or there is none', () => {
    expect(refusalOf(madeBy([mute()], [lift(), hoursOn(10)]))).toBe('muting-over');
    expect(refusalOf(madeBy([mute()], [lift('muting-2')]))).toBe('not-found');
  });
});

describe('the mutings of a branch', () => {
  const many = (count: number, at = MONDAY) =>
    Array.from({ length: count }, (_, one): readonly [MutingCommand, Instant] => [
      mute({ scope: { unit: `unit-${at}-${one}` }, from: at, to: plusSeconds(at, 3600) }),
      at,
    ]);

  it('run or are to come at most so many at once', () => {
    expect(refusalOf(madeBy(...many(MOST_OPEN - 1), [mute()]))).toBe('recorded');
    expect(refusalOf(madeBy(...many(MOST_OPEN), [mute()]))).toBe('too-many-mutings');
    expect(refusalOf(madeBy(...many(MOST_OPEN), [lift()], [mute()]))).toBe('recorded');
  });

  it('keep the latest of what is over, and all that runs or is to come', () => {
    const week = mute({ from: hoursOn(100), to: hoursOn(101) });
    const days = [0, 2, 4, 6].flatMap((hour) => many(MOST_OPEN - 1, hoursOn(hour)));
    const { mutings } = madeBy([week], ...days);
    expect(mutings).toHaveLength(MOST_KEPT);
    expect(mutings[0]).toMatchObject({ id: 'muting-1', from: hoursOn(100) });
    expect(mutings.at(-1)?.scope.unit).toContain(hoursOn(6));
  });
});
