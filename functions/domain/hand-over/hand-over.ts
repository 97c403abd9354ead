import type { Actor } from '../actor.ts';
import type { Audience, Entry } from '../entry.ts';
import type { AlertKind } from '../policy/wakes.ts';
import type { Instant } from '../time.ts';
import type { Timer, TimerAfter } from '../timer.ts';

/** So many of each kind are named in a hand-over; all are counted. */
export const MOST_LEFT_NAMED = 30;

/** Some of what a shift leaves: how much it is, and which, the most pressing first. */
export type LeftOf<One> = {
  readonly count: number;
  /** True where there is more than was counted. */
  readonly atLeast?: true;
  /** At most {@link MOST_LEFT_NAMED}. */
  readonly some: readonly One[];
};

export type LeftTicket = { readonly ticketId: string; readonly ticketNumber: string };

export type LeftOpen = LeftTicket & {
  /** The limit that counted when it was handed over; absent where none did, and in old hand-overs. */
  readonly nextDueAt?: Instant;
};

export type LeftMessage = LeftTicket & { readonly messageId: string };

export type LeftAlert = {
  readonly alertId: string;
  readonly about: AlertKind;
  readonly ticketId?: string;
  readonly ticketNumber?: string;
};

/** What a shift leaves to the next one, as the branch's data had it when it was handed over: ids, counts and instants. */
export type Left = {
  /** Complaints that are not settled, the next limit first; of a unit those with which its work orders are. */
  readonly open: LeftOf<LeftOpen>;
  /** Those whose customers were promised an answer by a date, the next date first (B8). */
  readonly promised: LeftOf<LeftTicket & { readonly promisedUntil: Instant }>;
  /** Those whose customers have asked how far it is. */
  readonly chased: LeftOf<LeftTicket>;
  /** What a customer is to be told by somebody. */
  readonly toTell: LeftOf<LeftMessage>;
  /** Alerts that nobody has acknowledged, the newest first. */
  readonly raised: LeftOf<LeftAlert>;
};

/** The hand-over of a shift (交接班): what it leaves, until somebody of the next one has acknowledged it. */
export type HandOver = {
  readonly id: string;
  readonly branch: string;
  /** The unit whose shift it is; absent where a manager has handed over for every unit. */
  readonly unit?: string;
  readonly version: number;
  readonly state: 'written' | 'acknowledged';
  readonly writtenAt: Instant;
  readonly by: Actor;
  readonly left: Left;
  /** Whether whoever handed over has written something besides; it stands with what staff write. */
  readonly hasNote: boolean;
  /** The last instant at which acknowledging it is in time. */
  readonly acknowledgeBy: Instant;
  readonly acknowledgedAt?: Instant;
  readonly acknowledgedBy?: Actor;
  /** The later hand-over of the same unit with which it was acknowledged, where it was not by itself. */
  readonly through?: string;
  /** How often it was found that nobody has acknowledged it, and when last. */
  readonly overdue?: { readonly count: number; readonly at: Instant };
  readonly timer: Timer;
};

/** A hand-over as lists show it: how much of each, and not which. */
export type HandOverShown = Omit<HandOver, 'timer' | 'left'> & {
  readonly left: Readonly<Record<keyof Left, { readonly count: number; readonly atLeast?: true }>>;
};

const countOf = ({ count, atLeast }: LeftOf<unknown>) => ({ count, ...(atLeast && { atLeast }) });

export const handOverShown = ({ timer: _, left, ...handOver }: HandOver): HandOverShown => ({
  ...handOver,
  left: {
    open: countOf(left.open),
    promised: countOf(left.promised),
    chased: countOf(left.chased),
    toTell: countOf(left.toTell),
    raised: countOf(left.raised),
  },
});

/** The facts of what can happen to a hand-over. */
export type HandOverData = {
  readonly ShiftHandedOver: Pick<
    HandOver,
    'branch' | 'unit' | 'left' | 'hasNote' | 'acknowledgeBy'
  >;
  readonly HandOverAcknowledged: Pick<HandOver, 'through'>;
  /** Nobody has acknowledged it in time, or for that long again. */
  readonly HandOverOverdue: { readonly count: number };
};

/** Something that happened to a hand-over. */
export type HandOverHappening = {
  readonly [Type in keyof HandOverData]: {
    readonly type: Type;
    readonly data: HandOverData[Type];
  };
}[keyof HandOverData];

/** Who is told of it: the branch alone. */
export const HAND_OVER_AUDIENCES = {
  ShiftHandedOver: 'branch',
  HandOverAcknowledged: 'branch',
  HandOverOverdue: 'branch',
} as const satisfies Readonly<Record<keyof HandOverData, Audience>>;

/** A hand-over's entry. */
export type HandOverEntry = {
  readonly [Type in keyof HandOverData]: Entry<Type, HandOverData[Type]> & {
    readonly aggregate: 'hand-over';
    readonly timer: TimerAfter;
  };
}[keyof HandOverData];

/** What a hand-over comes to, and the entry that made it so. */
export type HandOverRecorded = { readonly handOver: HandOver; readonly entry: HandOverEntry };

/** Who, when, and in which course of things. */
export type HandOverOccasion = {
  readonly at: Instant;
  readonly by: Actor;
  readonly correlationId: string;
};
