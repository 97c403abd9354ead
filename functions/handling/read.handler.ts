import { PageQuery } from '../contracts/handling.ts';
import { MAY } from '../contracts/roles.ts';
import { TicketId } from '../contracts/text.ts';
import { parsed } from '../runtime/body.ts';
import { clockContext } from '../runtime/counting.ts';
import { caseFileReader, clock, entryReader, mirrorReader, ticketReader } from '../runtime/deps.ts';
import { httpHandler } from '../runtime/http.ts';
import { HttpProblem } from '../runtime/http-problem.ts';
import { logger } from '../runtime/logger.ts';
import { makeReadCase } from './read-case.ts';
import { makeReadClocks } from './read-clocks.ts';
import { makeReadTimeline } from './read-timeline.ts';

const ports = {
  tickets: ticketReader(),
  mirrors: mirrorReader(),
  entries: entryReader(),
  caseFiles: caseFileReader(),
  clock,
  clockContext,
  logReading: (ticketId: string, subject: string) =>
    logger.info('case read', { ticketId, subject, rule: 'M2' }),
};
const readCase = makeReadCase(ports);
const readTimeline = makeReadTimeline(ports);
const readClocks = makeReadClocks(ports);

export const handler = httpHandler({
  roles: MAY.readCases,
  run: ({ event, caller }) => {
    const ticketId = parsed(TicketId, event.pathParameters?.id);
    switch (event.routeKey) {
      case 'GET /complaints/{id}':
        return readCase(ticketId, caller.subject);
      case 'GET /complaints/{id}/timeline': {
        const { cursor, limit } = parsed(PageQuery, event.queryStringParameters ?? {});
        const page = { limit, ...(cursor !== undefined && { cursor }) };
        return readTimeline(ticketId, page, caller.subject);
      }
      case 'GET /complaints/{id}/clocks':
        return readClocks(ticketId, caller.subject);
      default:
        throw new HttpProblem('not-found');
    }
  },
});
