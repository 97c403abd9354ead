import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { BranchSettings } from '../functions/contracts/branch.ts';
import type { BranchKey } from './constructs/branch-key.ts';
import type { Operations } from './constructs/operations.ts';

/** What everything in a branch's stack stands on. */
export type Ground = {
  readonly settings: BranchSettings;
  /**
   * True for a stack that lives in an emulator: nothing outlives it, and the endpoint speaks plain
   * HTTP, so that nothing can insist on TLS.
   */
  readonly local: boolean;
  readonly key: BranchKey;
  readonly operations: Operations;
};

/** What every function needs besides. */
export type House = Ground & {
  /** The bundle of a handler, such as `intake/phone`, with the branch's settings beside it. */
  readonly code: (handler: string) => Code;
  /** Where clients reach the branch's API. */
  readonly apiUrl: string;
};
