import type { BranchFile } from '../functions/contracts/branch.ts';
import type { OnCallFile } from '../functions/contracts/on-call-file.ts';
import { hasSes, hasTextMessages, partitionOf } from './partition.ts';

/** What branches know of each other, by folder. */
export type AddressBook = ReadonlyMap<
  string,
  { readonly branch: BranchFile; readonly onCall: OnCallFile }
>;

/** Something that is well-formed but does not fit. */
export type Objection = {
  readonly file: 'branch' | 'onCall' | 'calendar' | 'wording' | 'bases';
  readonly field: string;
  readonly problem: string;
};

type Surroundings = { readonly book: AddressBook; readonly ids: readonly string[] };

const branchFits = (
  folder: string,
  { id, parent, region, emailSender, messages, operations }: BranchFile,
  { book, ids }: Surroundings,
): (Objection | false)[] => {
  const above = parent === undefined ? undefined : book.get(parent)?.branch;
  const provinces = [...book].filter(([, { branch }]) => branch.level === 'province');
  const allowed = provinces.map(([name]) => name).join(', ') || 'none yet';
  const objection = (
    field: keyof BranchFile | 'messages.mail.via',
    problem: string,
  ): Objection => ({
    file: 'branch',
    field,
    problem,
  });
  return [
    id !== folder && objection('id', `expected ${folder}, the name of its folder`),
    // A parent whose own file is broken has been reported there.
    parent !== undefined &&
      !ids.includes(parent) &&
      objection('parent', `no branch ${parent}; provinces: ${allowed}`),
    above?.level === 'city' && objection('parent', `${parent} is a city; provinces: ${allowed}`),
    above !== undefined &&
      partitionOf(above.region) !== partitionOf(region) &&
      objection(
        'region',
        `expected one in partition ${partitionOf(above.region)}, like ${above.id}: events do not cross partitions`,
      ),
    emailSender !== undefined &&
      !hasSes(region) &&
      objection('emailSender', `not allowed in ${region}: there is no SES, use webhooks`),
    messages?.mail?.via === 'ses' &&
      !hasSes(region) &&
      objection('messages.mail.via', `not allowed in ${region}: there is no SES, use smtp`),
    operations.phones.length > 0 &&
      !hasTextMessages(region) &&
      objection('operations', `no phones in ${region}: SNS sends no text messages there`),
  ];
};

const LEVELS = { city: ['city'], province: ['province', 'regulator'] } as const;

/** Whatever in a branch does not fit its folder, its region or the branches around it (A1). */
export const objections = (
  folder: string,
  { branch, onCall }: { readonly branch: BranchFile; readonly onCall: OnCallFile },
  surroundings: Surroundings,
): Objection[] => [
  ...branchFits(folder, branch, surroundings).filter((objection) => objection !== false),
  ...LEVELS[branch.level]
    .filter((level) => onCall[level] === undefined)
    .map(
      (level): Objection => ({
        file: 'onCall',
        field: level,
        problem: `missing: a ${branch.level} says who is woken at the level ${level}`,
      }),
    ),
];
