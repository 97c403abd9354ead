import type { Level } from '../level.ts';

/** Who is paged at a level: the ids of people. */
export type LevelOnCall = {
  /** Told when a ticket leaves the level (F2). */
  readonly responsible: string;
  /** Woken in this order (F3). */
  readonly rota: readonly string[];
  /** Woken after the rota (F3). */
  readonly manager: string;
};

/** Whom a branch pages, level by level. @see rules F2, F3 */
export type OnCall = { readonly [At in Level]?: LevelOnCall };

/** Whom a branch pages, and whether it can send them mail. */
export type Paging = { readonly onCall: OnCall; readonly mails: boolean };
