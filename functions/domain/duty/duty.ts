import type { Audience, Entry } from '../entry.ts';
import type { Level } from '../level.ts';
import type { RotaOverride, RotaTime, RotaVersion, WrittenRota } from '../on-call/rota.ts';
import type { Instant } from '../time.ts';

/** Why somebody is put into another's place. */
export const OVERRIDE_GROUNDS = ['absence', 'workload', 'planned-work', 'other'] as const;
type OverrideGround = (typeof OVERRIDE_GROUNDS)[number];

/** Somebody who was put on call for a time: by who leads, by themselves at once, or by a swap. */
export type StandIn = RotaOverride & {
  readonly id: string;
  readonly why: OverrideGround | 'taken' | 'swapped';
};

/** Somebody asks another to stand for them, perhaps in return for a time of theirs. */
export type Swap = {
  readonly id: string;
  readonly asker: string;
  readonly asked: string;
  readonly gives: RotaTime;
  /** When the asker stands for the one who is asked. */
  readonly takes?: RotaTime;
  readonly state: 'asked' | 'agreed' | 'declined' | 'withdrawn';
};

/**
 * What has become of a level's rota: as it was written from time to time, and what was changed of it by
 * commands. Its id is the level.
 */
export type Duty = {
  readonly id: string;
  readonly version: number;
  readonly state: 'kept';
  readonly versions: readonly RotaVersion[];
  /** In the order in which they were entered. */
  readonly standIns: readonly StandIn[];
  readonly swaps: readonly Swap[];
};

/** So much is kept with a level, of the past the latest; all of it stands in its entries. */
export const MOST_KEPT = { versions: 60, standIns: 4000, swaps: 500 } as const;

/** The facts of what can happen to a level's rota. */
export type DutyData = {
  /** A deployment has written it anew; found out within the hour. */
  readonly RotaWritten: { readonly rota: WrittenRota };
  readonly StandInsEntered: { readonly standIns: readonly StandIn[] };
  /** Before it began, it never was; while it goes on, it ends now. */
  readonly StandInEnded: { readonly standIn: string };
  readonly SwapAsked: { readonly swap: Omit<Swap, 'state'> };
  readonly SwapAgreed: { readonly swap: string; readonly standIns: readonly StandIn[] };
  readonly SwapDeclined: { readonly swap: string };
  readonly SwapWithdrawn: { readonly swap: string };
};

/** Something that happened to a level's rota. */
export type DutyHappening = {
  readonly [Type in keyof DutyData]: { readonly type: Type; readonly data: DutyData[Type] };
}[keyof DutyData];

/** Who is told of it: nobody but who reads the trail. */
export const DUTY_AUDIENCES = {
  RotaWritten: 'trail',
  StandInsEntered: 'trail',
  StandInEnded: 'trail',
  SwapAsked: 'trail',
  SwapAgreed: 'trail',
  SwapDeclined: 'trail',
  SwapWithdrawn: 'trail',
} as const satisfies Readonly<Record<keyof DutyData, Audience>>;

/** A duty's entry. */
export type DutyEntry = {
  readonly [Type in keyof DutyData]: Entry<Type, DutyData[Type]> & { readonly aggregate: 'duty' };
}[keyof DutyData];

/** What a level's rota comes to, and the entry that made it so. */
export type DutyRecorded = { readonly duty: Duty; readonly entry: DutyEntry };

/** Who changes it, when, in which course of things. */
export type DutyOccasion = {
  readonly at: Instant;
  readonly by: Entry['by'];
  readonly correlationId: string;
};

/** A level's rota of which nothing is kept so far. */
export const noDuty = (level: Level): Omit<Duty, 'version'> & { readonly version: 0 } => ({
  id: level,
  version: 0,
  state: 'kept',
  versions: [],
  standIns: [],
  swaps: [],
});

/** The id of what begins with a level's next entry. */
export const nextIdOf = ({ id, version }: Pick<Duty, 'id' | 'version'>, place = 1): string =>
  `${id}-${version + 1}-${place}`;
