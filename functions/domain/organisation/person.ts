import type { HeldPost } from '../post.ts';
import type { Instant } from '../time.ts';

/**
 * The ways to reach somebody. Over `webhook` goes a signed POST; `robot` is the name of a group's robot, as
 * the branch keeps it.
 */
export type Ways = {
  readonly email?: string;
  readonly webhook?: string;
  readonly robot?: string;
  readonly phone?: string;
};

/** The ways of somebody's own that a wish can be about. */
export const WISHED_WAYS = ['webhook', 'robot', 'voice', 'text', 'email'] as const;
export type WishedWay = (typeof WISHED_WAYS)[number];

/** Local times between which somebody would rather not be reached by some ways, over midnight where `to` is not after `from`. */
export type QuietWish = {
  readonly from: string;
  readonly to: string;
  readonly quietWays: readonly WishedWay[];
};

/** What is said of a person. */
export type PersonProfile = {
  /** Who a token speaks for, as the sign-in service names them: one person's alone. */
  readonly sub: string;
  readonly name: string;
  readonly ways: Ways;
  readonly posts: readonly HeldPost[];
  /** What they may grant by themselves, in fen (I2); nothing where left out. */
  readonly refundLimitFen?: number;
};

/** From `from` until just before `to`; whoever heads a unit names who stands in meanwhile. */
export type Absence = { readonly from: Instant; readonly to: Instant; readonly deputy?: string };

/** Somebody of the branch. Who has left stays on record: the trail names them. */
export type Person = PersonProfile & {
  readonly id: string;
  readonly version: number;
  readonly state: 'active' | 'left';
  /** The one absence that is planned, goes on, or was the last. */
  readonly absence?: Absence;
  /** It never keeps a page from them: the last way is used all the same. */
  readonly quiet?: QuietWish;
};

/** What everybody in the branch may know of a person. */
export type PersonShown = Omit<Person, 'sub' | 'ways' | 'refundLimitFen' | 'quiet'>;

export const shownOfPerson = ({
  sub: _,
  ways: __,
  refundLimitFen: ___,
  quiet: ____,
  ...shown
}: Person): PersonShown => shown;

/** True at an instant of somebody's absence, while that deputy stands in. */
export const isStoodInFor = (
  { state, absence }: Pick<Person, 'state' | 'absence'>,
  deputy: string,
  at: Instant,
): boolean =>
  state === 'active' && absence?.deputy === deputy && absence.from <= at && at < absence.to;

/** What is said of a person, without what has become of them. */
export const profileOfPerson = ({
  id: _,
  version: __,
  state: ___,
  absence: ____,
  quiet: _____,
  ...profile
}: Person): PersonProfile => profile;
