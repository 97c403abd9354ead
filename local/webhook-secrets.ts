import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { clientSettings } from './aws.ts';

/** The values of secrets, those without a text left out. */
export const secretsOf = async (origin: string, arns: readonly string[]): Promise<string[]> => {
  const client = new SecretsManagerClient(clientSettings(origin));
  const answers = await Promise.all(
    arns.map((SecretId) => client.send(new GetSecretValueCommand({ SecretId }))),
  );
  return answers.flatMap(({ SecretString }) => (SecretString === undefined ? [] : [SecretString]));
};
