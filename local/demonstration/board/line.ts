import type { Bilingual } from '../../../functions/domain/bilingual.ts';

/** How much it matters: `quiet` is left out where there is little room. */
export type Weight = 'quiet' | 'good' | 'news' | 'warning' | 'grave';

/** A happening in one line. */
export type Line = {
  /** The branch where it happened. */
  readonly branch: string;
  /** Number of the ticket that it is about, where it is about one. */
  readonly ticketNumber?: string | undefined;
  readonly weight: Weight;
  readonly text: Bilingual;
};

/** What a line says, and how much it matters. */
export type Told = Pick<Line, 'weight' | 'text'>;

/** Gives a ticket's number, if it is known. */
export type NumberOf = (ticketId: string) => string | undefined;
