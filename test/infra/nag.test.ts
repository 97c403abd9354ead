import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { loadBranches } from '../../infra/branch-config.ts';
import { type BranchStacks, branchStacks } from '../../infra/branch-stacks.ts';
import { context } from './synthesised.ts';

const Report = z.looseObject({
  pluginReports: z.array(
    z.looseObject({ violations: z.array(z.looseObject({ ruleName: z.string() })) }),
  ),
});

/** Rules that a city breaks which is synthesised as the app does it, with something planted in it. */
const broken = (plant: (stacks: BranchStacks) => void): string[] => {
  const app = new App({
    context: { ...context, '@aws-cdk/core:failSynthOnValidationErrors': false },
  });
  const branches = loadBranches({ folder: 'branches', defaultRegion: 'eu-central-1' });
  for (const settings of branches.slice(0, 1)) {
    const stacks = branchStacks(app, {
      settings,
      local: false,
      code: () => Code.fromInline('exports.handler = () => undefined'),
      env: { region: settings.branch.region },
    });
    plant(stacks);
  }
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  const { directory } = app.synth();
  const report = readFileSync(join(directory, 'validation-report.json'), 'utf8');
  return Report.parse(JSON.parse(report)).pluginReports.flatMap(({ violations }) =>
    violations.map(({ ruleName }) => ruleName),
  );
};

describe('cdk-nag', { timeout: 60_000 }, () => {
  it('finds nothing in a branch', () => {
    expect(broken(() => undefined)).toEqual([]);
  });

  it('finds a bucket that may be reached without TLS', () => {
    expect(broken(({ store }) => new Bucket(store, 'Planted'))).toContain('AwsSolutions-S10');
  });
});
