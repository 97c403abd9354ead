import type { BasesFile } from '../functions/contracts/bases.ts';
import { type Catalogue, defaultBases } from '../functions/domain/basis/basis.ts';
import { judgeBases } from '../functions/domain/basis/judge-bases.ts';
import type { Objection } from './check-branch-fits.ts';

const before = (province: BasesFile | undefined): Catalogue => [
  ...defaultBases,
  ...(province?.bases ?? []),
];

/** What a branch may cite: what all may, what its province lets its cities, and its own (E10). */
export const citableBases = (own: BasesFile, province: BasesFile | undefined): Catalogue => [
  ...before(province),
  ...own.bases,
];

/** Entries of a branch's own whose codes say something else already. */
export const miscited = (own: BasesFile, province: BasesFile | undefined): Objection[] =>
  judgeBases(own.bases, before(province)).map(({ index, problem }) => ({
    file: 'bases',
    field: `bases.${index}.code`,
    problem,
  }));
