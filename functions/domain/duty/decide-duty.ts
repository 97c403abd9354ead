import type { Level } from '../level.ts';
import type { WrittenRota } from '../on-call/rota.ts';
import {
  changesAfter,
  onCallAt,
  peopleOfRota,
  type RotaTime,
  timesIn,
  writtenAt,
} from '../on-call/rota.ts';
import type { RotaCounting } from '../on-call/turns.ts';
import type { Organisation } from '../organisation/organisation.ts';
import type { Post } from '../post.ts';
import { earliest, type Instant, plusSeconds } from '../time.ts';
import { unreachable } from '../unreachable.ts';
import {
  type Duty,
  type DutyHappening,
  type DutyOccasion,
  type DutyRecorded,
  nextIdOf,
  noDuty,
  type StandIn,
  type Swap,
} from './duty.ts';
import { keptRota } from './kept-rota.ts';
import { recordDuty } from './record-duty.ts';

/** Somebody put on call for a time, as it is given. */
export type GivenOverride = RotaTime & {
  readonly person: string;
  readonly insteadOf?: string;
  readonly because: StandIn['why'];
};

/** What may be asked of a level's rota. `who`: the id of the person who asks. */
export type DutyCommand =
  | { readonly kind: 'override'; readonly overrides: readonly GivenOverride[] }
  | { readonly kind: 'take'; readonly who: string }
  | {
      readonly kind: 'ask-swap';
      readonly who: string;
      readonly asked: string;
      readonly gives: RotaTime;
      readonly takes?: RotaTime;
    }
  | {
      readonly kind: 'agree-swap' | 'decline-swap';
      readonly who: string;
      readonly swap: string;
    }
  | { readonly kind: 'end-override'; readonly standIn: string };

/** Why a level's rota stays as it is. */
export type DutyRefusal =
  | { readonly kind: 'not-found' }
  /** Of whom it is told in which field they were named. */
  | { readonly kind: 'no-such-person'; readonly field: string; readonly person: string }
  /** It ends before it begins. */
  | { readonly kind: 'out-of-order' }
  /** The time is over, or has begun where it must not have. */
  | { readonly kind: 'time-passed' }
  /** Who gives a time away is not on call in it. */
  | { readonly kind: 'not-on-call'; readonly person: string }
  /** They are not in this rota and are not called otherwise. */
  | { readonly kind: 'not-of-rota'; readonly person: string }
  /** Nobody agrees to what they have asked for themselves, or what another was asked. */
  | { readonly kind: 'not-asked' }
  | { readonly kind: 'swap-settled' };

export type DutyDecision =
  | { readonly kind: 'recorded'; readonly recorded: DutyRecorded }
  /** It is so already. */
  | { readonly kind: 'unchanged'; readonly duty: Duty }
  | { readonly kind: 'refused'; readonly refusal: DutyRefusal };

/** A level, how its rota is written, what is kept of it, and by what it is judged. */
export type DutyGround = DutyOccasion & {
  readonly level: Level;
  readonly written: WrittenRota;
  readonly duty: Duty | undefined;
  readonly organisation: Organisation;
  readonly counting: RotaCounting;
};

/** Whoever takes a shift of a rota that changes nobody keeps it no longer than a day. */
const LONGEST_TAKEN_SECONDS = 86_400;

/** So far ahead is looked for the end of a shift. */
const SHIFT_WITHIN_DAYS = 2;

/** Who may be called beside those of a rota. */
const CALLED_POSTS: readonly Post[] = ['on-call', 'lead', 'manager', 'head'];

const refused = (refusal: DutyRefusal): DutyDecision => ({ kind: 'refused', refusal });

/**
 * What a command makes of a level's rota: somebody is put there for a time, takes the shift that goes on,
 * asks for a swap, or answers one. What is over stays as it was.
 * @see rule F3
 */
export const decideDuty = (command: DutyCommand, ground: DutyGround): DutyDecision => {
  switch (command.kind) {
    case 'override':
      return override(command.overrides, ground);
    case 'take':
      return take(command.who, ground);
    case 'ask-swap':
      return askSwap(command, ground);
    case 'agree-swap':
      return agreeSwap(command, ground);
    case 'decline-swap':
      return declineSwap(command, ground);
    case 'end-override':
      return endOverride(command.standIn, ground);
    default:
      return unreachable(command);
  }
};

