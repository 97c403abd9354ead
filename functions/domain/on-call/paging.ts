import type { Level } from '../level.ts';
import type { Rota, WrittenRota } from './rota.ts';

/** Who is paged at a level: the ids of people. */
type LevelOnCall<Kind extends Rota> = {
  /** Told when a ticket leaves the level (F2). */
  readonly responsible: string;
  /** Woken in the order of whose turn it is (F3). */
  readonly rota: Kind;
  /** Woken after the rota (F3). */
  readonly manager: string;
};

/** Whom a branch pages, level by level, as it is written. @see rules F2, F3 */
export type OnCall = { readonly [At in Level]?: LevelOnCall<WrittenRota> };

/** Whom a branch pages, with what commands have changed of it, and as it was written before. */
export type KeptOnCall = { readonly [At in Level]?: LevelOnCall<Rota> };

/** By what a branch reaches its people, beside webhooks. */
export type Outfit = {
  /** It sends mail. */
  readonly mails: boolean;
  /** A provider sends text messages for it. */
  readonly texts?: boolean;
  /** A provider calls people for it. */
  readonly calls?: boolean;
  /** It keeps robots of groups. */
  readonly robots?: boolean;
};

/** Whom a branch pages, and by what it can. */
export type Paging = Outfit & { readonly onCall: OnCall };
