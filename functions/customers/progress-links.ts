import type { ProgressLink } from '../contracts/operations/customers/progress.ts';
import { type Duration, secondsOf } from '../domain/policy/limit.ts';
import { epochSeconds, type Instant, plusSeconds, toInstant } from '../domain/time.ts';
import { makeFits, makeSeal, type Sealing } from '../showing/seals.ts';

/** A ticket's id, the second at which the link ends, and 132 bits that only the branch can make. */
const TOKEN = /^([0-9A-HJKMNP-TV-Z]{26})([0-9a-z]{7})([\w-]{22})$/;
const NOTHING = { ticketId: '', ends: 0, seal: '' };

const textOf = (seconds: number): string => seconds.toString(36).padStart(7, '0');

const factsOf = (ticketId: string, ends: number) => ['progress', ticketId, ends] as const;

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
    const seal = await makeSeal(ports)(factsOf(ticketId, ends));
    return { url: `${ports.apiUrl}/progress/${ticketId}${textOf(ends)}${seal}`, expiresAt };
  };

/** The ticket that a link's token is of, undefined for one that was guessed or has ended. */
export const makeOpenToken =
  (ports: Sealing) =>
  async (token: string, now: Instant): Promise<string | undefined> => {
    const [, ticketId, ends, seal] = TOKEN.exec(token) ?? [];
    const given =
      ticketId === undefined || ends === undefined || seal === undefined
        ? NOTHING
        : { ticketId, ends: Number.parseInt(ends, 36), seal };
    const fits = await makeFits(ports)(factsOf(given.ticketId, given.ends), given.seal);
    return fits && now <= toInstant(given.ends * 1000) ? given.ticketId : undefined;
  };
