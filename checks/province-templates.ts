import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import * as z from 'zod';
import type { BranchSettings } from '../functions/contracts/branch.ts';
import { branchStacks } from '../infra/branch-stacks.ts';
import { aProvince } from './province.ts';

const Cdk = z.object({ context: z.record(z.string(), z.unknown()) });

/**
 * Lays the templates of a province of 31 cities, each in an account of its own, into a folder: those of
 * the province, and of one city, as all cities' are alike. Functions are stand-ins.
 * @returns the folder
 */
export const provinceTemplates = (root: string, region: string): string => {
  const outdir = join(root, '.build/check', `province-${region}`);
  rmSync(outdir, { recursive: true, force: true });
  const { context } = Cdk.parse(JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')));
  const app = new App({
    outdir,
    // Looked at by cfn-lint, which knows more.
    context: { ...context, '@aws-cdk/core:validateAgainstDefaultRules': false },
  });
  const { province, cities } = aProvince({ root, region, accounts: 'own' });
  const lay = (settings: BranchSettings): void => {
    const { account } = settings.branch;
    branchStacks(app, {
      settings,
      local: false,
      code: () => Code.fromInline('exports.handler = () => undefined'),
      env: account === undefined ? { region } : { account, region },
    });
  };
  for (const settings of [province, ...cities.slice(0, 1)]) lay(settings);
  app.synth();
  return outdir;
};
