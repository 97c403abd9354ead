import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import {
  type DynamoDBClient,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { ulid } from 'ulid';
import type { Call } from './recorder.ts';

/** One intake's calls, ready to be sent, with keys that nobody has used yet. */
export type BareCalls = { readonly lookUps: readonly string[]; readonly transaction: string };

/** Under the same token DynamoDB takes a transaction once. */
const REQUEST_TOKEN = /"ClientRequestToken":"([\w-]+)"/;
const KEYED_HASH = /"(?:KEY|CONTACT)#([\w.-]+)/g;

const letters = (count: number): string =>
  Array.from({ length: count }, () => randomInt(36).toString(36).toUpperCase()).join('');

/**
 * Makes the calls of another intake from those of a recorded one: the same, under new keys.
 * @throws when what was recorded is not look-ups and one transaction
 */
export const makeBareCalls = (
  calls: readonly Call[],
  ticket: { readonly id: string; readonly ticketNumber: string },
): (() => BareCalls) => {
  const lookUps = calls.filter(({ operation }) => operation === 'Query');
  const [transaction, ...more] = calls.filter(
    ({ operation }) => operation === 'TransactWriteItems',
  );
  if (!transaction || more.length > 0 || lookUps.length + 1 !== calls.length)
    throw new Error(`an intake called ${calls.map(({ operation }) => operation).join(', ')}`);
  const hashes = new Set(
    calls.flatMap(({ body }) => [...body.matchAll(KEYED_HASH)].map(([, hash = '']) => hash)),
  );
  const token = REQUEST_TOKEN.exec(transaction.body)?.[1] ?? '';
  return () => {
    const renewed = new Map([
      [token, randomUUID()],
      [ticket.id, ulid()],
      [ticket.ticketNumber, letters(ticket.ticketNumber.length)],
      ...[...hashes].map((hash): [string, string] => [
        hash,
        randomBytes(hash.length).toString('base64url').slice(0, hash.length),
      ]),
    ]);
    const renew = ({ body }: Call): string =>
      [...renewed].reduce((text, [old, fresh]) => text.replaceAll(old, fresh), body);
    return { lookUps: lookUps.map(renew), transaction: renew(transaction) };
  };
};

/** Sends one intake's calls and does nothing else: the look-ups together, then the transaction. */
export const sendBareCalls = async (
  client: DynamoDBClient,
  { lookUps, transaction }: BareCalls,
): Promise<void> => {
  await Promise.all(lookUps.map((input) => client.send(new QueryCommand(JSON.parse(input)))));
  await client.send(new TransactWriteItemsCommand(JSON.parse(transaction)));
};
