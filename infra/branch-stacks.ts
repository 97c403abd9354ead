import type { Construct } from 'constructs';
import type { BranchProps } from './branch-props.ts';
import { dashboard } from './constructs/dashboard.ts';
import { DeskStack } from './desk-stack.ts';
import { StoreStack } from './store-stack.ts';
import { WorkStack } from './work-stack.ts';

/** The stacks of a branch. */
export type BranchStacks = {
  readonly store: StoreStack;
  readonly desk: DeskStack;
  readonly work: WorkStack;
};

/**
 * A branch, city or province alike: three stacks, of which the store is deployed first and the desk
 * before the work.
 * @see rule A1
 */
export const branchStacks = (scope: Construct, props: BranchProps): BranchStacks => {
  const name = `Redress-${props.settings.branch.id}`;
  const store = new StoreStack(scope, `${name}-store`, props);
  const desk = new DeskStack(scope, `${name}-desk`, props);
  const work = new WorkStack(scope, `${name}-work`, props);
  dashboard(desk, {
    branchId: props.settings.branch.id,
    apiId: desk.api.id,
    of: [store, desk, work],
  });
  desk.addStackDependency(store);
  work.addStackDependency(desk);
  return { store, desk, work };
};