const recorded = (happening: DutyHappening, ground: DutyGround): DutyDecision => ({
  kind: 'recorded',
  recorded: recordDuty(ground.level, ground.duty, happening, ground),
});

const rotaOf = ({ written, duty, at }: DutyGround) => keptRota(written, duty, at);

const override = (overrides: readonly GivenOverride[], ground: DutyGround): DutyDecision => {
  const { at, duty = { ...noDuty(ground.level) } } = ground;
  for (const { from, to, person, insteadOf } of overrides) {
    if (to <= from) return refused({ kind: 'out-of-order' });
    if (to <= at) return refused({ kind: 'time-passed' });
    const no =
      judgeCalled(person, 'person', ground) ??
      (insteadOf === undefined ? undefined : judgeKnown(insteadOf, 'insteadOf', ground));
    if (no) return refused(no);
  }
  const standIns = overrides
    // What has begun is entered from now on: who was on call stays who was.
    .map((one) => ({ ...one, from: laterOf(one.from, at) }))
    .filter((one) => !duty.standIns.some((other) => isSame(one, other, ground)))
    .map(
      ({ because: why, ...one }, index): StandIn => ({
        id: nextIdOf(duty, index + 1),
        ...one,
        why,
      }),
    );
  if (standIns.length === 0 && ground.duty) return { kind: 'unchanged', duty: ground.duty };
  return recorded({ type: 'StandInsEntered', data: { standIns } }, ground);
};

const laterOf = (one: Instant, other: Instant): Instant => (one < other ? other : one);

/** Given twice, it is entered once, though it has begun meanwhile. */
const isSame = (one: Omit<GivenOverride, 'because'>, other: StandIn, { at }: DutyGround): boolean =>
  (one.from === other.from || (one.from <= at && other.from <= at)) &&
  one.to === other.to &&
  one.person === other.person &&
  one.insteadOf === other.insteadOf;

const take = (who: string, ground: DutyGround): DutyDecision => {
  const { at, counting, duty } = ground;
  const no = judgeCalled(who, 'person', ground);
  if (no) return refused(no);
  const rota = rotaOf(ground);
  const [first] = onCallAt(rota, at, counting);
  if (first === who && duty) return { kind: 'unchanged', duty };
  const to =
    earliest(
      changesAfter(rota, at, SHIFT_WITHIN_DAYS, counting),
      plusSeconds(at, LONGEST_TAKEN_SECONDS),
    ) ?? at;
  const standIn: StandIn = {
    id: nextIdOf(duty ?? noDuty(ground.level)),
    ...{ from: at, to, person: who, why: 'taken' },
    ...(first !== undefined && first !== who && { insteadOf: first }),
  };
  return recorded({ type: 'StandInsEntered', data: { standIns: [standIn] } }, ground);
};

const askSwap = (
  { who: asker, asked, gives, takes }: Extract<DutyCommand, { kind: 'ask-swap' }>,
  ground: DutyGround,
): DutyDecision => {
  const { at, duty } = ground;
  const times = [gives, ...(takes ? [takes] : [])];
  if (times.some(({ from, to }) => to <= from)) return refused({ kind: 'out-of-order' });
  if (times.some(({ from }) => from < at)) return refused({ kind: 'time-passed' });
  const no = judgeCalled(asked, 'with', ground) ?? judgeGiving(asker, gives, ground);
  if (no) return refused(no);
  const notTaken = takes && judgeGiving(asked, takes, ground);
  if (notTaken) return refused(notTaken);
  if (asked === asker) return refused({ kind: 'not-asked' });
  const swap = {
    id: nextIdOf(duty ?? noDuty(ground.level)),
    ...{ asker, asked, gives },
    ...(takes && { takes }),
  };
  const open = duty?.swaps.find((one) => one.state === 'asked' && isSameSwap(one, swap));
  if (open && duty) return { kind: 'unchanged', duty };
  return recorded({ type: 'SwapAsked', data: { swap } }, ground);
};

