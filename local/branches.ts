import { join, relative } from 'node:path';
import type { BranchFile } from '../functions/contracts/branch.ts';
import { type BranchSources, loadBranches } from '../infra/branch-config.ts';
import { asLine, BranchProblems } from '../infra/problems.ts';
import { region } from './aws.ts';
import { accountOf } from './deploy.ts';
import { layOverlay } from './overlay.ts';
import { checkout, type StateFolder } from './state-folder.ts';
import { Trouble } from './trouble.ts';

const load = (sources: BranchSources) => {
  try {
    return loadBranches({ defaultRegion: region, ...sources });
  } catch (error) {
    if (!(error instanceof BranchProblems)) throw error;
    const lines = error.message.split('\n').map((line) => `  ${line}`);
    throw new Trouble(
      {
        zh: `分公司的文件有误：\n${lines.join('\n')}`,
        en: `The branches' files are not right:\n${lines.join('\n')}`,
      },
      { zh: '请改正后重新启动。', en: 'Mend them and start again.' },
    );
  }
};

/**
 * Judges the branches' files as they are, before anything of this run is laid over them.
 * @returns what is allowed and looks like an oversight, one a line
 * @throws Trouble that says which file and field is wrong
 */
export const judgeBranches = (folder: string): readonly string[] => {
  const doubts: string[] = [];
  load({ folder: relative('', folder), onDoubt: (doubt) => doubts.push(asLine(doubt)) });
  return doubts;
};

/** The branches as they will be deployed, the overlay laid over them. */
export const effectiveBranches = (folder: string, overlay: string): readonly BranchFile[] =>
  load({ folder: relative('', folder), overlay: relative('', overlay) }).map(
    ({ branch }) => branch,
  );

/** The branches of this checkout. */
export const branchesFolder = join(checkout, 'branches');

/** Lays the run's overlay over the branches of this checkout, and gives them as they will be deployed. */
export const layBranches = async (
  { overlay }: StateFolder,
  laid: Pick<
    Parameters<typeof layOverlay>[0],
    'origin' | 'issuer' | 'webhookOf' | 'customers' | 'policy' | 'providers'
  >,
): Promise<readonly BranchFile[]> => {
  const account = await accountOf(laid.origin);
  await layOverlay({ ...laid, branches: branchesFolder, folder: overlay, region, account });
  return effectiveBranches(branchesFolder, overlay);
};
