import type { CommitOutcome } from '../ports/ledger.ts';

/** A condition on the stored item, and what the transaction comes to when it does not hold. */
export type Guard = {
  readonly refused: CommitOutcome;
  readonly condition: {
    readonly ConditionExpression: string;
    readonly ExpressionAttributeNames?: Record<string, string>;
    readonly ExpressionAttributeValues?: Record<string, unknown>;
  };
};

const VERSION = { '#version': 'version' };

/** Holds while there is no such item. */
export const absent = (refused: CommitOutcome): Guard => ({
  refused,
  condition: { ConditionExpression: 'attribute_not_exists(pk)' },
});

/** Holds while the item has exactly this version; 0 is none stored. */
export const atVersion = (before: number): Guard =>
  before === 0
    ? absent({ kind: 'stale' })
    : {
        refused: { kind: 'stale' },
        condition: {
          ConditionExpression: '#version = :before',
          ExpressionAttributeNames: VERSION,
          ExpressionAttributeValues: { ':before': before },
        },
      };

/** Holds while there is no such item, or one of a lower version. */
export const overLower = (version: number): Guard => ({
  refused: { kind: 'stale' },
  condition: {
    ConditionExpression: 'attribute_not_exists(pk) OR #version < :version',
    ExpressionAttributeNames: VERSION,
    ExpressionAttributeValues: { ':version': version },
  },
});

/** Holds while nobody, or the same ticket, has the number. */
export const freeFor = (ticketId: string): Guard => ({
  refused: { kind: 'number-taken' },
  condition: {
    ConditionExpression: 'attribute_not_exists(pk) OR ticketId = :ticketId',
    ExpressionAttributeValues: { ':ticketId': ticketId },
  },
});
