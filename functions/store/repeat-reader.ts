import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { StoredContact } from '../contracts/items/repeat-lookup.ts';
import type { ContactReader } from '../ports/readers.ts';
import { contactPartition } from './keys.ts';
import type { Stored } from './tables.ts';

const First = z.tuple([StoredContact]).or(z.tuple([]));

/**
 * Finds a contact's first ticket of a category since an instant: one consistent read of one item.
 * @see rule B9
 */
export const makeContactReader = ({ client, tables }: Stored): ContactReader => ({
  first: async (contact, category, since) => {
    const { Items } = await client.send(
      new QueryCommand({
        TableName: tables.tickets,
        // The sort key goes on behind the instant, so one at `since` itself sorts behind it too.
        KeyConditionExpression: 'pk = :partition AND sk >= :since',
        ExpressionAttributeValues: {
          ':partition': contactPartition(contact, category),
          ':since': since,
        },
        ConsistentRead: true,
        Limit: 1,
      }),
    );
    return First.parse(Items)[0];
  },
});
