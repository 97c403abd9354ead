import type { BranchFile, OnCallFile, Person } from '../functions/contracts/branch.ts';
import type { AddressBook, Objection } from './check-branch-fits.ts';
import { hasSes } from './partition.ts';

const LEVELS = ['city', 'province', 'regulator'] as const;

/** Somebody in a branch's file, and the field where they stand. */
type Placed = { readonly field: string; readonly person: Person };

const peopleOf = (onCall: OnCallFile): Placed[] =>
  LEVELS.flatMap((level) => {
    const staff = onCall[level];
    if (staff === undefined) return [];
    return [
      { field: `${level}.responsible`, person: staff.responsible },
      ...staff.rota.map((person, index) => ({ field: `${level}.rota.${index}`, person })),
      { field: `${level}.manager`, person: staff.manager },
    ];
  });

const rotaOf = (field: string): string | undefined => /^(\w+\.rota)\.\d+$/.exec(field)?.[1];

const same = (one: Person, other: Person): boolean =>
  one.name === other.name && one.email === other.email && one.webhook === other.webhook;

/** People whom nothing would reach: who is paged must hear of it. */
export const unreachedPeople = (branch: BranchFile, onCall: OnCallFile): Objection[] => {
  const mails = branch.emailSender !== undefined && hasSes(branch.region);
  const expected = hasSes(branch.region)
    ? 'a webhook, or an email and emailSender in branch.json'
    : `a webhook (there is no SES in ${branch.region})`;
  return peopleOf(onCall)
    .filter(
      ({ person: { email, webhook } }) => webhook === undefined && !(mails && email !== undefined),
    )
    .map(({ field, person }) => ({
      file: 'onCall',
      field,
      problem: `${person.id} is reached by nothing: expected ${expected}`,
    }));
};

/** The same person twice in a rota, and one id that two people have: who is woken must be plain. */
export const muddledPeople = (onCall: OnCallFile): Objection[] => {
  const people = peopleOf(onCall);
  return people.flatMap(({ field, person }, index): Objection[] => {
    const earlier = people.slice(0, index).filter((one) => one.person.id === person.id);
    const [first] = earlier;
    if (!first) return [];
    if (!same(first.person, person))
      return [
        {
          file: 'onCall',
          field: `${field}.id`,
          problem: `${person.id} is somebody else at ${first.field}: expected an id of their own, or the same name, email and webhook`,
        },
      ];
    const twice = earlier.find((one) => rotaOf(one.field) && rotaOf(one.field) === rotaOf(field));
    const problem = `${person.id} is in this rota already, at ${twice?.field}: expected each person once`;
    return twice ? [{ file: 'onCall', field: `${field}.id`, problem }] : [];
  });
};

/**
 * What looks like a copied folder that nobody has gone through: another branch's name, or all of its
 * people at a level. Both may be meant, so they stop nothing.
 */
export const looksCopied = (
  { branch, onCall }: { readonly branch: BranchFile; readonly onCall: OnCallFile },
  book: AddressBook,
): Objection[] => {
  const others = [...book.values()].filter((other) => other.branch.id !== branch.id);
  const named = others.find((other) => other.branch.name.zh === branch.name.zh);
  const levels = LEVELS.flatMap((level): Objection[] => {
    const ids = idsAt(onCall, level);
    const like = others.find((other) => ids !== '' && idsAt(other.onCall, level) === ids);
    const problem = `the same people as in ${like?.branch.id}: pages of ${branch.id} go to them`;
    return like ? [{ file: 'onCall', field: level, problem }] : [];
  });
  const problem = `the same as of ${named?.branch.id}`;
  return [...(named ? [{ file: 'branch', field: 'name', problem } as const] : []), ...levels];
};

const idsAt = (onCall: OnCallFile, level: (typeof LEVELS)[number]): string =>
  peopleOf(onCall)
    .filter(({ field }) => field.startsWith(`${level}.`))
    .map(({ person }) => person.id)
    .join(' ');
