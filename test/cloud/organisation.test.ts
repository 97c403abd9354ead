import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BranchUnreachable } from '../../cli/branch-function.ts';
import { deployedOrganisation } from '../../cli/deployed-organisation.ts';
import { importOrganisation } from '../../cli/organisation-command.ts';
import { OrganisationFile } from '../../functions/contracts/organisation.ts';
import { aws } from './aws.ts';

const committed = (branch: string): OrganisationFile =>
  OrganisationFile.parse(
    JSON.parse(
      readFileSync(
        join(import.meta.dirname, '../../branches', branch, 'organisation.json'),
        'utf8',
      ),
    ),
  );

const importing = async (branch: string, by: string | undefined) => {
  const lines: string[] = [];
  const deployed = await deployedOrganisation(branch, aws());
  const print = (line: string) => lines.push(line);
  const code = await importOrganisation(
    { branch: deployed, language: 'en', print },
    committed(branch),
    by,
  );
  return { code, last: lines.at(-1), deployed };
};

describe.each(['huaian', 'jiangsu'])('the organisation of %s', (branch) => {
  it('is shown, imported as committed, and is imported once', async () => {
    const { units, people } = committed(branch);
    const count = Object.keys({ ...units, ...people }).length;
    const shown = await importing(branch, undefined);
    expect(shown).toMatchObject({ code: 0, last: expect.stringMatching(`^${count} to change`) });
    expect((await shown.deployed.list()).people).toEqual([]);

    const imported = await importing(branch, 'manager-3');
    expect(imported).toMatchObject({ code: 0, last: `${count} changes imported.` });
    const stored = await imported.deployed.list();
    expect(stored.units.map(({ id }) => id)).toEqual(Object.keys(units).toSorted());
    expect(stored.people.map(({ id }) => id)).toEqual(Object.keys(people).toSorted());

    expect(await importing(branch, 'manager-3')).toMatchObject({
      code: 0,
      last: 'Nothing changes.',
    });
  });
});

it('a branch that is not deployed says so', async () => {
  const nowhere = await deployedOrganisation('nanjing', aws());
  await expect(nowhere.list()).rejects.toThrow(BranchUnreachable);
});
