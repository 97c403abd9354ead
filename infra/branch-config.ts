import { join } from 'node:path';
import type * as z from 'zod';
import { BasesFile } from '../functions/contracts/bases.ts';
import { BranchFile, type BranchSettings, type Neighbour } from '../functions/contracts/branch.ts';
import { CalendarFile } from '../functions/contracts/calendar-file.ts';
import { effectivePolicy } from '../functions/contracts/effective-policy.ts';
import { OnCallFile } from '../functions/contracts/on-call-file.ts';
import type { OrganisationFile } from '../functions/contracts/organisation.ts';
import { WordingFile } from '../functions/contracts/wording.ts';
import { mainlandCalendar } from '../functions/domain/calendar/mainland.ts';
import { withRegionalHolidays } from '../functions/domain/calendar/regional-holidays.ts';
import { defaultPolicy } from '../functions/domain/policy/default-policy.ts';
import type { Policy } from '../functions/domain/policy/policy.ts';
import { effectiveWording } from '../functions/domain/wording/effective-wording.ts';
import { judgeWording } from '../functions/domain/wording/judge-wording.ts';
import {
  asProblems,
  branchFolders,
  inOperatorsTerms,
  type Layered,
  readLayered,
  strangersAmong,
  strangersIn,
  withDefault,
} from './branch-files.ts';
import { type AddressBook, type Objection, objections } from './check-branch-fits.ts';
import { looksCopied, rotaObjections } from './check-on-call-people.ts';
import { citableBases, miscited } from './citable-bases.ts';
import { ORGANISATION_FILE, organisationIn } from './organisation-file.ts';
import { BranchProblems, type Problem } from './problems.ts';
import { idleHolidays, regionalHolidaysOf } from './regional-holidays.ts';

/** Where branches are read from. */
export type BranchSources = {
  readonly folder: string;
  /** Its folders are laid over the branches', field by field. */
  readonly overlay?: string | undefined;
  /** Region of the branches that name none. */
  readonly defaultRegion?: string | undefined;
  /** Hears what is allowed and looks like an oversight. */
  readonly onDoubt?: (problem: Problem) => void;
};

type Draft = {
  readonly branch: BranchFile;
  readonly onCall: OnCallFile;
  readonly calendar: CalendarFile;
  readonly wording: WordingFile;
  readonly bases: BasesFile;
  /** Undefined where it says nothing of people, or is not right. */
  readonly organisation: OrganisationFile | undefined;
  readonly files: Readonly<Record<Exclude<keyof typeof FILES, 'organisation'>, Layered>>;
};

/** What a branch's folder holds. */
const FILES = {
  branch: 'branch.json',
  onCall: 'on-call.json',
  policy: 'policy.json',
  calendar: 'calendar.json',
  wording: 'wording.json',
  bases: 'bases.json',
  organisation: ORGANISATION_FILE,
} as const;

const EMPTY_ORGANISATION = { units: {}, people: {} };

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
  problems.push(...strangersAmong(Object.values(FILES), folders));
  const identity = readLayered(FILES.branch, folders, problems);
  const onCallFile = readLayered(FILES.onCall, folders, problems);
  const policy = readLayered(FILES.policy, folders, problems);
  const calendarFile = readLayered(FILES.calendar, folders, problems, {});
  const wordingFile = readLayered(FILES.wording, folders, problems, {});
  const basesFile = readLayered(FILES.bases, folders, problems, {});
  const organisationFile = readLayered(FILES.organisation, folders, problems, EMPTY_ORGANISATION);
  const branchFile = identity && withDefault(identity, 'region', sources.defaultRegion);
  // Each file that can be read is judged, so that all that is wrong is told at once.
  const branch = branchFile && parse(BranchFile, branchFile, problems);
  const onCall = onCallFile && parse(OnCallFile, onCallFile, problems);
  const calendar = calendarFile && parse(CalendarFile, calendarFile, problems);
  const wording = wordingFile && parse(WordingFile, wordingFile, problems);
  const bases = basesFile && parse(BasesFile, basesFile, problems);
  // What is deployed holds nothing of it: it is imported, and people change more often.
  const organisation = organisationFile && organisationIn(organisationFile, problems);
  if (branch && onCall && policy && calendar && wording && bases) {
    const files = {
      branch: branchFile,
      onCall: onCallFile,
      policy,
      calendar: calendarFile,
      wording: wordingFile,
      bases: basesFile,
    };
    return { branch, onCall, calendar, wording, bases, files, organisation };
  }
  if (policy) problems.push(...problemsOfPolicy(policy, { overrides: policy.value }));
  return undefined;
};

