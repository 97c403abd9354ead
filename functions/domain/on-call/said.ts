import type { Bilingual } from '../bilingual.ts';

/** What an alert says: its subject in both languages, what happened and why, and what to do. */
export type Said = {
  readonly subject: string;
  readonly happened: Bilingual;
  readonly todo: Bilingual;
};
