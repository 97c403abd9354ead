import { relative } from 'node:path';
import type { BranchFile } from '../functions/contracts/branch.ts';
import { loadBranches } from '../infra/branch-config.ts';
import { BranchProblems } from '../infra/problems.ts';
import { region } from './aws.ts';
import { Trouble } from './trouble.ts';

/**
 * The branches as they will be deployed, the overlay laid over them.
 * @throws Trouble that says which file and field is wrong
 */
export const effectiveBranches = (folder: string, overlay: string): readonly BranchFile[] => {
  try {
    return loadBranches({
      folder: relative('', folder),
      overlay: relative('', overlay),
      defaultRegion: region,
    }).map(({ branch }) => branch);
  } catch (error) {
    if (!(error instanceof BranchProblems)) throw error;
    const lines = error.message.split('\n').map((line) => `  ${line}`);
    throw new Trouble(
      `The branches' files are not right:\n${lines.join('\n')}`,
      'Mend them and start again.',
    );
  }
};
