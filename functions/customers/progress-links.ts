import { timingSafeEqual } from 'node:crypto';
import type { ProgressLink } from '../contracts/operations/customers/progress.ts';
import { type Duration, secondsOf } from '../domain/policy/limit.ts';
import { epochSeconds, type Instant, plusSeconds, toInstant } from '../domain/time.ts';
import type { Fingerprints } from '../ports/outside.ts';

/** A ticket's id, the second at which the link ends, and 132 bits that only the branch can make. */
const TOKEN = /^([0-9A-HJKMNP-TV-Z]{26})([0-9a-z]{7})([\w-]{22})$/;
const NOTHING = { ticketId: '', ends: 0, seal: '' };

const textOf = (seconds: number): string => seconds.toString(36).padStart(7, '0');

const sealed = (ticketId: string, ends: number): string =>
  JSON.stringify(['progress', ticketId, ends]);

type Sealing = { readonly fingerprints: Fingerprints };

const sealOf = (fingerprint: string, { fingerprints }: Sealing): string =>
  fingerprints.plain(fingerprint).slice(0, 22);

/**
 * Makes links by which a customer sees how a complaint stands. Nothing is stored: whoever composes a
 * message may ask as often as they like.
 * @returns a function of the ticket's id and of now
 */
export const makeProgressLinks =
  (ports: Sealing & { readonly apiUrl: string; readonly life: Duration }) =>
  async (ticketId: string, now: Instant): Promise<ProgressLink> => {
    const expiresAt = plusSeconds(now, secondsOf(ports.life));
    const ends = epochSeconds(expiresAt);
    const seal = sealOf(await ports.fingerprints.keyed(sealed(ticketId, ends)), ports);
    return { url: `${ports.apiUrl}/progress/${ticketId}${textOf(ends)}${seal}`, expiresAt };
  };

/**
 * The ticket that a link's token is of, undefined for one that was guessed or has ended. The work is
 * the same for every token, so that the time it takes says nothing.
 */
export const makeOpenToken =
  (ports: Sealing) =>
  async (token: string, now: Instant): Promise<string | undefined> => {
    const [, ticketId, ends, seal] = TOKEN.exec(token) ?? [];
    const given =
      ticketId === undefined || ends === undefined || seal === undefined
        ? NOTHING
        : { ticketId, ends: Number.parseInt(ends, 36), seal };
    const keyed = await ports.fingerprints.keyedAll(sealed(given.ticketId, given.ends));
    const fits = keyed.map((one) => isSame(sealOf(one, ports), given.seal)).includes(true);
    return fits && now <= toInstant(given.ends * 1000) ? given.ticketId : undefined;
  };

const isSame = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other.padEnd(one.length))];
  return a.length === b.length && timingSafeEqual(a, b);
};
