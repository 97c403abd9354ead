import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Check } from './check.ts';
import { command, type Finished } from './command.ts';

/** One region for each partition that the app must synthesise for. */
type Region = 'eu-central-1' | 'cn-north-1';

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
      `.build/check/${region}`,
    ],
    { AWS_REGION: region, AWS_EC2_METADATA_DISABLED: 'true' },
  );
};

const synth = (name: string, region: Region): Check => ({
  name,
  title: `cdk synth and cdk-nag, ${region}`,
  run: async (root) => {
    const { code, output } = await synthesise(root, region);
    return code === 0 ? { passed: true } : { passed: false, output };
  },
});

/** All branches, for each partition; cdk-nag's findings fail the synth. */
export const synths: readonly Check[] = [
  synth('synth', 'eu-central-1'),
  synth('synth-cn', 'cn-north-1'),
];
