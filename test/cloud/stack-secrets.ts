import { GetFunctionConfigurationCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { aws } from './aws.ts';

/** What a deployed function was told of where a secret lies. */
const toldTo = async (fn: string, variable: string): Promise<string> => {
  const { Environment } = await new LambdaClient(aws()).send(
    new GetFunctionConfigurationCommand({ FunctionName: fn }),
  );
  return Environment?.Variables?.[variable] ?? '';
};

/** Where the secret lies with which a branch signs its webhooks. */
export const webhookSecretArn = (branch: string): Promise<string> =>
  toldTo(`redress-${branch}_on-call-page`, 'WEBHOOK_SECRET');

/** Where the key lies under which a branch makes links. */
export const lookupKeyArn = (branch: string): Promise<string> =>
  toldTo(`redress-${branch}_on-call-acknowledge-link`, 'LOOKUP_KEY_SECRET');
