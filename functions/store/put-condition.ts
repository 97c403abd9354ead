import type { CommitOutcome } from '../ports/ledger.ts';

/** A condition on the stored item, and what the transaction comes to when it does not hold. */
export type PutCondition = {
  readonly refused: CommitOutcome;
  readonly expression: {
    readonly ConditionExpression: string;
    readonly ExpressionAttributeNames?: Record<string, string>;
    readonly ExpressionAttributeValues?: Record<string, unknown>;
  };
};

const VERSION = { '#version': 'version' };

/** Holds while there is no such item. */
export const absent = (refused: CommitOutcome): PutCondition => ({
  refused,
  expression: { ConditionExpression: 'attribute_not_exists(pk)' },
});

/** Holds while the item has exactly this version; 0 is none stored. */
export const atVersion = (before: number): PutCondition =>
  before === 0
    ? absent({ kind: 'stale' })
    : {
        refused: { kind: 'stale' },
        expression: {
          ConditionExpression: '#version = :before',
          ExpressionAttributeNames: VERSION,
          ExpressionAttributeValues: { ':before': before },
        },
      };

/** Holds while there is no such item, or one of a lower version. */
export const overLower = (version: number): PutCondition => ({
  refused: { kind: 'stale' },
  expression: {
    ConditionExpression: 'attribute_not_exists(pk) OR #version < :version',
    ExpressionAttributeNames: VERSION,
    ExpressionAttributeValues: { ':version': version },
  },
});

/** Holds while nobody, or the same ticket, has the number. */
export const freeFor = (ticketId: string): PutCondition => ({
  refused: { kind: 'number-taken' },
  expression: {
    ConditionExpression: 'attribute_not_exists(pk) OR ticketId = :ticketId',
    ExpressionAttributeValues: { ':ticketId': ticketId },
  },
});
