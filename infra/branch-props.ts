import type { StackProps } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { BranchSettings } from '../functions/contracts/branch.ts';

/** What each of a branch's stacks is made of. */
export type BranchProps = StackProps & {
  readonly settings: BranchSettings;
  readonly local: boolean;
  readonly code: (handler: string) => Code;
};
