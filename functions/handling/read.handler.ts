import {
  readClocks,
  readComplaint,
  readTimeline,
} from '../contracts/operations/handling/readings.ts';
import { clockContext } from '../runtime/counting.ts';
import {
  caseFileReader,
  clock,
  mirrorReader,
  ticketEntryReader,
  ticketReader,
} from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http.ts';
import { logger } from '../runtime/logger.ts';
import { route } from '../runtime/route.ts';
import { makeReadCase } from './read-case.ts';
import { makeReadClocks } from './read-clocks.ts';
import { makeReadTimeline } from './read-timeline.ts';

const ports = {
  tickets: ticketReader(),
  mirrors: mirrorReader(),
  entries: ticketEntryReader(),
  caseFiles: caseFileReader(),
  clock,
  clockContext,
  logReading: (ticketId: string, subject: string) =>
    logger.info('case read', { ticketId, subject, rule: 'M2' }),
};
const complaint = makeReadCase(ports);
const timeline = makeReadTimeline(ports);
const clocks = makeReadClocks(ports);

export const handler = httpHandler(
  route(readComplaint, ({ params, caller }) => complaint(params.id, caller)),
  route(readTimeline, ({ params, query, caller }) => timeline(params.id, query, caller.subject)),
  route(readClocks, ({ params, caller }) => clocks(params.id, caller)),
);
