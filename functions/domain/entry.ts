import type { Actor } from './actor.ts';
import type { Instant } from './time.ts';

/**
 * Who is told of what happened: the trail keeps it to itself; the branch's own bus alone; the branch
 * above too; every neighbour; or the one neighbour whom it names in `to`.
 */
export type Audience = 'trail' | 'branch' | 'parent' | 'neighbours' | 'addressee';

/** Those happenings that are told on the branch's bus. */
export type PublishedTypes<Audiences extends Readonly<Record<string, Audience>>> = {
  [Type in keyof Audiences]: Audiences[Type] extends 'trail' ? never : Type;
}[keyof Audiences];

/** True when it goes out on the branch's bus. */
export const isPublished = (told: Audience): boolean => told !== 'trail';

/**
 * One thing that happened: a line of the timeline, a record of the audit trail and, where
 * `publish` is set, an event waiting to be put on the bus, all at once.
 */
export type Entry<Type extends string = string, Data = unknown> = {
  /** The kind of what it happened to. */
  readonly aggregate: string;
  /** Id of what it happened to. */
  readonly id: string;
  /** Gap-free from 1; a ticket's version is the sequence of its last entry. */
  readonly sequence: number;
  /** `<id>.<sequence>`; an entry that came from another branch keeps the id that it had there. */
  readonly eventId: string;
  readonly type: Type;
  readonly at: Instant;
  readonly by: Actor;
  /** Id of the rule that it rests on, e.g. `F1`. */
  readonly rule?: string;
  readonly data: Data;
  readonly correlationId: string;
  /** Branches that it came through, the origin first; absent on a branch's own. */
  readonly via?: readonly string[];
  /** True when the relay puts it on the bus. */
  readonly publish: boolean;
};

/** The event id of an aggregate's n-th entry. */
export const eventIdOf = (id: string, sequence: number): string => `${id}.${sequence}`;
