import { PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Change, StoredChange } from '../contracts/changes.ts';
import { epochSeconds } from '../domain/time.ts';
import type { ChangeLog } from '../ports/following.ts';
import type { WallClock } from '../ports/outside.ts';
import type { Stored } from './tables.ts';

/** The table forgets them by itself, some time after. */
const KEPT_SECONDS = 15 * 60;

/** A note that took this long to store, in seconds, is stored anew: readers look back no further than twice that. */
const LATE = 5;

const PARTITION = 'CHANGES';
const Noted = z.object({ changes: z.array(StoredChange) });

/**
 * Keeps what changed as one small item for each batch that the relay hands on, read by the instant at
 * which it was noted. All stand in one partition: a query for what is new there costs half a read unit.
 */
export const makeChangeLog = (
  { client, tables }: Stored,
  { clock }: { readonly clock: WallClock },
): ChangeLog => {
  /** @returns whether it stood there soon enough after the instant that it bears */
  const put = async (changes: readonly Change[]): Promise<boolean> => {
    const at = clock.now();
    const [first] = changes;
    if (!first) return true;
    await client.send(
      new PutCommand({
        TableName: tables.tickets,
        Item: {
          pk: PARTITION,
          sk: `${at}#${first.id}.${first.sequence}`,
          kind: PARTITION,
          changes,
          expiresAt: epochSeconds(at) + KEPT_SECONDS,
        },
      }),
    );
    return epochSeconds(clock.now()) - epochSeconds(at) < LATE;
  };
  return {
    note: async (changes) => {
      if (!(await put(changes))) await put(changes);
    },
    after: async (at) => {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: tables.tickets,
          KeyConditionExpression: 'pk = :partition AND sk > :at',
          ExpressionAttributeValues: { ':partition': PARTITION, ':at': at },
        }),
      );
      return {
        changes: Items.flatMap((item) => Noted.parse(item).changes),
        more: LastEvaluatedKey !== undefined,
      };
    },
  };
};
