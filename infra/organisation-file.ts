import { misfitWords } from '../functions/contracts/misfit-words.ts';
import { OrganisationFile } from '../functions/contracts/organisation.ts';
import { asOrganisation } from '../functions/domain/organisation/import.ts';
import { judgeOrganisation } from '../functions/domain/organisation/judge-organisation.ts';
import { toInstant } from '../functions/domain/time.ts';
import { asProblems, type Layered } from './branch-files.ts';
import type { Problem } from './problems.ts';

/** The file of a branch's folder that its organisation is imported from. */
export const ORGANISATION_FILE = 'organisation.json';

// A file tells of no absences: whatever the time, it fits together or does not.
const ANY_TIME = toInstant(0);

// Whom the branch pages is judged beside its on-call file.
const NO_PAGING = { onCall: {}, mails: false };

const FIELD_OF = { unit: 'units', person: 'people', 'on-call': 'on-call' } as const;

/** What an organisation's file says; undefined, and every mistake told, when it does not fit together. */
export const organisationIn = (
  file: Layered,
  problems: Problem[],
): OrganisationFile | undefined => {
  const { data, error } = OrganisationFile.safeParse(file.value);
  if (!data) {
    problems.push(...asProblems(error, file));
    return undefined;
  }
  const found = judgeOrganisation(asOrganisation(data), ANY_TIME, NO_PAGING);
  const misfits = found.map(({ of, id, field, misfit }) => {
    const path = [FIELD_OF[of], id, ...field.split('.')];
    return { file: file.origin(path), field: path.join('.'), problem: misfitWords(misfit).en };
  });
  problems.push(...misfits);
  return misfits.length > 0 ? undefined : data;
};
