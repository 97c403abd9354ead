import { createHmac, timingSafeEqual } from 'node:crypto';
import { epochSeconds } from '../domain/time.ts';
import type { SignatureCheck } from '../ports/outside.ts';
import { makeSecretVersions, type SecretSource } from './secret-versions.ts';

/** What was signed longer ago, or later, may be sent again by whoever saw it. */
const WINDOW_SECONDS = 300;

const HEADER = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/;

/** Knows what was signed as our own webhooks are, under any version of the secret still in use. */
export const makeSignatureCheck = (source: SecretSource): SignatureCheck => {
  const secret = makeSecretVersions(source);
  return async (header, bytes) => {
    const [, time, digest] = HEADER.exec(header ?? '') ?? [];
    if (time === undefined || digest === undefined) return false;
    if (Math.abs(epochSeconds(source.clock.now()) - Number(time)) > WINDOW_SECONDS) return false;
    const given = Buffer.from(digest, 'hex');
    const versions = await secret();
    return versions.some(({ value }) =>
      timingSafeEqual(createHmac('sha256', value).update(`${time}.`).update(bytes).digest(), given),
    );
  };
};
