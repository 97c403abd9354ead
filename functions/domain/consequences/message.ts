import type { MessageEntry } from '../message/entries.ts';
import type { Message } from '../message/message.ts';
import type { AlertCause } from '../on-call/alert.ts';
import type { AlertRecorded } from '../on-call/alert-entries.ts';
import { raise } from '../on-call/record-alert.ts';
import type { OwnBranch } from '../own-branch.ts';

type Why = Extract<AlertCause, { readonly kind: 'customer-not-told' }>['why'];

/**
 * Whoever answers for the level hears of what does not reach a customer by itself: what came back, was
 * given up, or waits for a hand (E5, E6). A receipt that came back stands in the list alone.
 */
export const alertsOfMessage = (
  { id, ticketId, ticketNumber, cause: { kind: says } }: Message,
  entries: readonly MessageEntry[],
  ownBranch: OwnBranch,
): AlertRecorded[] =>
  entries.flatMap((entry) => {
    const why = whyIn(entry);
    if (!why || (says === 'receipt' && why !== 'waits')) return [];
    return [
      raise(
        {
          id: `${entry.eventId}.responsible`,
          branch: ownBranch.id,
          level: ownBranch.level,
          role: 'responsible',
          cause: { kind: 'customer-not-told', messageId: id, ticketId, ticketNumber, says, why },
          raisedAt: entry.at,
        },
        entry.by,
        entry.correlationId,
      ),
    ];
  });

const whyIn = ({ type }: MessageEntry): Why | undefined => {
  switch (type) {
    case 'MessageBounced':
      return 'bounced';
    case 'MessageGivenUp':
      return 'given-up';
    case 'MessageChased':
      return 'waits';
    default:
      return undefined;
  }
};
