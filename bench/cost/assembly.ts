import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as z from 'zod';
import { benchFolder, checkout } from '../checkout.ts';

const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
});

/** A resource of a template, whichever of the branch's stacks it stands in. */
export type Resource = { readonly id: string; readonly properties: Record<string, unknown> };

/** What the app deploys for one branch. */
export type Assembled = {
  readonly branch: string;
  readonly all: (...types: readonly string[]) => readonly Resource[];
  /** The folder that an asset's hash names. */
  readonly asset: (key: string) => string;
};

/** Synthesises all branches as they would be deployed, and reads their templates. */
export const assemble = (region: string): readonly Assembled[] => {
  const folder = join(benchFolder, 'cost');
  execFileSync(process.execPath, ['infra/app.ts'], {
    cwd: checkout,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      CDK_DEFAULT_REGION: region,
      CDK_OUTDIR: folder,
      // What the checks of `npm run check` look at takes no time here; settings are the branches' own.
      CDK_CONTEXT_JSON: JSON.stringify({ local: 'true' }),
    },
  });
  const files = globSync('*.template.json', { cwd: folder });
  const branches = new Set(files.map(branchOf));
  return [...branches].map((branch) => {
    const resources = files
      .filter((file) => branchOf(file) === branch)
      .map((file) => Template.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
      .flatMap(({ Resources }) => Object.entries(Resources));
    return {
      branch,
      all: (...types) =>
        resources
          .filter(([, { Type }]) => types.includes(Type))
          .map(([id, { Properties }]) => ({ id, properties: Properties })),
      asset: (key) => join(folder, `asset.${basename(key, '.zip')}`),
    };
  });
};

const branchOf = (file: string): string =>
  file.replace(/^Redress-/, '').replace(/(?:-(?:store|desk|work))?[.]template[.]json$/, '');
