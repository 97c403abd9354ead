import type { CarriedWay } from './carried-ways.ts';
import type { BranchLevel } from './classification.ts';

/** The branch that this is: whose tickets are its own, and whom it pages. */
export type OwnBranch = {
  readonly id: string;
  readonly level: BranchLevel;
  /** What providers carry to its customers; absent where it tells them nothing itself. */
  readonly carries?: readonly CarriedWay[];
};
