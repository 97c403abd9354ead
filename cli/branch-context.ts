import { join, relative } from 'node:path';
import { type BranchSettings, RegionName } from '../functions/contracts/branch.ts';
import { mainlandCalendar } from '../functions/domain/calendar/mainland.ts';
import { withRegionalHolidays } from '../functions/domain/calendar/regional-holidays.ts';
import type { ClockContext } from '../functions/domain/clock/clock.ts';
import { defaultPolicy } from '../functions/domain/policy/default-policy.ts';
import { loadBranches } from '../infra/branch-config.ts';
import { BranchProblems } from '../infra/problems.ts';
import { WrongInput } from './wrong-input.ts';

/** The branches of this checkout. */
const BRANCHES = relative('', join(import.meta.dirname, '../branches'));

/** Where branches are read from, and what is laid over them. */
export type Branches = { readonly folder?: string; readonly overlay?: string | undefined };

/** By what a branch counts, and where it is deployed if its file or the environment says so. */
export type BranchContext = ClockContext & { readonly region?: string };

/** Stands in for a region that neither a branch nor the environment names. */
const UNNAMED_REGION = 'xx-unnamed-1';

/** @throws WrongInput where what it holds is no region's name */
const givenRegion = (): string | undefined => {
  const { AWS_REGION } = process.env;
  if (!AWS_REGION) return undefined;
  if (RegionName.safeParse(AWS_REGION).success) return AWS_REGION;
  throw new WrongInput(`AWS_REGION=${AWS_REGION}: expected an AWS region, such as cn-north-1`);
};

const settingsOfAll = ({ folder = BRANCHES, overlay }: Branches): BranchSettings[] => {
  try {
    return loadBranches({
      folder,
      overlay,
      defaultRegion: givenRegion() ?? UNNAMED_REGION,
    });
  } catch (error) {
    if (error instanceof BranchProblems) throw new WrongInput(error.message);
    throw error;
  }
};

/**
 * The settings of one branch.
 * @throws WrongInput when there is no such branch, or its files are not right
 */
export const settingsOf = (branch: string, branches: Branches = {}): BranchSettings => {
  const all = settingsOfAll(branches);
  const found = all.find(({ branch: { id } }) => id === branch);
  if (found) return found;
  const ids = all.map(({ branch: { id } }) => id).join(', ');
  throw new WrongInput(`${branch}: no such branch; there are ${ids}`);
};

/**
 * By what a branch counts; without a branch by the rulebook's own figures, in China's time.
 * @throws WrongInput when there is no such branch, or its files are not right
 */
export const contextOf = (branch: string | undefined, branches: Branches = {}): BranchContext => {
  if (branch === undefined)
    return { policy: defaultPolicy, calendar: mainlandCalendar, timeZone: 'Asia/Shanghai' };
  const found = settingsOf(branch, branches);
  const { region, timeZone } = found.branch;
  return {
    policy: found.policy,
    calendar: withRegionalHolidays(mainlandCalendar, found.regionalHolidays),
    timeZone,
    ...(region !== UNNAMED_REGION && { region }),
  };
};
