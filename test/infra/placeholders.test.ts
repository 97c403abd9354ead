import { describe, expect, it } from 'vitest';
import type { BranchSettings } from '../../functions/contracts/branch.ts';
import { loadBranches } from '../../infra/branch-config.ts';
import { placeholdersIn } from '../../infra/placeholders.ts';
import { asLine } from '../../infra/problems.ts';

const [huaian] = loadBranches({ folder: 'branches', defaultRegion: 'cn-north-1' });
if (!huaian) throw new Error('a branch');

/** As a branch has it that somebody has gone through. */
const real: BranchSettings = {
  ...huaian,
  branch: {
    ...huaian.branch,
    auth: { ...huaian.branch.auth, issuer: 'https://sign-in.nanjing-telecom.cn' },
    operations: { emails: ['ops@nanjing-telecom.cn'], webhooks: [], phones: [] },
  },
  onCall: {},
};

const refusals = (settings: BranchSettings): string[] => placeholdersIn(settings).map(asLine);

const withIssuer = (issuer: string) =>
  refusals({ ...real, branch: { ...real.branch, auth: { ...real.branch.auth, issuer } } });

describe('an address that is an example', () => {
  it.each([
    'https://sign-in.jiangsu.example.cn',
    'https://example.org',
    'https://login.example.com/realms/redress',
    'https://issuer.invalid',
    'http://127.0.0.1:9000/key',
  ])('keeps a branch from being deployed, with a sentence: %s', (issuer) => {
    expect(withIssuer(issuer)).toEqual([
      `branches/huaian/branch.json: auth.issuer: ${issuer} is an example: expected an address of your own`,
    ]);
  });

  it.each([
    'https://sign-in.nanjing-telecom.cn',
    'https://example.nanjing-telecom.cn',
    'https://my-example.com',
  ])('is not %s', (issuer) => {
    expect(withIssuer(issuer)).toEqual([]);
  });

  it('is told wherever it stands, as in a folder that was only copied', () => {
    const told = refusals(huaian);
    for (const field of ['auth.issuer', 'operations.emails', 'webhook of ha-duty-1'])
      expect(
        told.some((line) => line.includes(field)),
        field,
      ).toBe(true);
  });
});
