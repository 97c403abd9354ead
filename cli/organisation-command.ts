import type { Bilingual } from '../functions/domain/bilingual.ts';
import type { WrittenOrganisation } from '../functions/domain/organisation/import.ts';
import type { DeployedOrganisation } from './deployed-organisation.ts';
import { differenceLine, organisationLines, problemLine } from './organisation-lines.ts';

type Run = {
  readonly branch: DeployedOrganisation;
  readonly language: keyof Bilingual;
  readonly print: (line: string) => void;
};

/** Prints all units and people of a branch. Code 0. */
export const listOrganisation = async ({ branch, language, print }: Run): Promise<number> => {
  for (const line of organisationLines(await branch.list(), language)) print(line);
  return 0;
};

const toChange = (count: number): Bilingual =>
  count === 0
    ? { zh: '没有需要变更的内容。', en: 'Nothing changes.' }
    : {
        zh: `共 ${count} 项变更。加 --apply --by <工号> 即予导入。`,
        en: `${count} to change. With --apply --by <who> they are imported.`,
      };

const changed = (count: number): Bilingual => ({
  zh: `已导入 ${count} 项变更。`,
  en: `${count} changes imported.`,
});

const REFUSED: Bilingual = { zh: '内容不相符，未导入：', en: 'Not imported, this does not fit:' };

/**
 * Shows in what a file and a branch differ, and imports it where somebody says so. Imported twice it
 * changes nothing. Code 1 where something does not fit: then nothing is imported.
 * @param by who is named in the trail; nothing is imported without
 */
export const importOrganisation = async (
  { branch, language, print }: Run,
  file: WrittenOrganisation,
  by: string | undefined,
): Promise<number> => {
  const { differences, problems } = await branch.diff(file);
  for (const difference of differences) print(differenceLine(difference, language));
  if (problems.length > 0) {
    print(REFUSED[language]);
    for (const problem of problems) print(problemLine(problem, language));
    return 1;
  }
  const count = differences.filter(({ kind }) => kind === 'new' || kind === 'changed').length;
  if (by === undefined || count === 0) {
    print(toChange(count)[language]);
    return 0;
  }
  const result = await branch.apply(file, by);
  if (result.kind === 'refused') {
    print(REFUSED[language]);
    for (const problem of result.problems) print(problemLine(problem, language));
    return 1;
  }
  print(changed(result.applied.length)[language]);
  return 0;
};
