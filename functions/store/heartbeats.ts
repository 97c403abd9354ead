import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { StoredHeartbeat } from '../contracts/items/heartbeat.ts';
import type { Heartbeats } from '../ports/following.ts';
import { HEARTBEAT_PREFIX, HEARTBEATS, heartbeatKey } from './keys.ts';
import { readPrefix } from './read-prefix.ts';
import type { Stored } from './tables.ts';

const isNotNewer = (error: unknown): boolean =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';

/** The last sign of life of each: one item for each, all read by one query. */
export const makeHeartbeats = (stored: Stored): Heartbeats => ({
  all: async () =>
    (await readPrefix(stored, 'tickets', HEARTBEATS, HEARTBEAT_PREFIX, 'eventual')).map((item) =>
      StoredHeartbeat.parse(item),
    ),
  note: async (heartbeat) => {
    try {
      await stored.client.send(
        new PutCommand({
          TableName: stored.tables.tickets,
          Item: { ...heartbeatKey(heartbeat), kind: 'HEARTBEAT', ...heartbeat },
          // One that comes late hides none that came before it.
          ConditionExpression: 'attribute_not_exists(pk) OR #at < :at',
          ExpressionAttributeNames: { '#at': 'at' },
          ExpressionAttributeValues: { ':at': heartbeat.at },
        }),
      );
    } catch (error) {
      if (!isNotNewer(error)) throw error;
    }
  },
});
