import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import type { CommitOutcome } from '../ports/ledger.ts';
import type { Put } from './put-of-write.ts';

/** A transaction that was not carried out, for a reason that passes. */
export type Busy = { readonly kind: 'busy' };

const PASSING = new Set([
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
]);

// A key or event that is known says that the whole change was made before: told first.
const RANK: readonly CommitOutcome['kind'][] = ['key-taken', 'seen', 'number-taken', 'stale'];

/**
 * What a failed transaction comes to. The engine gives one reason for each item, in their order.
 * @throws what was thrown, unless it is a refusal or a reason that passes
 */
export const refusalIn = (error: unknown, puts: readonly Put[]): CommitOutcome | Busy => {
  if (!(error instanceof TransactionCanceledException)) throw error;
  const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code ?? 'None');
  const refused = puts
    .filter((_, index) => codes[index] === 'ConditionalCheckFailed')
    .flatMap(({ condition }) => (condition ? [condition.refused] : []))
    .sort((a, b) => RANK.indexOf(a.kind) - RANK.indexOf(b.kind));
  if (refused[0]) return refused[0];
  if (codes.some((code) => PASSING.has(code))) return { kind: 'busy' };
  throw error;
};
