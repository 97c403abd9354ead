import { lookUpCustomer } from '../contracts/operations/customers/look-up.ts';
import { makeProgressLink } from '../contracts/operations/customers/progress.ts';
import { route } from '../runtime/answer-request.ts';
import { clockContext } from '../runtime/counting.ts';
import {
  caseFileReader,
  clock,
  customerTickets,
  fingerprints,
  mirrorReader,
  noticeReader,
  ticketReader,
} from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { logger } from '../runtime/logger.ts';
import { makeGiveProgressLink } from './give-progress-link.ts';
import { makeLookUpCustomer } from './look-up.ts';
import { makeProgressLinks } from './progress-links.ts';

const shared = { tickets: ticketReader(), fingerprints: fingerprints(), clock };

const lookUp = makeLookUpCustomer({
  ...shared,
  customers: customerTickets(),
  caseFiles: caseFileReader(),
  notices: noticeReader(),
  logLookUp: (subject, ticketIds) =>
    logger.info('customer looked up', { subject, ticketIds, rule: 'M2' }),
});

const giveLink = makeGiveProgressLink({
  ...shared,
  mirrors: mirrorReader(),
  linkTo: makeProgressLinks({
    ...shared,
    apiUrl: env('API_URL'),
    life: clockContext.policy.progressLink.value,
  }),
  logLink: (ticketId, subject) =>
    logger.info('progress link made', { ticketId, subject, rule: 'M2' }),
});

export const handler = httpHandler(
  route(lookUpCustomer, ({ query, by }) => lookUp(query, by.subject)),
  route(makeProgressLink, ({ params, by }) => giveLink(params.id, by.subject)),
);