const provinceOf = ({ branch }: Draft, drafts: Drafts): Draft | undefined => {
  const above = drafts.get(branch.parent ?? '');
  return above?.branch.level === 'province' ? above : undefined;
};

type Overrides = Pick<
  Parameters<typeof effectivePolicy>[0],
  'overrides' | 'provinceOverrides' | 'calendar'
>;

const problemsOfPolicy = (file: Layered, layers: Overrides): Problem[] => {
  const effective = effectivePolicy({ defaults: defaultPolicy, ...layers });
  if (effective.kind === 'policy') return [];
  return effective.problems.map(({ field, problem }) => ({
    file: file.origin(field.split('.')),
    field,
    problem: inOperatorsTerms(problem),
  }));
};

/** Undefined when it or that of the province above it has problems. */
const policyOf = (draft: Draft, drafts: Drafts, problems: Problem[]): Policy | undefined => {
  const { policy } = draft.files;
  const province = provinceOf(draft, drafts);
  const isSound = province === undefined || policyOf(province, drafts, []) !== undefined;
  const layers = {
    ...(province && isSound ? { provinceOverrides: province.files.policy.value } : {}),
    overrides: policy.value,
    calendar: withRegionalHolidays(
      mainlandCalendar,
      regionalHolidaysOf(draft.calendar, province?.calendar),
    ),
  };
  const effective = effectivePolicy({ defaults: defaultPolicy, ...layers });
  if (effective.kind === 'policy' && isSound) return effective.policy;
  problems.push(...problemsOfPolicy(policy, layers));
  return undefined;
};

const neighboursOf = ({ id, parent }: BranchFile, book: AddressBook): Neighbour[] =>
  [...book.values()].flatMap(({ branch: other }): Neighbour[] => {
    const relation = other.id === parent ? 'parent' : 'child';
    if (relation === 'child' && other.parent !== id) return [];
    const { region, account } = other;
    return [{ id: other.id, relation, region, ...(account !== undefined && { account }) }];
  });

/** Texts to customers that cannot be sent as they are. */
const misworded = (branch: BranchFile, wording: WordingFile): Objection[] =>
  judgeWording(effectiveWording(branch, wording)).map(({ path, problem }) => ({
    file: 'wording',
    field: path.join('.'),
    problem,
  }));

/** What a branch's folder says: its settings, and the organisation that it begins with. */
export type BranchRead = {
  readonly settings: BranchSettings;
  readonly organisation: OrganisationFile | undefined;
};

/**
 * Reads every branch's folder, in order of id: the settings that take effect, and beside them what is
 * imported and not deployed.
 * @throws BranchProblems with all that is wrong, before anything is made
 */
export const readBranches = (sources: BranchSources): BranchRead[] => {
  const ids = branchFolders(sources.folder);
  const problems = strangersIn(sources.overlay, { folder: sources.folder, ids });
  const drafts = new Map<string, Draft>();
  for (const id of ids) {
    const draft = draftOf(id, sources, problems);
    if (draft) drafts.set(id, draft);
  }
  const read: BranchRead[] = [];
  for (const [folder, draft] of drafts) {
    const { branch, onCall, calendar, wording, bases, files, organisation } = draft;
    // A branch that is filled in another way has no such file.
    const isWritten = organisation && Object.keys(organisation.people).length > 0;
    const rota = isWritten
      ? rotaObjections(branch, onCall, organisation)
      : { refused: [], doubted: [] };
    const province = provinceOf(draft, drafts);
    for (const { file, field, problem } of [
      ...objections(folder, draft, { book: drafts, ids }),
      ...rota.refused,
      ...idleHolidays(calendar, province?.calendar),
      ...misworded(branch, wording),
      ...miscited(bases, province?.bases),
    ])
      problems.push({ file: files[file].origin(field.split('.')), field, problem });
    for (const { file, field, problem } of [...looksCopied(draft, drafts), ...rota.doubted])
      sources.onDoubt?.({ file: files[file].origin(field.split('.')), field, problem });
    const policy = policyOf(draft, drafts, problems);
    if (!policy) continue;
    const regionalHolidays = regionalHolidaysOf(calendar, province?.calendar);
    const neighbours = neighboursOf(branch, drafts);
    read.push({
      settings: {
        branch,
        policy,
        regionalHolidays,
        onCall,
        neighbours,
        wording,
        bases: citableBases(bases, province?.bases),
      },
      organisation,
    });
  }
  if (problems.length > 0) throw new BranchProblems(problems);
  return read;
};

/**
 * Reads every branch's folder and gives the settings that take effect, in order of id.
 * @throws BranchProblems with all that is wrong, before anything is made
 */
export const loadBranches = (sources: BranchSources): BranchSettings[] =>
  readBranches(sources).map(({ settings }) => settings);
