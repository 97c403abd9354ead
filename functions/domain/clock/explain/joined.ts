import type { Bilingual } from '../../bilingual.ts';

/** Sentences one after another, those that there are; in Chinese without a space between them. */
export const joined = (...sentences: (Bilingual | undefined)[]): Bilingual => ({
  zh: sentences.map((sentence) => sentence?.zh ?? '').join(''),
  en: sentences.flatMap((sentence) => sentence?.en ?? []).join(' '),
});
