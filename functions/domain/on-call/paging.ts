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

/** By what a branch reaches its people, beside webhooks. */
export type Outfit = {
  /** It sends mail. */
  readonly mails: boolean;
  /** A provider sends text messages for it. */
  readonly texts?: boolean;
  /** It keeps robots of groups. */
  readonly robots?: boolean;
};

/** Whom a branch pages, and by what it can. */
export type Paging = Outfit & { readonly onCall: OnCall };
