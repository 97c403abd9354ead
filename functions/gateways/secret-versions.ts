import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { type Instant, plusSeconds } from '../domain/time.ts';
import type { WallClock } from '../ports/outside.ts';

/** A secret's value and the version that it has. */
export type SecretVersion = { readonly version: string; readonly value: string };

/** Where a secret is, and by which clock a reading of it grows old. */
export type SecretSource = {
  readonly client: SecretsManagerClient;
  readonly secretId: string;
  readonly clock: WallClock;
};

const FRESH_SECONDS = 300;

/**
 * The versions of a secret still in use, the current one first; read anew every five minutes.
 * @throws when the current version cannot be read
 */
export const makeSecretVersions = ({ client, secretId, clock }: SecretSource) => {
  let kept: { readonly until: Instant; readonly versions: readonly SecretVersion[] } | undefined;

  const read = async (stage: string): Promise<SecretVersion> => {
    const { SecretString = '', VersionId = '' } = await client.send(
      new GetSecretValueCommand({ SecretId: secretId, VersionStage: stage }),
    );
    return { version: VersionId.slice(0, 8), value: SecretString };
  };
  const readPrevious = async (): Promise<readonly SecretVersion[]> => {
    try {
      return [await read('AWSPREVIOUS')];
    } catch (error) {
      if (error instanceof ResourceNotFoundException) return [];
      throw error;
    }
  };

  return async (): Promise<readonly SecretVersion[]> => {
    const now = clock.now();
    if (kept && now < kept.until) return kept.versions;
    const [current, previous] = await Promise.all([read('AWSCURRENT'), readPrevious()]);
    kept = { until: plusSeconds(now, FRESH_SECONDS), versions: [current, ...previous] };
    return kept.versions;
  };
};