type Times = Pick<Swap, 'asker' | 'asked' | 'gives' | 'takes'>;

const isSameSwap = (one: Times, other: Times): boolean =>
  one.asker === other.asker &&
  one.asked === other.asked &&
  one.gives.from === other.gives.from &&
  one.gives.to === other.gives.to &&
  one.takes?.from === other.takes?.from &&
  one.takes?.to === other.takes?.to;

type OnSwap = Extract<DutyCommand, { kind: 'agree-swap' | 'decline-swap' }>;

const agreeSwap = ({ who, swap: id }: OnSwap, ground: DutyGround): DutyDecision => {
  const { at, duty } = ground;
  const swap = duty?.swaps.find((one) => one.id === id);
  if (!duty || !swap) return refused({ kind: 'not-found' });
  if (who !== swap.asked) return refused({ kind: 'not-asked' });
  if (swap.state === 'agreed') return { kind: 'unchanged', duty };
  if (swap.state !== 'asked') return refused({ kind: 'swap-settled' });
  const { asker, asked, gives, takes } = swap;
  if ([gives, ...(takes ? [takes] : [])].some(({ from }) => from < at))
    return refused({ kind: 'time-passed' });
  // It may have been given away since it was asked.
  const no = judgeGiving(asker, gives, ground) ?? (takes && judgeGiving(asked, takes, ground));
  if (no) return refused(no);
  const turns = [
    { ...gives, person: asked, insteadOf: asker },
    ...(takes ? [{ ...takes, person: asker, insteadOf: asked }] : []),
  ];
  const standIns = turns.map(
    (one, index): StandIn => ({ id: nextIdOf(duty, index + 1), ...one, why: 'swapped' }),
  );
  return recorded({ type: 'SwapAgreed', data: { swap: id, standIns } }, ground);
};

/** Whoever is asked says no, or who asked does not want it any more. */
const declineSwap = ({ who, swap: id }: OnSwap, ground: DutyGround): DutyDecision => {
  const { duty } = ground;
  const swap = duty?.swaps.find((one) => one.id === id);
  if (!duty || !swap) return refused({ kind: 'not-found' });
  const type =
    who === swap.asked ? 'SwapDeclined' : who === swap.asker ? 'SwapWithdrawn' : undefined;
  if (!type) return refused({ kind: 'not-asked' });
  if (swap.state === 'agreed') return refused({ kind: 'swap-settled' });
  if (swap.state !== 'asked') return { kind: 'unchanged', duty };
  return recorded({ type, data: { swap: id } }, ground);
};

const endOverride = (id: string, ground: DutyGround): DutyDecision => {
  const { at, duty } = ground;
  const standIn = duty?.standIns.find((one) => one.id === id);
  if (!standIn) return refused({ kind: 'not-found' });
  if (standIn.to <= at) return refused({ kind: 'time-passed' });
  return recorded({ type: 'StandInEnded', data: { standIn: id } }, ground);
};

const judgeKnown = (
  id: string,
  field: string,
  { organisation }: DutyGround,
): DutyRefusal | undefined =>
  organisation.people.get(id)?.state === 'active'
    ? undefined
    : { kind: 'no-such-person', field, person: id };

/** Whoever is put into a rota is of it, or is called otherwise. */
const judgeCalled = (id: string, field: string, ground: DutyGround): DutyRefusal | undefined => {
  const unknown = judgeKnown(id, field, ground);
  if (unknown) return unknown;
  const posts = ground.organisation.people.get(id)?.posts ?? [];
  const isCalled =
    posts.some(({ post }) => CALLED_POSTS.includes(post)) ||
    peopleOfRota(writtenAt(ground.written, ground.at)).includes(id);
  return isCalled ? undefined : { kind: 'not-of-rota', person: id };
};

/** Nobody gives away a time in which they are not on call. */
const judgeGiving = (
  person: string,
  window: RotaTime,
  ground: DutyGround,
): DutyRefusal | undefined => {
  const times = timesIn(rotaOf(ground), window, ground.counting, (ids) =>
    ids.includes(person) ? 'there' : undefined,
  );
  return times.length > 0 ? undefined : { kind: 'not-on-call', person };
};
