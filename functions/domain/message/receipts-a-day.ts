import type { Policy } from '../policy/policy.ts';
import { type Instant, plusSeconds } from '../time.ts';

const DAY = 86_400;

/**
 * Whether one address has been sent as many receipts within 24 hours as the policy lets it have, by when
 * its mails were received: a machine that answers each of ours would get another one for ever (B8).
 */
export const hasAllReceiptsOfDay = (
  receivedAt: readonly Instant[],
  { messages }: Pick<Policy, 'messages'>,
  now: Instant,
): boolean => {
  const dayAgo = plusSeconds(now, -DAY);
  return receivedAt.filter((at) => at > dayAgo).length >= messages.receiptsADay.value;
};
