import { expect } from 'vitest';

const HAN = /\p{Script=Han}/u;

/** What is wrong with a field, in English as given and, where that is a sentence, in Chinese. */
export const saying = (en: string) => ({
  en,
  zh: / /.test(en) ? expect.stringMatching(HAN) : en,
});
