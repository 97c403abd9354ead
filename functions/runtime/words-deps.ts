import { bases } from './bases.ts';
import { caseFileReader, clock, ticketReader } from './deps.ts';
import { settings } from './settings.ts';
import { wording } from './wording.ts';

/** What it takes to put a message to a customer into words. */
export const wordsPorts = () => ({
  tickets: ticketReader(),
  caseFiles: caseFileReader(),
  clock,
  wording,
  timeZone: settings.branch.timeZone,
  bases,
});
