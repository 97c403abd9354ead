import type { BranchFile } from '../functions/contracts/branch.ts';
import { outfitOf } from '../functions/contracts/message-settings.ts';
import { misfitWords } from '../functions/contracts/misfit-words.ts';
import type { OnCallFile } from '../functions/contracts/on-call-file.ts';
import type { OrganisationFile } from '../functions/contracts/organisation.ts';
import { LEVELS, type Level } from '../functions/domain/level.ts';
import { peopleOfRota } from '../functions/domain/on-call/rota.ts';
import { asOrganisation } from '../functions/domain/organisation/import.ts';
import { judgeOnCall } from '../functions/domain/organisation/judge-on-call.ts';
import type { AddressBook, Objection } from './check-branch-fits.ts';

/** What a rota does not fit: `refused` as it stands, `doubted` as far as the files tell. */
export type RotaObjections = {
  readonly refused: readonly Objection[];
  readonly doubted: readonly Objection[];
};

/**
 * People whom nothing would reach: who is paged must hear of it. Whom the file leaves out may have been
 * added by command since, so that is only doubted.
 */
export const rotaObjections = (
  branch: BranchFile,
  onCall: OnCallFile,
  organisation: OrganisationFile,
): RotaObjections => {
  const problems = judgeOnCall(asOrganisation(organisation), { onCall, ...outfitOf(branch) });
  const told = problems.map(({ id, field, misfit }) => ({
    isKnown: misfit.kind !== 'no-such-person',
    objection: {
      file: 'onCall' as const,
      field: `${id}.${field}`,
      problem: `${misfitWords(misfit).en}${misfit.kind === 'no-such-person' ? ' in organisation.json' : ''}`,
    },
  }));
  return {
    refused: told.flatMap(({ isKnown, objection }) => (isKnown ? [objection] : [])),
    doubted: told.flatMap(({ isKnown, objection }) => (isKnown ? [] : [objection])),
  };
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

const idsAt = (onCall: OnCallFile, level: Level): string => {
  const named = onCall[level];
  return named ? [named.responsible, ...peopleOfRota(named.rota), named.manager].join(' ') : '';
};
