import * as z from 'zod';
import type { Basis, Catalogue } from '../domain/basis/basis.ts';
import { BASIS_KINDS } from '../domain/basis/basis.ts';
import { unknownBases } from '../domain/basis/find-bases.ts';
import { known } from './branch-file-checks.ts';
import type { ProblemDetail } from './problem.ts';
import { noSuchBasis } from './problem-sentences.ts';
import { SENTENCES } from './schema-messages.ts';
import { words } from './text.ts';

const CODE = /^[a-z][a-z0-9-]{1,63}$/;

/** An answer that rests on more than that rests on none. */
const MOST_BASES = 5;

/** On what an answer or a refusal rests: codes of the branch's catalogue (E10). */
const GivenBases = z
  .array(z.string().regex(CODE, { error: SENTENCES.basis.en }))
  .min(1)
  .max(MOST_BASES)
  .readonly()
  .meta({
    description:
      'The rules or public promises that it rests on: codes that `GET /bases` lists (E10).',
    examples: [['double-refund']],
  });

/** What is said of that: codes, which are facts, and words of whoever cites them, which are not. */
export const restsOn = {
  codes: { basis: GivenBases },
  words: {
    basisWords: words(500).exactOptional().meta({
      description: 'What is to be said of them beside: a clause, a page of the tariff.',
    }),
  },
};

/** The codes of those that the branch does not know, field by field. */
export const unknownBasisFields = (
  codes: readonly string[],
  field: string,
  catalogue: Catalogue,
): ProblemDetail[] =>
  unknownBases(codes, catalogue).map((index) => ({
    field: `${field}.${index}`,
    problem: noSuchBasis,
  }));

const InBoth = known({
  zh: z.string().trim().min(1, 'expected some words'),
  en: z.string().trim().min(1, 'expected some words'),
});

const Entry = known({
  code: z
    .string()
    .regex(CODE, 'expected 2 to 64 of a-z, 0-9 and -, a letter first, such as night-desk'),
  kind: z.enum(BASIS_KINDS, `expected one of ${BASIS_KINDS.join(', ')}`),
  title: InBoth,
  source: InBoth,
}) satisfies z.ZodType<Basis>;

/** The whole catalogue as it is laid beside a function's bundle. */
export const BasisCatalogue = z.array(Entry) satisfies z.ZodType<Catalogue>;

/**
 * `branches/<id>/bases.json`, which a branch may leave out: what it may cite beside what all may. A
 * province's hold for its cities too.
 * @see rule E10
 */
export const BasesFile = known({
  $schema: z.string().optional(),
  bases: z.array(Entry).max(500, 'expected at most 500').default([]),
});

export type BasesFile = z.infer<typeof BasesFile>;
