import { join, resolve } from 'node:path';
import { Annotations, App, CliCredentialsStackSynthesizer, Validations } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { AwsSolutionsChecks } from 'cdk-nag';
import { readBranches } from './branch-config.ts';
import type { BranchProps } from './branch-props.ts';
import { branchStacks } from './branch-stacks.ts';
import { builtConsole, UnbuiltConsole } from './build-console.ts';
import { bundleFunctions, furnish, UnbuiltFunctions } from './bundle.ts';
import { refusePlaceholders } from './check-example-addresses.ts';
import { layPage } from './lay-page.ts';
import { asLine, BranchProblems } from './problems.ts';

const ROOT = resolve(import.meta.dirname, '..');

/**
 * What the command line says: `-c overlay=<folder>`, `-c branches=<folder>`, `-c local=true`, and
 * `-c examples=true` where addresses that are examples will do, since nothing is deployed.
 */
const said = (
  app: App,
  name: 'overlay' | 'branches' | 'local' | 'examples',
): string | undefined => {
  const value: unknown = app.node.tryGetContext(name);
  return value === undefined || value === '' ? undefined : String(value);
};

/** The stacks of each folder of the branches. */
const build = async (app: App): Promise<void> => {
  const local = said(app, 'local') === 'true';
  const examples = said(app, 'examples') === 'true';
  const { CDK_DEFAULT_ACCOUNT, CDK_DEFAULT_REGION } = process.env;
  const branches = readBranches({
    folder: said(app, 'branches') ?? 'branches',
    overlay: said(app, 'overlay'),
    defaultRegion: CDK_DEFAULT_REGION,
    onDoubt: (doubt) =>
      Annotations.of(app).addWarningV2(`redress:${doubt.file}:${doubt.field}`, asLine(doubt)),
  });
  const bundles = join(app.outdir, 'bundles');
  const page = await builtConsole(ROOT, {
    onBuild: () => console.error('Building the console (only when its sources have changed) …'),
  });
  await bundleFunctions(ROOT, bundles);
  layPage(page, join(bundles, 'functions/console/console'));
  if (local) app.node.setContext('@aws-cdk/core:validateAgainstDefaultRules', false);
  // What the checks ask for, TLS above all, an emulator cannot give.
  else Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
  for (const read of branches) {
    const { settings } = read;
    const { account = CDK_DEFAULT_ACCOUNT, region } = settings.branch;
    const props: BranchProps = {
      settings,
      local,
      code: (handler) => Code.fromAsset(furnish(bundles, handler, settings)),
      env: account === undefined ? { region } : { account, region },
      terminationProtection: !local,
    };
    // The bootstrap's roles insist on TLS, which an emulator has not. Assigned, since CDK's class
    // does not fit its own interface under exactOptionalPropertyTypes.
    if (local) Object.assign(props, { synthesizer: new CliCredentialsStackSynthesizer() });
    const { store } = branchStacks(app, props);
    if (!local && !examples) refusePlaceholders(store, read);
  }
};

const app = new App();
try {
  await build(app);
} catch (error) {
  const isExpected = [BranchProblems, UnbuiltFunctions, UnbuiltConsole].some(
    (kind) => error instanceof kind,
  );
  if (!(isExpected && error instanceof Error)) throw error;
  console.error(error.message);
  process.exit(1);
}
