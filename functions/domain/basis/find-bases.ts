import type { Basis, BasisKind, Catalogue } from './basis.ts';

/** Which of a catalogue are looked for. */
export type Sought = { readonly kind?: BasisKind | undefined; readonly words?: string | undefined };

/** Those of a kind that have each of the words in code, title or source, of either language; in its order. */
export const findBases = (catalogue: Catalogue, { kind, words }: Sought): Catalogue => {
  const sought = (words ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return catalogue.filter(
    (basis) =>
      (kind === undefined || basis.kind === kind) &&
      sought.every((word) => allOf(basis).includes(word)),
  );
};

const allOf = ({ code, title, source }: Basis): string =>
  [code, title.zh, title.en, source.zh, source.en].join('\n').toLowerCase();

/** Of the codes given, where those stand that the catalogue has not. */
export const unknownBases = (codes: readonly string[], catalogue: Catalogue): number[] =>
  codes.flatMap((code, index) => (catalogue.some((one) => one.code === code) ? [] : [index]));
