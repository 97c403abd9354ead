import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import type { WordsEraser } from '../ports/ledger.ts';
import { orderNoteKey } from './keys.ts';
import type { Stored } from './tables.ts';

/** Deletes what was written about a work order; the only thing in the house that deletes. */
export const makeWordsEraser = ({ client, tables }: Stored): WordsEraser => ({
  erase: async ({ ticketId, id }, sequences) => {
    for (const sequence of sequences) {
      const Key = orderNoteKey(ticketId, id, sequence);
      await client.send(new DeleteCommand({ TableName: tables.caseFiles, Key }));
    }
  },
});
