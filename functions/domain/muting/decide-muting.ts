import { isWithin } from '../area/within.ts';
import { CATEGORIES } from '../classification.ts';
import { secondsOf } from '../policy/limit.ts';
import type { Policy } from '../policy/policy.ts';
import { epochSeconds, type Instant, plusSeconds } from '../time.ts';
import { unreachable } from '../unreachable.ts';
import {
  homeUnitsIn,
  MOST_OPEN,
  type Muting,
  type MutingOccasion,
  type MutingRecorded,
  type MutingScope,
  type Mutings,
  type PlannedMuting,
  stateOf,
} from './muting.ts';
import { recordMuting } from './record-muting.ts';

/** A muting as it is asked for. */
export type GivenMuting = Omit<PlannedMuting, 'id' | 'from'> & {
  /** From now on where left out. */
  readonly from?: Instant;
};

/** What may be asked of a branch's mutings. */
export type MutingCommand =
  | { readonly kind: 'mute'; readonly muting: GivenMuting }
  | { readonly kind: 'lift'; readonly id: string };

/** Why mutings stay as they are. */
export type MutingRefusal =
  | { readonly kind: 'not-found' }
  /** It ends before it begins. */
  | { readonly kind: 'out-of-order' }
  | { readonly kind: 'muting-over' }
  /** Nothing is named that it covers: nobody mutes all alerts. */
  | { readonly kind: 'nothing-muted' }
  /** Longer than the policy allows, by itself or with what it follows upon. */
  | {
      readonly kind: 'muting-too-long';
      readonly longest: string;
      /** The last end that is allowed; absent where none is, with what it follows upon. */
      readonly latest?: Instant;
    }
  | { readonly kind: 'too-many-mutings' };

export type MutingDecision =
  | { readonly kind: 'recorded'; readonly recorded: MutingRecorded; readonly muting: Muting }
  /** It is so already. */
  | { readonly kind: 'unchanged'; readonly muting: Muting }
  | { readonly kind: 'refused'; readonly refusal: MutingRefusal };

/** What a branch's mutings are judged by. */
export type MutingGroundOf = MutingOccasion & {
  readonly mutings: Mutings | undefined;
  readonly policy: Pick<Policy, 'muting'>;
};

const refused = (refusal: MutingRefusal): MutingDecision => ({ kind: 'refused', refusal });

/**
 * What a command makes of a branch's mutings: alerts of a scope call nobody for a time, at most as long
 * as the policy says; or do again before that time is over.
 * @see rules F2, H2
 */
export const decideMuting = (command: MutingCommand, ground: MutingGroundOf): MutingDecision => {
  switch (command.kind) {
    case 'mute':
      return mute(command.muting, ground);
    case 'lift':
      return lift(command.id, ground);
    default:
      return unreachable(command);
  }
};

const mute = (given: GivenMuting, ground: MutingGroundOf): MutingDecision => {
  const { at, mutings, policy } = ground;
  const { from = at, to, scope } = given;
  if (to <= from) return refused({ kind: 'out-of-order' });
  if (to <= at) return refused({ kind: 'muting-over' });
  if (!namesSomething(scope)) return refused({ kind: 'nothing-muted' });
  // What has begun counts from now on: what has called somebody has called them.
  const hasBegun = from < at;
  const muting = { ...given, from: hasBegun ? at : from };
  const open = (mutings?.mutings ?? []).filter((one) => stateOf(one, at) !== 'past');
  const same = open.find((one) => isSame(one, muting, at));
  if (same) return { kind: 'unchanged', muting: same };
  const longest = policy.muting.longest.value;
  const known = mutings?.mutings ?? [];
  if (spanWith(muting, known) > secondsOf(longest)) {
    const latest = latestEnd(muting, known, secondsOf(longest));
    return refused({ kind: 'muting-too-long', longest, ...(latest && { latest }) });
  }
  if (open.length >= MOST_OPEN) return refused({ kind: 'too-many-mutings' });
  const id = `muting-${(mutings?.version ?? 0) + 1}`;
  return recorded(id, { type: 'AlertsMuted', data: { muting: { id, ...muting } } }, ground);
};

/** A level alone, or every category, is everything: that is what nobody mutes. */
const namesSomething = ({ areas = [], categories = [], unit }: MutingScope): boolean =>
  areas.length > 0 ||
  unit !== undefined ||
  (categories.length > 0 && CATEGORIES.some((category) => !categories.includes(category)));

