import type { ClockContext } from '../domain/clock/clock.ts';
import { windowStart } from '../domain/clock/look-back-window.ts';
import { isSomebodys } from '../domain/contact/somebodys.ts';
import type { Instant } from '../domain/time.ts';
import type { Fingerprints } from '../ports/outside.ts';
import type { ContactReader } from '../ports/readers.ts';
import type { ComplaintDraft } from './draft.ts';

/** What is found out about a customer's earlier complaints. */
export type Repeat = {
  /** Keyed hashes under which this complaint will be found again. */
  readonly contacts: readonly string[];
  /** The first ticket of the same number or contact in the same category within the window. */
  readonly first?: string;
};
export type FindRepeat = (draft: ComplaintDraft, now: Instant) => Promise<Repeat>;

/**
 * Looks for an earlier ticket by the number complained about, the contact number and the mail
 * address, each as a keyed hash of its normalised value.
 * @see rule B9
 */
export const makeFindRepeat =
  ({
    contacts,
    fingerprints,
    clockContext,
  }: {
    readonly contacts: ContactReader;
    readonly fingerprints: Fingerprints;
    readonly clockContext: ClockContext;
  }): FindRepeat =>
  async ({ person, facts }, now) => {
    const since = windowStart(now, clockContext.policy.repeatWindow.value, clockContext);
    const values = [person.number, person.phone, person.email]
      .filter((value) => value !== undefined)
      .filter(isSomebodys);
    const hashes = await Promise.all(
      [...new Set(values)].map((value) => fingerprints.keyedAll(value)),
    );
    const found = await Promise.all(
      hashes.flat().map((hash) => contacts.first(hash, facts.category, since)),
    );
    const first = found
      .filter((record) => record !== undefined)
      .sort((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1))[0];
    const current = hashes.flatMap(([hash]) => (hash === undefined ? [] : [hash]));
    return { contacts: current, ...(first && { first: first.ticketId }) };
  };
