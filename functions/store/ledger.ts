import { setTimeout } from 'node:timers/promises';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { type CommitOutcome, type Ledger, LedgerBusy } from '../ports/ledger.ts';
import { type Busy, refusalOf } from './cancellation.ts';
import { type Plan, planOf } from './plan.ts';
import type { Stored, Tables } from './stored.ts';

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
  const attempt = async (plans: readonly Plan[]): Promise<CommitOutcome | Busy> => {
    try {
      await client.send(new TransactWriteCommand(transactionOf(plans, tables)));
      return { kind: 'committed' };
    } catch (error) {
      return refusalOf(error, plans);
    }
  };

  return {
    commit: async (writes) => {
      if (writes.length < 1 || writes.length > MAX_ITEMS)
        throw new RangeError(`a transaction has 1 to ${MAX_ITEMS} items, not ${writes.length}`);
      const plans = writes.map(planOf);
      for (let tried = 0; tried < MAX_ATTEMPTS; tried += 1) {
        // Full jitter: those that met once do not meet again at the same instant.
        if (tried > 0) await pause(random() * longestPause(tried));
        const outcome = await attempt(plans);
        if (outcome.kind !== 'busy') return outcome;
      }
      throw new LedgerBusy(`still refused after ${MAX_ATTEMPTS} attempts`);
    },
  };
};

const longestPause = (tried: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tried - 1));

const transactionOf = (plans: readonly Plan[], tables: Tables): TransactWriteCommandInput => ({
  TransactItems: plans.map(({ table, item, guard }) => ({
    Put: { TableName: tables[table], Item: item, ...guard?.condition },
  })),
});
