import type { ClockContext } from '../domain/clock/clock.ts';
import { hasAllReceiptsOfDay } from '../domain/message/receipts-a-day.ts';
import type { Instant } from '../domain/time.ts';
import type { Fingerprints } from '../ports/outside.ts';
import type { CustomerTickets } from '../ports/readers.ts';
import type { ComplaintDraft } from './draft.ts';
import type { Repeat } from './repeats.ts';

/** True where whoever wrote a mail is sent no receipt of it. */
export type EnoughReceipts = (
  draft: ComplaintDraft,
  repeat: Repeat,
  now: Instant,
) => Promise<boolean>;

/**
 * One address is sent so many receipts a day as the policy says: a machine that answers each of ours with
 * a mail which declares nothing and names no ticket would get another one for ever. Each of its mails
 * is on record all the same (B2, B8).
 */
export const makeEnoughReceipts =
  ({
    customers,
    fingerprints,
    clockContext,
  }: {
    readonly customers: CustomerTickets;
    readonly fingerprints: Fingerprints;
    readonly clockContext: Pick<ClockContext, 'policy'>;
  }): EnoughReceipts =>
  async ({ facts, person: { email } }, { first }, now) => {
    // What a machine answers each time is always about the same.
    if (facts.channel !== 'email' || email === undefined || first === undefined) return false;
    const { policy } = clockContext;
    const { items } = await customers.of(await fingerprints.keyedAll(email), {
      limit: policy.messages.receiptsADay.value,
    });
    return hasAllReceiptsOfDay(
      items.map(({ receivedAt }) => receivedAt),
      policy,
      now,
    );
  };
