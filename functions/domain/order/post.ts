import type { Actor } from '../actor.ts';
import type { Instant } from '../time.ts';
import type { LetterFacts } from './facts.ts';

/** A happening that the other branch is to hear of. */
export type Letter<Type extends keyof LetterFacts = keyof LetterFacts> = {
  readonly [One in Type]: {
    /** Sequence of the sender's entry: rising, with gaps. */
    readonly number: number;
    readonly type: One;
    readonly at: Instant;
    readonly by: Actor;
    readonly rule: string;
    readonly data: LetterFacts[One];
  };
}[Type];

/** What an order that two branches share owes to the other one, and has heard of it. */
export type Post = {
  /** The other branch: the one that works it, or the one that issued it. */
  readonly other: string;
  /** Where the other branch takes commands; absent until it has been heard. */
  readonly otherApiUrl?: string;
  /** Letters that the other branch has not acknowledged, in order. */
  readonly outgoing: readonly Letter[];
  /** The last of ours that it has taken in; 0 before the first. */
  readonly acknowledged: number;
  /** The last of its letters that was taken in here; 0 before the first. */
  readonly heard: number;
  /** How often the outgoing ones were told again, with no answer. */
  readonly repeats: number;
  /** When they are told again; absent while none is outgoing. */
  readonly repeatAt?: Instant;
  /** The latest limit about which the other branch has been noticed to keep silent. */
  readonly silentAbout?: Instant;
};

/** What one branch says to the other: everything unacknowledged, and what it has heard. */
export type Telling = {
  readonly to: string;
  /** The letters that follow begin after this one. */
  readonly since: number;
  readonly heard: number;
  /** 0 when there is something new; else how often it has been said before. */
  readonly repeat: number;
  readonly letters: readonly Letter[];
  /** When it is said again if nobody answers; absent where there is nothing to be answered. */
  readonly repeatAt?: Instant;
};

/** What of another branch's letters an entry takes in. */
export type Heard = {
  /** The letter's number there. */
  readonly number: number;
  /** When it was taken in here; `at` of the entry is when it happened there. */
  readonly at: Instant;
  /** Where that branch takes commands. */
  readonly apiUrl: string;
};
