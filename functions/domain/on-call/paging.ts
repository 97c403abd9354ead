import type { Level } from '../level.ts';
import type { Rota } from './rota.ts';

/** Who is paged at a level: the ids of people. */
export type LevelOnCall = {
  /** Told when a ticket leaves the level (F2). */
  readonly responsible: string;
  /** Woken in the order of whose turn it is (F3). */
  readonly rota: Rota;
  /** Woken after the rota (F3). */
  readonly manager: string;
};

/** Whom a branch pages, level by level. @see rules F2, F3 */
export type OnCall = { readonly [At in Level]?: LevelOnCall };

/** Whom a branch pages, and whether it can send them mail. */
export type Paging = { readonly onCall: OnCall; readonly mails: boolean };
