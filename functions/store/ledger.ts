import { setTimeout } from 'node:timers/promises';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { type CommitOutcome, type Ledger, LedgerBusy } from '../ports/ledger.ts';
import { type Busy, refusalIn } from './cancellation.ts';
import { type Put, putOf } from './put-of-write.ts';
import type { Stored, Tables } from './tables.ts';

/** TransactWriteItems takes at most 100 items. */
const MAX_ITEMS = 100;
const MAX_ATTEMPTS = 8;
const FIRST_PAUSE_MS = 20;
const LONGEST_PAUSE_MS = 640;

/** How it waits between attempts. */
type Patience = {
  readonly pause?: (milliseconds: number) => Promise<unknown>;
  /** At least 0, below 1. */
  readonly random?: () => number;
};

/** Stores all writes of a change in one transaction over both tables. */
export const makeLedger = ({
  client,
  tables,
  pause = setTimeout,
  random = Math.random,
}: Stored & Patience): Ledger => {
  const attempt = async (puts: readonly Put[]): Promise<CommitOutcome | Busy> => {
    try {
      await client.send(new TransactWriteCommand(transactionOf(puts, tables)));
      return { kind: 'committed' };
    } catch (error) {
      return refusalIn(error, puts);
    }
  };

  return {
    commit: async (writes) => {
      if (writes.length < 1 || writes.length > MAX_ITEMS)
        throw new RangeError(`a transaction has 1 to ${MAX_ITEMS} items, not ${writes.length}`);
      const puts = writes.map(putOf);
      for (let tried = 0; tried < MAX_ATTEMPTS; tried += 1) {
        // Full jitter: those that met once do not meet again at the same instant.
        if (tried > 0) await pause(random() * longestPause(tried));
        const outcome = await attempt(puts);
        if (outcome.kind !== 'busy') return outcome;
      }
      throw new LedgerBusy(`still refused after ${MAX_ATTEMPTS} attempts`);
    },
  };
};

const longestPause = (tried: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tried - 1));

const transactionOf = (puts: readonly Put[], tables: Tables): TransactWriteCommandInput => ({
  TransactItems: puts.map(({ table, item, condition }) => ({
    Put: { TableName: tables[table], Item: item, ...condition?.expression },
  })),
});
