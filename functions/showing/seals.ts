import { epochSeconds, type Instant, toInstant } from '../domain/time.ts';
import type { Fingerprints } from '../ports/outside.ts';

/** The second at which a link ends, and 132 bits that only the branch can make: 29 characters of its token. */
export const STAMP = '[0-9a-z]{7}[\\w-]{22}';
const ENDS_LENGTH = 7;
const SEAL_LENGTH = 22;

/** By what seals are made. */
export type Sealing = { readonly fingerprints: Fingerprints };

/** What a link says, what it is for first: so none is good for another purpose. */
export type LinkFacts = readonly [string, ...(string | number)[]];

const sealOf = (fingerprint: string, { fingerprints }: Sealing): string =>
  fingerprints.plain(fingerprint).slice(0, SEAL_LENGTH);

/** Makes the stamp of a link that ends at an instant. Nothing is stored. */
export const makeStamp =
  (ports: Sealing) =>
  async (facts: LinkFacts, expiresAt: Instant): Promise<string> => {
    const ends = epochSeconds(expiresAt);
    const keyed = await ports.fingerprints.keyed(JSON.stringify([...facts, ends]));
    return `${ends.toString(36).padStart(ENDS_LENGTH, '0')}${sealOf(keyed, ports)}`;
  };

/**
 * Whether a stamp is of these facts, under the branch's key or the one before, and has not ended. The work
 * is the same for every stamp, one of another form too, so that the time it takes says nothing.
 */
export const makeHolds =
  (ports: Sealing) =>
  async (facts: LinkFacts, stamp: string, now: Instant): Promise<boolean> => {
    const ends = Number.parseInt(stamp.slice(0, ENDS_LENGTH), 36) || 0;
    const seal = stamp.slice(ENDS_LENGTH);
    const keyed = await ports.fingerprints.keyedAll(JSON.stringify([...facts, ends]));
    const fits = keyed.map((one) => isSame(sealOf(one, ports), seal, ports)).includes(true);
    return fits && now <= toInstant(ends * 1000);
  };

// Of their hashes, so that the time that it takes says nothing of the seal.
const isSame = (one: string, other: string, { fingerprints }: Sealing): boolean =>
  fingerprints.plain(one) === fingerprints.plain(other);
