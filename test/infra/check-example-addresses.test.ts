import { App, Stack } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type BranchRead, readBranches } from '../../infra/branch-config.ts';
import { placeholdersIn, refusePlaceholders } from '../../infra/check-example-addresses.ts';
import { asLine } from '../../infra/problems.ts';
import { context } from './synthesised.ts';

const [huaian] = readBranches({ folder: 'branches', defaultRegion: 'cn-north-1' });
if (!huaian) throw new Error('a branch');

const { branch } = huaian.settings;

/** As a branch has it that somebody has gone through. */
const real = (issuer = 'https://sign-in.nanjing-telecom.cn'): BranchRead => ({
  settings: {
    ...huaian.settings,
    branch: {
      ...branch,
      auth: { ...branch.auth, issuer },
      operations: { emails: ['ops@nanjing-telecom.cn'], webhooks: [], phones: [] },
    },
  },
  organisation: undefined,
});

const refusals = (read: BranchRead): string[] => placeholdersIn(read).map(asLine);

const withIssuer = (issuer: string) => refusals(real(issuer));

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
    for (const field of [
      'auth.issuer',
      'operations.emails',
      'organisation.json: people.ha-duty-1.ways.webhook',
    ])
      expect(
        told.some((line) => line.includes(field)),
        field,
      ).toBe(true);
  });
});

describe('a branch that is to be deployed', () => {
  const errorsOf = (read: BranchRead): string[] => {
    const stack = new Stack(new App({ context }), 'Redress-huaian-store');
    refusePlaceholders(stack, read);
    return Annotations.fromStack(stack)
      .findError('*', Match.anyValue())
      .map(({ entry }) => z.string().parse(entry.data));
  };

  it('is refused by the CDK with a sentence where its issuer is an example, not built without routes', () => {
    expect(errorsOf(real('https://sign-in.example.cn'))).toEqual([
      'branches/huaian/branch.json: auth.issuer: https://sign-in.example.cn is an example: expected an address of your own',
    ]);
  });

  it('is not refused where every address is its own', () => {
    expect(errorsOf(real())).toEqual([]);
  });
});
