import type { LambdaClientConfig } from '@aws-sdk/client-lambda';
import {
  ImportDifferences,
  type ImportRequest,
  ImportResult,
  WholeOrganisation,
} from '../functions/contracts/organisation-import.ts';
import type { WrittenOrganisation } from '../functions/domain/organisation/import.ts';
import { branchFunction } from './branch-function.ts';

/** A branch as deployed, as far as its organisation goes. */
export type DeployedOrganisation = {
  list(): Promise<WholeOrganisation>;
  diff(file: WrittenOrganisation): Promise<ImportDifferences>;
  /** @param by who is named in the trail */
  apply(file: WrittenOrganisation, by: string): Promise<ImportResult>;
};

/**
 * Speaks to a branch's function by the operator's own AWS identity.
 * @throws WrongInput when neither the branch nor the surroundings say in which region it runs
 */
export const deployedOrganisation = async (
  branch: string,
  config: LambdaClientConfig,
): Promise<DeployedOrganisation> => {
  const invoke = await branchFunction<ImportRequest>(branch, 'organisation-import', config);
  return {
    list: () => invoke({ action: 'list' }, WholeOrganisation),
    diff: (file) => invoke({ action: 'diff', file }, ImportDifferences),
    apply: (file, by) => invoke({ action: 'apply', file, by }, ImportResult),
  };
};
