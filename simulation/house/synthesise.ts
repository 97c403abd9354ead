import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import * as z from 'zod';
import type { BranchSettings } from '../../functions/contracts/branch.ts';
import { branchStacks } from '../../infra/branch-stacks.ts';
import { type Deployment, deployed } from './template.ts';

const ROOT = resolve(import.meta.dirname, '../..');

/** What stands in a function's code instead of the code: the name of its handler. */
const Named = z.object({ Code: z.object({ ZipFile: z.string() }) });

/** The handler that a deployed function runs. */
export const handlerOf = (properties: unknown): string =>
  Named.parse(properties).Code.ZipFile.replace('// ', '');

/** A branch's stacks as the infrastructure makes them, without their code. */
export const synthesised = (settings: BranchSettings): Deployment => {
  const { context } = z
    .object({ context: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(readFileSync(join(ROOT, 'cdk.json'), 'utf8')));
  const { id, region } = settings.branch;
  // The validator of default rules takes seconds to load, and says nothing here.
  const app = new App({
    context: { ...context, '@aws-cdk/core:validateAgainstDefaultRules': false },
  });
  const stacks = branchStacks(app, {
    settings,
    local: true,
    code: (handler) => Code.fromInline(`// ${handler}`),
    env: { region },
  });
  const assembly = app.synth();
  const templates = Object.values(stacks).map(
    ({ stackName }) => assembly.getStackByName(stackName).template,
  );
  return deployed(templates, {
    branch: id,
    region,
    partition: region.startsWith('cn-') ? 'aws-cn' : 'aws',
  });
};
