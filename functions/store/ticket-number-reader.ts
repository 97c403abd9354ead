import * as z from 'zod';
import type { NumberReader } from '../ports/readers.ts';
import { numberKey } from './keys.ts';
import { readItem } from './read-item.ts';
import type { Stored } from './tables.ts';
import { makeThingReader } from './thing-reader.ts';

const StoredNumber = z.object({ ticketId: z.string() });

/** Finds the ticket that has a number, consistently. */
export const makeNumberReader = (stored: Stored): NumberReader => {
  const tickets = makeThingReader(stored, 'ticket');
  return {
    ticketOf: async (ticketNumber) => {
      const found = await readItem(stored, 'tickets', numberKey(ticketNumber), StoredNumber);
      return found && tickets.load(found.ticketId);
    },
  };
};
