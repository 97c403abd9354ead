import { InvokeCommand, LambdaClient, type LambdaClientConfig } from '@aws-sdk/client-lambda';
import type * as z from 'zod';
import { nameOf } from '../infra/names.ts';
import { WrongInput } from './wrong-input.ts';

/** The branch did not take a request, or could not be reached. */
export class BranchUnreachable extends Error {
  override readonly name = 'BranchUnreachable';
}

/** Asks one of a branch's functions, and reads its answer. @throws BranchUnreachable */
export type BranchFunction<Request> = <Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
) => Promise<z.output<Schema>>;

/**
 * One of a branch's functions, asked by the operator's own AWS identity.
 * @param part its name within the branch, such as `limits-recount`
 * @throws WrongInput when neither the branch nor the surroundings say in which region it runs
 */
export const branchFunction = async <Request>(
  branch: string,
  part: string,
  config: LambdaClientConfig,
): Promise<BranchFunction<Request>> => {
  const client = new LambdaClient(config);
  await client.config.region().catch(() => {
    throw new WrongInput(
      `${branch}: in which region? Set AWS_REGION, or "region" in the branch's branch.json`,
    );
  });
  const FunctionName = nameOf(branch, part);
  return async (request, schema) => {
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
};
