import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Check } from './check.ts';
import { command, type Finished } from './command.ts';

/** One region for each partition that the app must synthesise for. */
export const regions = ['eu-central-1', 'cn-north-1'] as const;
export type Region = (typeof regions)[number];

/** Where the cloud assembly for a region is laid, from the root. */
export const assemblyFolder = (region: Region): string => `.build/check/${region}`;

/** Synthesises the app of the folder `root` for a region. */
export const synthesise = async (root: string, region: Region): Promise<Finished> => {
  await mkdir(join(root, '.build/check'), { recursive: true });
  return command(
    root,
    join(root, 'node_modules/.bin/cdk'),
    [
      'synth',
      '--quiet',
      '--no-notices',
      '--no-version-reporting',
      ...['--context', 'examples=true'],
      '--output',
      assemblyFolder(region),
    ],
    { AWS_REGION: region, AWS_EC2_METADATA_DISABLED: 'true' },
  );
};

const done = new Map<Region, Promise<Finished>>();

/** Synthesises all branches for a region, once a run however many checks ask. */
export const assembly = (root: string, region: Region): Promise<Finished> => {
  const begun = done.get(region) ?? synthesise(root, region);
  done.set(region, begun);
  return begun;
};

const synth = (name: string, region: Region): Check => ({
  name,
  title: `cdk synth and cdk-nag, ${region}`,
  run: async (root) => {
    const { code, output } = await assembly(root, region);
    return code === 0 ? { passed: true } : { passed: false, output };
  },
});

/** All branches, for each partition; cdk-nag's findings fail the synth. */
export const synths: readonly Check[] = [
  synth('synth', 'eu-central-1'),
  synth('synth-cn', 'cn-north-1'),
];
