import { createHmac } from 'node:crypto';
import { ResourceNotFoundException, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { describe, expect, it } from 'vitest';
import { makeFingerprints } from '../../functions/gateways/fingerprints.ts';
import { aClock, answering, type Call, OFFLINE } from './answering.ts';

type Version = { readonly VersionId: string; readonly SecretString: string };
const FIRST: Version = { VersionId: 'aaaaaaaa-1', SecretString: 'first-key-of-the-branch' };
const SECOND: Version = { VersionId: 'bbbbbbbb-2', SecretString: 'second-key-of-the-branch' };

const notFound = () => new ResourceNotFoundException({ message: 'no such stage', $metadata: {} });

/** Fingerprints over a secret whose versions, the current one first, can be changed. */
const withSecret = (...versions: Version[]) => {
  const client = new SecretsManagerClient(OFFLINE);
  const clock = aClock();
  const state = { versions, failure: undefined as Error | undefined };
  const calls = answering(client, ({ input }: Call) => {
    if (state.failure) throw state.failure;
    const version = state.versions[input.VersionStage === 'AWSCURRENT' ? 0 : 1];
    if (!version) throw notFound();
    return version;
  });
  const fingerprints = makeFingerprints({ client, secretId: 'lookup-key', clock });
  return { fingerprints, clock, state, calls };
};

const under = ({ VersionId, SecretString }: Version, value: string) =>
  `${VersionId.slice(0, 8)}.${createHmac('sha256', SecretString).update(value).digest('base64url')}`;

describe('a keyed fingerprint', () => {
  it("is the value's HMAC under the branch's key, with the key's version in front", async () => {
    const { fingerprints } = withSecret(FIRST);
    expect(await fingerprints.keyed('+8613800000000')).toBe(under(FIRST, '+8613800000000'));
  });

  it('is another one for another value, and shows nothing of the value', async () => {
    const { fingerprints } = withSecret(FIRST);
    const one = await fingerprints.keyed('+8613800000000');
    expect(await fingerprints.keyed('+8613800000001')).not.toBe(one);
    expect(one).not.toContain('138000');
  });

  it('is given under both keys after a rotation, the current one first', async () => {
    const { fingerprints } = withSecret(SECOND, FIRST);
    expect(await fingerprints.keyedAll('x')).toEqual([under(SECOND, 'x'), under(FIRST, 'x')]);
    expect(await fingerprints.keyed('x')).toBe(under(SECOND, 'x'));
  });

  it('is given under one key alone before the first rotation', async () => {
    const { fingerprints } = withSecret(FIRST);
    expect(await fingerprints.keyedAll('x')).toEqual([under(FIRST, 'x')]);
  });
});

describe('the key', () => {
  it('is kept for 299 s and asked for again after 300 s', async () => {
    const { fingerprints, clock, state } = withSecret(FIRST);
    await fingerprints.keyed('x');
    state.versions = [SECOND, FIRST];
    clock.passes(299);
    expect(await fingerprints.keyed('x')).toBe(under(FIRST, 'x'));
    clock.passes(1);
    expect(await fingerprints.keyed('x')).toBe(under(SECOND, 'x'));
  });

  it('is asked for once, however many wait for it', async () => {
    const { fingerprints, calls } = withSecret(FIRST);
    await Promise.all(['a', 'b', 'c'].map((value) => fingerprints.keyed(value)));
    expect(calls.map(({ input }) => input)).toEqual([
      { SecretId: 'lookup-key', VersionStage: 'AWSCURRENT' },
      { SecretId: 'lookup-key', VersionStage: 'AWSPREVIOUS' },
    ]);
  });

  it('that cannot be read throws, and is asked for again at the next call', async () => {
    const { fingerprints, state } = withSecret(FIRST);
    state.failure = new Error('no connection');
    await expect(fingerprints.keyed('x')).rejects.toThrow('no connection');
    state.failure = undefined;
    expect(await fingerprints.keyed('x')).toBe(under(FIRST, 'x'));
  });

  it('is refused when there is none, or one below 16 characters', async () => {
    await expect(withSecret().fingerprints.keyed('x')).rejects.toThrow(ResourceNotFoundException);
    const short = (length: number) => ({ ...FIRST, SecretString: 'k'.repeat(length) });
    await expect(withSecret(short(15)).fingerprints.keyed('x')).rejects.toThrow('SecretString');
    await expect(withSecret(short(16)).fingerprints.keyed('x')).resolves.toContain('aaaaaaaa.');
  });
});

describe('a plain fingerprint', () => {
  it('is the SHA-256 of the value and needs no key', () => {
    const { fingerprints, calls } = withSecret();
    // echo -n abc | sha256sum
    const known = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(fingerprints.plain('abc')).toBe(Buffer.from(known, 'hex').toString('base64url'));
    expect(calls).toEqual([]);
  });
});
