import { join } from 'node:path';
import type { BranchSettings } from '../functions/contracts/branch.ts';
import { loadBranches } from '../infra/branch-config.ts';

/** Root of the checkout. */
export const checkout = join(import.meta.dirname, '..');

/** Where measurements keep their files. */
export const benchFolder = join(checkout, '.build/bench');

/** The branch that is measured: a city, under a province. */
export const measuredBranch = (): BranchSettings => {
  const settings = loadBranches({ folder: 'branches', defaultRegion: 'eu-central-1' }).find(
    ({ branch }) => branch.level === 'city',
  );
  if (!settings) throw new Error('no city among the branches');
  return settings;
};
