import { Key } from 'aws-cdk-lib/aws-kms';
import type { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { BranchSettings } from '../functions/contracts/branch.ts';
import { BranchKey } from './access/branch-key.ts';
import { Operations } from './constructs/operations.ts';
import { topicOf } from './constructs/topics.ts';
import { told } from './stack-parameters.ts';

/** What everything in a branch's stacks stands on, its store too. */
export type Ground = {
  readonly settings: BranchSettings;
  /**
   * True for a stack that lives in an emulator: nothing outlives it, and the endpoint speaks plain
   * HTTP, so that nothing can insist on TLS.
   */
  readonly local: boolean;
  readonly key: BranchKey;
};

/** What stands on the store's ground has alarms. */
export type StackContext = Ground & { readonly operations: Operations };

/** What every function needs besides. */
export type House = StackContext & {
  /** Which of the branch's stacks this is. */
  readonly part: 'desk' | 'work';
  /** The bundle of a handler, such as `intake/phone`, with the branch's settings beside it. */
  readonly code: (handler: string) => Code;
};

/**
 * The ground of a stack that stands beside the store.
 * @param apiUrl where the branch's API is
 */
export const groundBesideStore = (
  scope: Construct,
  { settings, local }: Pick<StackContext, 'settings' | 'local'>,
  apiUrl: string,
): StackContext => {
  const { id } = settings.branch;
  return {
    settings,
    local,
    key: new BranchKey(Key.fromKeyArn(scope, 'Key', told(scope, id, 'key-arn'))),
    operations: new Operations({ branchId: id, topic: topicOf(scope, id, 'operations'), apiUrl }),
  };
};
