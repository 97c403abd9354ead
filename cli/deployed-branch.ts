import { InvokeCommand, LambdaClient, type LambdaClientConfig } from '@aws-sdk/client-lambda';
import type * as z from 'zod';
import { RecountPage, type RecountRequest, RecountResult } from '../functions/contracts/recount.ts';
import { nameOf } from '../infra/names.ts';
import { WrongInput } from './wrong-input.ts';

/** A branch as deployed, as far as policies go. */
export type DeployedBranch = {
  openTickets(cursor: string | undefined): Promise<RecountPage>;
  recount(request: Extract<RecountRequest, { action: 'apply' }>): Promise<RecountResult>;
};

/** The branch did not take a request, or could not be reached. */
export class BranchUnreachable extends Error {
  override readonly name = 'BranchUnreachable';
}

/**
 * Speaks to a branch's function by the operator's own AWS identity.
 * @throws WrongInput when neither the branch nor the surroundings say in which region it runs
 */
export const deployedBranch = async (
  branch: string,
  config: LambdaClientConfig,
): Promise<DeployedBranch> => {
  const client = new LambdaClient(config);
  await client.config.region().catch(() => {
    throw new WrongInput(
      `${branch}: in which region? Set AWS_REGION, or "region" in the branch's branch.json`,
    );
  });
  const FunctionName = nameOf(branch, 'limits-recount');
  const invoke = async <Schema extends z.ZodType>(
    request: RecountRequest,
    schema: Schema,
  ): Promise<z.output<Schema>> => {
    const answered = await client
      .send(new InvokeCommand({ FunctionName, Payload: Buffer.from(JSON.stringify(request)) }))
      .catch((error: unknown) => {
        throw new BranchUnreachable(
          `${FunctionName}: ${error instanceof Error ? `${error.name}: ${error.message}` : error}`,
        );
      });
    const text = Buffer.from(answered.Payload ?? []).toString('utf8');
    if (answered.FunctionError !== undefined)
      throw new BranchUnreachable(`${FunctionName} failed: ${text}`);
    return schema.parse(JSON.parse(text));
  };
  return {
    openTickets: (cursor) =>
      invoke({ action: 'list', ...(cursor !== undefined && { cursor }) }, RecountPage),
    recount: (request) => invoke(request, RecountResult),
  };
};
