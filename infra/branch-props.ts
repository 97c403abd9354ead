import type { StackProps } from 'aws-cdk-lib';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { BranchSettings } from '../functions/contracts/branch.ts';
import type { Address } from './constructs/federation.ts';

/** What each of a branch's stacks is made of. */
export type BranchProps = StackProps & {
  readonly settings: BranchSettings;
  /** The neighbours; in the branch's account when theirs is not known. */
  readonly addresses: readonly (Omit<Address, 'account'> & { readonly account?: string })[];
  readonly local: boolean;
  readonly code: (handler: string) => Code;
};
