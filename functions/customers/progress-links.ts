import type { ProgressLink } from '../contracts/operations/customers/progress.ts';
import { type Duration, secondsOf } from '../domain/policy/limit.ts';
import { type Instant, plusSeconds } from '../domain/time.ts';
import { makeHolds, makeStamp, type Sealing, STAMP } from '../showing/seals.ts';

/** A ticket's id, and the stamp. */
const TOKEN = new RegExp(`^([0-9A-HJKMNP-TV-Z]{26})(${STAMP})$`);

/**
 * Makes links by which a customer sees how a complaint stands. Nothing is stored: whoever composes a
 * message may ask as often as they like.
 * @returns a function of the ticket's id and of now
 */
export const makeProgressLinks =
  (ports: Sealing & { readonly apiUrl: string; readonly life: Duration }) =>
  async (ticketId: string, now: Instant): Promise<ProgressLink> => {
    const expiresAt = plusSeconds(now, secondsOf(ports.life));
    const stamp = await makeStamp(ports)(['progress', ticketId], expiresAt);
    return { url: `${ports.apiUrl}/progress/${ticketId}${stamp}`, expiresAt };
  };

/** The ticket that a link's token is of, undefined for one that was guessed or has ended. */
export const makeOpenToken =
  (ports: Sealing) =>
  async (token: string, now: Instant): Promise<string | undefined> => {
    const [, ticketId = '', stamp = ''] = TOKEN.exec(token) ?? [];
    return (await makeHolds(ports)(['progress', ticketId], stamp, now)) ? ticketId : undefined;
  };
