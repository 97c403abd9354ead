import { relative } from 'node:path';
import type { BranchFile } from '../functions/contracts/branch.ts';
import { type BranchSources, loadBranches } from '../infra/branch-config.ts';
import { asLine, BranchProblems } from '../infra/problems.ts';
import { region } from './aws.ts';
import { Trouble } from './trouble.ts';

const load = (sources: BranchSources) => {
  try {
    return loadBranches({ defaultRegion: region, ...sources });
  } catch (error) {
    if (!(error instanceof BranchProblems)) throw error;
    const lines = error.message.split('\n').map((line) => `  ${line}`);
    throw new Trouble(
      `The branches' files are not right:\n${lines.join('\n')}`,
      'Mend them and start again.',
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
