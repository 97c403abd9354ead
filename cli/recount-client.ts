import type { LambdaClientConfig } from '@aws-sdk/client-lambda';
import { RecountPage, type RecountRequest, RecountResult } from '../functions/contracts/recount.ts';
import { branchFunction } from './branch-function.ts';

/** A branch as deployed, as far as policies go. */
export type DeployedBranch = {
  openTickets(cursor: string | undefined): Promise<RecountPage>;
  recount(request: Extract<RecountRequest, { action: 'apply' }>): Promise<RecountResult>;
};

/**
 * Speaks to a branch's function by the operator's own AWS identity.
 * @throws WrongInput when neither the branch nor the surroundings say in which region it runs
 */
export const deployedBranch = async (
  branch: string,
  config: LambdaClientConfig,
): Promise<DeployedBranch> => {
  const invoke = await branchFunction<RecountRequest>(branch, 'limits-recount', config);
  return {
    openTickets: (cursor) =>
      invoke({ action: 'list', ...(cursor !== undefined && { cursor }) }, RecountPage),
    recount: (request) => invoke(request, RecountResult),
  };
};