/** As what two scopes are the same, in whatever order and how often they name it. */
const scopeKey = ({ levels = [], areas = [], categories = [], ...whose }: MutingScope): string => {
  const { unit } = whose;
  const named = [levels, areas, categories, unit === undefined ? [] : [unit], homeUnitsIn(whose)];
  return JSON.stringify(named.map((some) => [...new Set(some)].toSorted()));
};

/**
 * Whether there may be an alert that both cover: what only one of them names does not keep them apart. By a unit
 * both cover the same where it has the complaint, or where both answer for the customer's home unit.
 */
const overlap = (one: MutingScope, other: MutingScope): boolean =>
  meets(one.levels, other.levels, isSameValue) &&
  meets(one.categories, other.categories, isSameValue) &&
  meets(one.areas, other.areas, (a, b) => isWithin(a, b) || isWithin(b, a)) &&
  (one.unit === undefined ||
    other.unit === undefined ||
    one.unit === other.unit ||
    homeUnitsIn(one).some((code) => homeUnitsIn(other).includes(code)));

const isSameValue = (one: string, other: string): boolean => one === other;

const meets = (
  some: readonly string[] = [],
  others: readonly string[] = [],
  fits: (one: string, other: string) => boolean,
): boolean =>
  some.length === 0 ||
  others.length === 0 ||
  some.some((one) => others.some((other) => fits(one, other)));

/** Asked for twice, it is one, though it has begun meanwhile. */
const isSame = (
  one: Muting,
  { scope, from, to, because }: Omit<PlannedMuting, 'id'>,
  now: Instant,
): boolean =>
  scopeKey(one.scope) === scopeKey(scope) &&
  (one.from === from || (one.from <= now && from <= now)) &&
  one.to === to &&
  one.because === because;

/**
 * How long what the scope covers is muted without a break, in seconds: one after the other is as long as
 * both together, though the other names a little more or less, or a maximum would be none.
 */
const spanWith = (
  { scope, from, to }: Pick<PlannedMuting, 'scope' | 'from' | 'to'>,
  mutings: readonly Muting[],
): number => {
  const others = mutings
    .filter((one) => one.lifted === undefined && overlap(one.scope, scope))
    .toSorted((one, other) => (one.from < other.from ? -1 : 1));
  let [begins, ends] = [epochSeconds(from), epochSeconds(to)];
  for (const one of [...others, ...others.toReversed()]) {
    const [first, last] = [epochSeconds(one.from), epochSeconds(one.to)];
    if (first > ends || last < begins) continue;
    begins = Math.min(begins, first);
    ends = Math.max(ends, last);
  }
  return ends - begins;
};

/**
 * The last end with which a muting is short enough: as long as is left after what it follows upon, or just
 * before the next one begins, so that the two are not one.
 */
const latestEnd = (
  muting: Pick<PlannedMuting, 'scope' | 'from' | 'to'>,
  mutings: readonly Muting[],
  most: number,
): Instant | undefined => {
  const { from, to } = muting;
  const begun = mutings.map((one) => one.from);
  const ends = [
    ...[from, ...begun].map((first) => plusSeconds(first, most)),
    ...begun.map((next) => plusSeconds(next, -1)),
  ];
  return ends
    .filter((end) => from < end && end < to && spanWith({ ...muting, to: end }, mutings) <= most)
    .toSorted()
    .at(-1);
};

const lift = (id: string, ground: MutingGroundOf): MutingDecision => {
  const { at, mutings } = ground;
  const muting = mutings?.mutings.find((one) => one.id === id);
  if (!muting) return refused({ kind: 'not-found' });
  if (muting.lifted) return { kind: 'unchanged', muting };
  if (stateOf(muting, at) === 'past') return refused({ kind: 'muting-over' });
  return recorded(id, { type: 'MutingLifted', data: { mutingId: id } }, ground);
};

const recorded = (
  id: string,
  happening: Parameters<typeof recordMuting>[1],
  ground: MutingGroundOf,
): MutingDecision => {
  const done = recordMuting(ground.mutings, happening, ground);
  const muting = done.mutings.mutings.find((one) => one.id === id);
  if (!muting) throw new Error(`${id}: recorded, and not there`);
  return { kind: 'recorded', recorded: done, muting };
};
