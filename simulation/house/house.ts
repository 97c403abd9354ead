import { type BranchRead, readBranches } from '../../infra/branch-config.ts';
import { reaching, telephoned } from '../reaching.ts';
import { type Breach, type Bundle, bundleHouse } from './bundle.ts';
import { wiringFor } from './wired-branches.ts';
import type { Wiring } from './wiring.ts';

/** The branches of a folder, ready to be run; data alone, so that a thread can be handed it. */
export type House = {
  readonly branches: readonly (BranchRead & { readonly wiring: Wiring })[];
  readonly bundle: Bundle;
};

/**
 * Makes the branches of a folder ready to be run.
 * @throws BranchProblems where the folder says what cannot be
 */
export const houseOf = async (plan: {
  readonly branches: string;
  readonly breaches?: readonly Breach[];
}): Promise<House> => ({
  branches: await branchesIn(plan.branches),
  bundle: await bundleWith(plan.breaches),
});

/**
 * Makes the branches of a folder ready to be run once for each of what is broken on purpose.
 * @throws BranchProblems where the folder says what cannot be
 */
export const housesWith = async (
  folder: string,
  each: readonly (readonly Breach[])[],
): Promise<readonly House[]> => {
  const branches = await branchesIn(folder);
  const houses = [];
  for (const breaches of each) houses.push({ branches, bundle: await bundleWith(breaches) });
  return houses;
};

const branchesIn = async (folder: string): Promise<House['branches']> => {
  const branches = [];
  for (const read of readBranches({ folder, defaultRegion: 'cn-north-1' })) {
    const settings = reaching(read.settings);
    const organisation = telephoned(read.organisation);
    branches.push({ settings, organisation, wiring: await wiringFor(settings) });
  }
  return branches;
};

const bundleWith = async (breaches: readonly Breach[] | undefined): Promise<Bundle> => {
  const bundle = await bundleHouse(breaches);
  // esbuild's files make their text anew for whoever looks at all that they have.
  return bundle.map(({ path, contents }) => ({ path, contents }));
};
