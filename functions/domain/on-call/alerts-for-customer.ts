import type { Actor } from '../actor.ts';
import type { AtWork } from '../at-work.ts';
import type { OwnBranch } from '../own-branch.ts';
import type { Instant } from '../time.ts';
import type { AlertRecorded } from './alert-entries.ts';
import { factsOf } from './alert-facts.ts';
import { raise } from './record-alert.ts';

/** A customer's word as those who work the complaint are told of it. */
export type CustomerWord = {
  readonly eventId: string;
  readonly ticketId: string;
  readonly ticketNumber: string;
  readonly word: 'chased' | 'replied';
  readonly count?: number;
  /** What is known of the ticket. */
  readonly ticket: Parameters<typeof factsOf>[0];
  readonly atWork: readonly AtWork[];
  readonly at: Instant;
  readonly correlationId: string;
};

/**
 * Who hears that a customer asks again, or has replied: whoever handles it and the head of the unit where
 * it is; who answers for the level where no unit of this branch has it (E9).
 */
export const alertsForCustomer = (
  { eventId, ticketId, ticketNumber, word, count, ticket, atWork, at, correlationId }: CustomerWord,
  { id: branch, level }: OwnBranch,
  by: Actor,
): AlertRecorded[] => {
  const cause = {
    kind: 'customer-word' as const,
    ...{ ticketId, ticketNumber, word },
    ...(count !== undefined && { count }),
  };
  const about = { branch, level, facts: factsOf(ticket), raisedAt: at };
  if (atWork.length === 0)
    return [
      raise(
        { id: `${eventId}.responsible`, ...about, role: 'responsible', cause },
        by,
        correlationId,
      ),
    ];
  return atWork.flatMap(({ order, ...where }) =>
    (['handler', 'head'] as const).map((role) =>
      raise(
        {
          id: `${eventId}.${order}.${role}`,
          ...about,
          role,
          cause: { ...cause, orderId: order, ...where },
        },
        by,
        correlationId,
      ),
    ),
  );
};
