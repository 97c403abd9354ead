import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { DeployedOrganisation } from '../../cli/deployed-organisation.ts';
import { importOrganisation, listOrganisation } from '../../cli/organisation-command.ts';
import { organisationQuestion } from '../../cli/organisation-question.ts';
import { WrongInput } from '../../cli/wrong-input.ts';
import type { Bilingual } from '../../functions/domain/bilingual.ts';
import {
  makeDiffOrganisation,
  makeImportOrganisation,
  makeListOrganisation,
} from '../../functions/organisation/import.ts';
import { aPersonProfile, aWritten, posted } from '../builders/organisation.ts';
import { aHouse } from '../fakes/house.ts';

const aBranch = (language: keyof Bilingual = 'en') => {
  const { store, lent } = aHouse();
  const apply = makeImportOrganisation(lent);
  const branch: DeployedOrganisation = {
    list: makeListOrganisation(lent),
    diff: makeDiffOrganisation(lent),
    apply: (file, by) => apply(file, by, 'test'),
  };
  const lines: string[] = [];
  const run = { branch, language, print: (line: string) => lines.push(line) };
  return { store, run, lines };
};

describe('npm run organisation -- import', () => {
  it('shows what would change, and changes nothing before somebody says so', async () => {
    const { store, run, lines } = aBranch();
    expect(await importOrganisation(run, aWritten(1), undefined)).toBe(0);
    expect(lines).toEqual([
      'unit    centre  is new',
      'person  p1  is new',
      '2 to change. With --apply --by <who> they are imported.',
    ]);
    expect(store.trail()).toEqual([]);
  });

  it('imports it, and has nothing to do the second time', async () => {
    const { run, lines } = aBranch('zh');
    expect(await importOrganisation(run, aWritten(1), 'manager-3')).toBe(0);
    expect(lines.at(-1)).toBe('已导入 2 项变更。');
    expect(await importOrganisation(run, aWritten(1), 'manager-3')).toBe(0);
    expect(lines.at(-1)).toBe('没有需要变更的内容。');
  });

  it('names the fields that change, and who stands in the branch alone', async () => {
    const { run, lines } = aBranch();
    await importOrganisation(run, aWritten(2), 'manager-3');
    lines.length = 0;
    const { units } = aWritten(1);
    const p1 = aPersonProfile('p1', { posts: [posted('head')], name: '李', sub: 'li' });
    await importOrganisation(run, { units, people: { p1 } }, undefined);
    expect(lines).toEqual([
      'person  p1  changes: name, sub',
      'person  p2  is not in the file: stays as it is',
      '1 to change. With --apply --by <who> they are imported.',
    ]);
  });

  it('says all that does not fit, imports nothing, and ends with 1', async () => {
    const { store, run, lines } = aBranch();
    const people = { p1: aPersonProfile('p1'), p2: aPersonProfile('p2', { sub: 'sub-p1' }) };
    expect(await importOrganisation(run, { units: {}, people }, 'manager-3')).toBe(1);
    expect(lines.slice(-5)).toEqual([
      'Not imported, this does not fit:',
      'person  p1  sub: p2 has this sub already: expected one of their own',
      'person  p1  posts.0: there is no unit centre',
      'person  p2  sub: p1 has this sub already: expected one of their own',
      'person  p2  posts.0: there is no unit centre',
    ]);
    expect(store.trail()).toEqual([]);
  });
});

describe('npm run organisation -- list', () => {
  it('prints units and people, one a line', async () => {
    const { run, lines } = aBranch();
    await importOrganisation(run, aWritten(1), 'manager-3');
    lines.length = 0;
    expect(await listOrganisation(run)).toBe(0);
    expect(lines).toEqual([
      'unit    centre  City complaint centre  city-centre  p1',
      'person  p1  P1  sub-p1  head@centre',
    ]);
  });
});

describe('the command line', () => {
  const file = join('branches', 'huaian', 'organisation.json');

  it('is read', () => {
    expect(organisationQuestion(['import', file, '--branch', 'huaian'])).toEqual({
      branch: 'huaian',
      local: false,
      act: { kind: 'import', file, by: undefined },
    });
    const apply = ['import', file, '--branch', 'huaian', '--apply', '--by', 'manager-3', '--local'];
    expect(organisationQuestion(apply)).toMatchObject({ local: true, act: { by: 'manager-3' } });
    expect(organisationQuestion(['list', '--branch', 'huaian']).act).toEqual({ kind: 'list' });
  });

  it.each([
    [['import', file], /Usage|用法/],
    [['import', '--branch', 'huaian'], /Usage|用法/],
    [['list'], /Usage|用法/],
    [['list', file, '--branch', 'huaian'], /Usage|用法/],
    [['list', '--branch', 'huaian', '--apply'], /Usage|用法/],
    [['export', '--branch', 'huaian'], /Usage|用法/],
    [['import', file, '--branch', 'huaian', '--apply'], /--by is missing/],
    [['import', file, '--branch', 'huaian', '--apply', '--by', 'a b'], /--by a b/],
    [['import', file, '--branch', 'huaian', '--by', 'x'], /--by goes with --apply/],
    [['import', file, '--branch', 'a', '--branch', 'b'], /--branch is given twice/],
  ])('%j is refused with what is allowed', (args, message) => {
    vi.stubEnv('LANG', 'en_GB.UTF-8');
    expect(() => organisationQuestion(args)).toThrow(WrongInput);
    expect(() => organisationQuestion(args)).toThrow(message);
    vi.unstubAllEnvs();
  });
});
