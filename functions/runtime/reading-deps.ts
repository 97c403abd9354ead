import { makeSightOf } from '../showing/sight.ts';
import {
  caseFileReader,
  orderReader,
  ownBranch,
  ticketEntryReader,
  ticketReader,
  unitById,
} from './deps.ts';
import { logger } from './logger.ts';

/** What a function that shows a case reads; that somebody looked is logged (M2). */
export const readingPorts = () => ({
  tickets: ticketReader(),
  entries: ticketEntryReader(),
  caseFiles: caseFileReader(),
  sightOf: makeSightOf({ orders: orderReader(), unitById: unitById(), ownBranch }),
  logReading: (ticketId: string, subject: string) =>
    logger.info('case read', { ticketId, subject, rule: 'M2' }),
});
