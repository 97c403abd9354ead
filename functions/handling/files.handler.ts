import { openFile, requestEvidenceUpload } from '../contracts/operations/handling/files.ts';
import { route } from '../runtime/answer-request.ts';
import { fileDesks } from '../runtime/file-deps.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { logger } from '../runtime/logger.ts';
import { askOwner } from '../runtime/owner-deps.ts';
import { readingPorts } from '../runtime/reading-deps.ts';
import { makeOfferEvidencePlace, makeOpenFile } from './files.ts';

const ports = {
  ...readingPorts(),
  ...fileDesks(),
  askOwner: askOwner(),
  logFile: (ticketId: string, key: string, subject: string) =>
    logger.info('file opened', { ticketId, key, subject, rule: 'M2' }),
};
const open = makeOpenFile(ports);
const offer = makeOfferEvidencePlace(ports);

export const handler = httpHandler(
  route(openFile, ({ params, query, inPosts }) => open(params.id, query.key, inPosts)),
  route(requestEvidenceUpload, ({ params, body, inPosts }) =>
    offer(params.id, body.contentType, inPosts),
  ),
);
