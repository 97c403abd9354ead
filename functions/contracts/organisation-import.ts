import * as z from 'zod';
import type { Difference, WrittenOrganisation } from '../domain/organisation/import.ts';
import type { OrganisationProblem } from '../domain/organisation/problem.ts';
import { exactly } from './items/exactly.ts';
import { StoredPerson } from './items/person.ts';
import { StoredUnit } from './items/unit.ts';
import { OrganisationFile } from './organisation.ts';
import { Code } from './text.ts';

/** What an operator asks of a deployed branch. */
export const ImportRequest = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('list') }),
  /** In what a file and the branch differ, and what would not fit; changes nothing. */
  z.strictObject({ action: z.literal('diff'), file: OrganisationFile }),
  z.strictObject({ action: z.literal('apply'), file: OrganisationFile, by: Code }),
]);
export type ImportRequest =
  | { readonly action: 'list' }
  | { readonly action: 'diff'; readonly file: WrittenOrganisation }
  | { readonly action: 'apply'; readonly file: WrittenOrganisation; readonly by: string };

/** All units and people of the branch. */
export const WholeOrganisation = z.object({
  units: z.array(StoredUnit),
  people: z.array(StoredPerson),
});
export type WholeOrganisation = z.infer<typeof WholeOrganisation>;

const StoredDifference = exactly<Difference>()(
  z.object({
    of: z.enum(['unit', 'person']),
    id: z.string(),
    kind: z.enum(['new', 'changed', 'gone', 'not-written']),
    fields: z.array(z.string()).readonly(),
  }),
);

const ids = z.array(z.string()).readonly();

const StoredProblem = exactly<OrganisationProblem>()(
  z.object({
    of: z.enum(['unit', 'person', 'on-call']),
    id: z.string(),
    field: z.string(),
    misfit: z.discriminatedUnion('kind', [
      z.object({ kind: z.enum(['no-such-unit', 'unit-closed']), unit: z.string() }),
      z.object({ kind: z.enum(['no-such-person', 'person-left']), person: z.string() }),
      z.object({ kind: z.literal('under-itself'), units: ids }),
      z.object({ kind: z.enum(['stars-expected', 'stars-not-expected']) }),
      z.object({ kind: z.literal('head-without-post'), person: z.string(), unit: z.string() }),
      z.object({ kind: z.literal('deputy-is-head') }),
      z.object({ kind: z.literal('sub-taken'), person: z.string() }),
      z.object({ kind: z.literal('post-twice') }),
      z.object({ kind: z.literal('deputy-expected'), units: ids }),
      z.object({ kind: z.literal('deputies-in-a-circle'), people: ids }),
      z.object({ kind: z.literal('deputy-absent'), person: z.string() }),
      z.object({
        kind: z.literal('reached-by-nothing'),
        person: z.string(),
        mails: z.boolean(),
      }),
      z.object({ kind: z.enum(['absence-backwards', 'absence-over']) }),
    ]),
  }),
);

/** In what file and branch differ; `problems`: why it cannot be applied. */
export const ImportDifferences = z.object({
  differences: z.array(StoredDifference),
  problems: z.array(StoredProblem),
});
export type ImportDifferences = z.infer<typeof ImportDifferences>;

export const ImportResult = z.discriminatedUnion('kind', [
  /** `applied`: what was new or has changed. */
  z.object({ kind: z.literal('applied'), applied: z.array(StoredDifference) }),
  z.object({ kind: z.literal('refused'), problems: z.array(StoredProblem) }),
]);
export type ImportResult = z.infer<typeof ImportResult>;
