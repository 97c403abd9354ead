import { join } from 'node:path';
import type * as z from 'zod';
import {
  BranchFile,
  type BranchSettings,
  type Neighbour,
  OnCallFile,
} from '../functions/contracts/branch.ts';
import { effectivePolicy } from '../functions/contracts/policy.ts';
import { defaultPolicy } from '../functions/domain/policy/default-policy.ts';
import type { Policy } from '../functions/domain/policy/policy.ts';
import { type AddressBook, objections } from './address-book.ts';
import {
  asProblems,
  branchFolders,
  inOperatorsTerms,
  type Layered,
  readLayered,
  strangersIn,
  withDefault,
} from './branch-files.ts';
import { BranchProblems, type Problem } from './problems.ts';

/** Where branches are read from. */
export type BranchSources = {
  readonly folder: string;
  /** Its folders are laid over the branches', field by field. */
  readonly overlay?: string | undefined;
  /** Region of the branches that name none. */
  readonly defaultRegion?: string | undefined;
};

type Draft = {
  readonly branch: BranchFile;
  readonly onCall: OnCallFile;
  readonly files: Readonly<Record<'branch' | 'onCall' | 'policy', Layered>>;
};

type Drafts = ReadonlyMap<string, Draft>;

const parse = <T extends z.ZodType>(
  schema: T,
  file: Layered,
  problems: Problem[],
): z.infer<T> | undefined => {
  const { data, error } = schema.safeParse(file.value);
  if (error) problems.push(...asProblems(error, file));
  return data;
};

const draftOf = (id: string, sources: BranchSources, problems: Problem[]): Draft | undefined => {
  const folders = {
    folder: join(sources.folder, id),
    overlay: sources.overlay === undefined ? undefined : join(sources.overlay, id),
  };
  const identity = readLayered('branch.json', folders, problems);
  const onCallFile = readLayered('on-call.json', folders, problems);
  const policy = readLayered('policy.json', folders, problems);
  if (!identity || !onCallFile || !policy) return undefined;
  const branchFile = withDefault(identity, 'region', sources.defaultRegion);
  const branch = parse(BranchFile, branchFile, problems);
  const onCall = parse(OnCallFile, onCallFile, problems);
  const files = { branch: branchFile, onCall: onCallFile, policy };
  return branch && onCall && { branch, onCall, files };
};

/** Undefined when it has problems, or when those of the province above it come first. */
const policyOf = (
  { branch, files }: Draft,
  drafts: Drafts,
  problems: Problem[],
): Policy | undefined => {
  const above = drafts.get(branch.parent ?? '');
  const province = above?.branch.level === 'province' ? above : undefined;
  if (province && !policyOf(province, drafts, [])) return undefined;
  const effective = effectivePolicy({
    defaults: defaultPolicy,
    ...(province === undefined ? {} : { provinceOverrides: province.files.policy.value }),
    overrides: files.policy.value,
  });
  if (effective.kind === 'policy') return effective.policy;
  for (const { field, problem } of effective.problems) {
    const file = files.policy.origin(field.split('.'));
    problems.push({ file, field, problem: inOperatorsTerms(problem) });
  }
  return undefined;
};

const neighboursOf = ({ id, parent }: BranchFile, book: AddressBook): Neighbour[] => [
  ...(parent === undefined ? [] : [{ id: parent, relation: 'parent' as const }]),
  ...[...book.values()]
    .filter((other) => other.branch.parent === id)
    .map((child) => ({ id: child.branch.id, relation: 'child' as const })),
];

/**
 * Reads every branch's folder and gives the settings that take effect, in order of id.
 * @throws BranchProblems with all that is wrong, before anything is made
 */
export const loadBranches = (sources: BranchSources): BranchSettings[] => {
  const ids = branchFolders(sources.folder);
  const problems = strangersIn(sources.overlay, { folder: sources.folder, ids });
  const drafts = new Map<string, Draft>();
  for (const id of ids) {
    const draft = draftOf(id, sources, problems);
    if (draft) drafts.set(id, draft);
  }
  const settings: BranchSettings[] = [];
  for (const [folder, draft] of drafts) {
    const { branch, onCall, files } = draft;
    for (const { file, field, problem } of objections(folder, draft, { book: drafts, ids })) {
      problems.push({ file: files[file].origin([field]), field, problem });
    }
    const policy = policyOf(draft, drafts, problems);
    if (policy) settings.push({ branch, policy, onCall, neighbours: neighboursOf(branch, drafts) });
  }
  if (problems.length > 0) throw new BranchProblems(problems);
  return settings;
};
