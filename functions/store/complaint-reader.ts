import type { ThingReader } from '../ports/readers.ts';
import type { Stored } from './tables.ts';
import { makeThingReader } from './thing-reader.ts';

/**
 * Reads tickets that are somebody's complaint: a canary is to all rooms as if it were not there, but for
 * timers, whose way it goes (B2).
 */
export const makeComplaintReader = (stored: Stored): ThingReader<'ticket'> => {
  const tickets = makeThingReader(stored, 'ticket');
  return {
    load: async (id) => {
      const ticket = await tickets.load(id);
      return ticket?.canary ? undefined : ticket;
    },
  };
};
