import { DynamoDBServiceException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { LedgerBusy } from '../../functions/ports/ledger.ts';
import { makeLedger } from '../../functions/store/ledger.ts';
import { MONDAY } from '../builders/ticket.ts';
import { housedIn } from './house.ts';
import { aTicket } from './samples.ts';

const cancelled = (...codes: string[]) =>
  new TransactionCanceledException({
    message: 'cancelled',
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });

/** A ledger whose engine gives these answers in turn (undefined: done), and what it waited. */
const ledgerOver = (...answers: (Error | undefined)[]) => {
  const stored = housedIn({ endpoint: 'http://127.0.0.1:9' });
  const waited: number[] = [];
  let sent = 0;
  stored.client.middlewareStack.add(
    () => async () => {
      const answer = answers[Math.min(sent, answers.length - 1)];
      sent += 1;
      if (answer) throw answer;
      return { output: { $metadata: {} }, response: {} };
    },
    { step: 'initialize' },
  );
  const pause = async (milliseconds: number) => {
    waited.push(milliseconds);
  };
  const ledger = makeLedger({ ...stored, pause, random: () => 0.5 });
  return { ledger, waited, sent: () => sent };
};

const writes = [
  { kind: 'ticket', after: aTicket(), before: 0 },
  { kind: 'seen', eventId: 'event-1', at: MONDAY },
] as const;

describe('a transaction', () => {
  it.each(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])(
    'is tried again, waiting longer each time, after %s',
    async (code) => {
      const busy = cancelled('None', code);
      const { ledger, waited } = ledgerOver(busy, busy, busy, undefined);
      expect(await ledger.commit(writes)).toEqual({ kind: 'committed' });
      expect(waited).toEqual([10, 20, 40]);
    },
  );

  it('is given up as busy after the eighth attempt', async () => {
    const { ledger, waited, sent } = ledgerOver(cancelled('TransactionConflict', 'None'));
    await expect(ledger.commit(writes)).rejects.toThrow(LedgerBusy);
    expect([sent(), waited.length]).toEqual([8, 7]);
    expect(Math.max(...waited)).toBe(320);
  });

  it('is refused at once where a condition failed, even beside a conflict', async () => {
    const { ledger, sent } = ledgerOver(cancelled('TransactionConflict', 'ConditionalCheckFailed'));
    expect(await ledger.commit(writes)).toEqual({ kind: 'seen' });
    expect(sent()).toBe(1);
  });

  it.each([
    ['a cancellation for a reason that is no refusal', cancelled('ValidationError', 'None')],
    ['a cancellation without reasons', cancelled()],
    [
      'an error of the service',
      new DynamoDBServiceException({
        name: 'ResourceNotFoundException',
        $fault: 'client',
        $metadata: {},
        message: 'no table',
      }),
    ],
  ])('throws %s', async (_, error) => {
    const { ledger, sent } = ledgerOver(error);
    await expect(ledger.commit(writes)).rejects.toBe(error);
    expect(sent()).toBe(1);
  });
});
