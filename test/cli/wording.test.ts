import { expect, it } from 'vitest';
import { wordingLines } from '../../cli/wording-lines.ts';
import { loadBranches } from '../../infra/branch-config.ts';

it('npm run wording shows every text of a branch under where it stands in wording.json', () => {
  const [huaian] = loadBranches({ folder: 'branches', defaultRegion: 'cn-north-1' });
  if (!huaian) throw new Error('no branch');
  const lines = wordingLines(huaian);
  const headings = lines.filter((line) => line.startsWith('== '));
  expect(headings).toHaveLength(32);
  expect(new Set(headings).size).toBe(32);
  expect(headings[0]).toBe('== texts.receipt.mail.zh ==');
  expect(lines.join('\n')).not.toMatch(/undefined|[{}]/);
});
