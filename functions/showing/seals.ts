import type { Fingerprints } from '../ports/outside.ts';

/** How many characters a seal has: 132 bits that only the branch can make. */
const SEAL_LENGTH = 22;

/** By what seals are made. */
export type Sealing = { readonly fingerprints: Fingerprints };

const sealOf = (fingerprint: string, { fingerprints }: Sealing): string =>
  fingerprints.plain(fingerprint).slice(0, SEAL_LENGTH);

/** Makes the seal of what a link says: `facts` begin with what the link is for, so that none is good for another. */
export const makeSeal =
  (ports: Sealing) =>
  async (facts: readonly [string, ...(string | number)[]]): Promise<string> =>
    sealOf(await ports.fingerprints.keyed(JSON.stringify(facts)), ports);

/**
 * Whether a seal is of these facts, under the branch's key or the one before. The work is the same for every
 * seal, so that the time it takes says nothing.
 */
export const makeFits =
  (ports: Sealing) =>
  async (facts: readonly [string, ...(string | number)[]], seal: string): Promise<boolean> => {
    const keyed = await ports.fingerprints.keyedAll(JSON.stringify(facts));
    return keyed.map((one) => isSame(sealOf(one, ports), seal, ports)).includes(true);
  };

// Of their hashes, so that the time that it takes says nothing of the seal.
const isSame = (one: string, other: string, { fingerprints }: Sealing): boolean =>
  fingerprints.plain(one) === fingerprints.plain(other);
