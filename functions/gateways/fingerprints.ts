import { createHash, createHmac } from 'node:crypto';
import type { Fingerprints } from '../ports/outside.ts';
import { makeSecretVersions, type SecretSource, type SecretVersion } from './secret-versions.ts';

/**
 * Fingerprints of values: HMAC-SHA256 in base64url, the first 8 characters of the key's version in
 * front. After a rotation values are still found under the previous key.
 */
export const makeFingerprints = (source: SecretSource): Fingerprints => {
  const keys = makeSecretVersions(source);
  return {
    keyed: async (value) => under((await keys())[0], value),
    keyedAll: async (value) => {
      const [current, ...older] = await keys();
      return [under(current, value), ...older.map((key) => under(key, value))];
    },
    plain: (value) => createHash('sha256').update(value).digest('base64url'),
  };
};

const under = (key: SecretVersion, value: string): string =>
  `${key.version.slice(0, 8)}.${createHmac('sha256', key.value).update(value).digest('base64url')}`;
