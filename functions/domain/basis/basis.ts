import type { Bilingual } from '../bilingual.ts';
import document from './default-bases.json' with { type: 'json' };

/** What an answer or a refusal can rest on (E10). */
export const BASIS_KINDS = ['law', 'regulation', 'service-standard', 'promise'] as const;
export type BasisKind = (typeof BASIS_KINDS)[number];

/** A rule or public promise, under the code by which it is cited (E10). */
export type Basis = {
  readonly code: string;
  readonly kind: BasisKind;
  /** As the customer is told it. */
  readonly title: Bilingual;
  /** Who issued it, and when. */
  readonly source: Bilingual;
};

/** What may be cited, in the order in which it is offered. */
export type Catalogue = readonly Basis[];

const isKind = (kind: string): kind is BasisKind => BASIS_KINDS.some((one) => one === kind);

/** What every branch may cite. */
export const defaultBases: Catalogue = document.bases.flatMap(({ kind, ...basis }) =>
  isKind(kind) ? [{ ...basis, kind }] : [],
);
