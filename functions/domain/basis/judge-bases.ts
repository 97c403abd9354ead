import type { Catalogue } from './basis.ts';

/** What a branch's own catalogue must not say, and where: the index of the entry. */
export type Miscited = { readonly index: number; readonly problem: string };

/** Codes of its own that stand there already, or stand twice: what is cited must say one thing. */
export const judgeBases = (own: Catalogue, before: Catalogue): Miscited[] =>
  own.flatMap(({ code }, index) => {
    if (before.some((one) => one.code === code))
      return [{ index, problem: `${code} is in the catalogue already: choose another code` }];
    return own.findIndex((one) => one.code === code) < index
      ? [{ index, problem: `${code} stands here twice` }]
      : [];
  });
