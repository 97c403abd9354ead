import {
  CreateSecretCommand,
  PutSecretValueCommand,
  ResourceExistsException,
  SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { clientSettings } from './aws.ts';

/** Providers that a run brings along, by which branches reach their people beside webhooks. */
export type Providers = {
  /** Whom a branch has call people. */
  readonly callsAt: string;
  /** What the provider of calls, and that of text messages, each share with the branches. */
  readonly callSecret: string;
  readonly textSecret: string;
  /** Robots of groups, by the names that people's ways give. */
  readonly robots: Readonly<
    Record<string, { readonly kind: string; readonly url: string; readonly secret?: string }>
  >;
};

/** Names of the secrets in which a run keeps what its branches share with such providers. */
export const PROVIDER_SECRETS = {
  calls: 'redress-run/calls',
  texts: 'redress-run/texts',
  robots: 'redress-run/robots',
} as const;

/** Keeps what is shared with these providers where the branches look for it. */
export const keepProviderSecrets = async (
  origin: string,
  { callSecret, textSecret, robots }: Providers,
): Promise<void> => {
  const client = new SecretsManagerClient(clientSettings(origin));
  const keep = async (Name: string, SecretString: string): Promise<void> => {
    try {
      await client.send(new CreateSecretCommand({ Name, SecretString }));
    } catch (error) {
      if (!(error instanceof ResourceExistsException)) throw error;
      await client.send(new PutSecretValueCommand({ SecretId: Name, SecretString }));
    }
  };
  await keep(PROVIDER_SECRETS.calls, callSecret);
  await keep(PROVIDER_SECRETS.texts, textSecret);
  await keep(PROVIDER_SECRETS.robots, JSON.stringify(robots));
};
