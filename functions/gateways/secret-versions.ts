import {
  GetSecretValueCommand,
  ResourceNotFoundException,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import * as z from 'zod';
import { type Instant, plusSeconds } from '../domain/time.ts';
import type { WallClock } from '../ports/outside.ts';

/** How long a secret is kept before it is asked for again, in seconds. */
const KEPT_SECONDS = 300;

/** Where a secret is. */
export type SecretSource = {
  readonly client: SecretsManagerClient;
  readonly secretId: string;
  readonly clock: WallClock;
};

/** One version of a secret. */
export type SecretVersion = { readonly version: string; readonly value: string };

const Answer = z.object({ VersionId: z.string().min(8), SecretString: z.string().min(16) });

/**
 * The versions of a secret in use, the current one first, then the one before a rotation.
 * Asked for at most every five minutes, however many wait for it; a failure is not kept.
 */
export const makeSecretVersions = ({
  client,
  secretId,
  clock,
}: SecretSource): (() => Promise<readonly [SecretVersion, ...SecretVersion[]]>) => {
  const read = async (VersionStage: string): Promise<SecretVersion> => {
    const answer = await client.send(
      new GetSecretValueCommand({ SecretId: secretId, VersionStage }),
    );
    const { VersionId, SecretString } = Answer.parse(answer);
    return { version: VersionId, value: SecretString };
  };
  const ask = async (): Promise<readonly [SecretVersion, ...SecretVersion[]]> => {
    const [current, previous] = await Promise.all([
      read('AWSCURRENT'),
      read('AWSPREVIOUS').catch(noneBefore),
    ]);
    return previous ? [current, previous] : [current];
  };

  let kept: { readonly until: Instant; readonly versions: ReturnType<typeof ask> } | undefined;
  return async () => {
    const now = clock.now();
    if (!kept || kept.until <= now) {
      const versions = ask();
      kept = { until: plusSeconds(now, KEPT_SECONDS), versions };
      versions.catch(() => {
        kept = undefined;
      });
    }
    return kept.versions;
  };
};

/** A secret that was never rotated has no previous version. */
const noneBefore = (error: unknown): undefined => {
  if (error instanceof ResourceNotFoundException) return undefined;
  throw error;
};
