import { makeProgressLink } from '../contracts/operations/customers/progress.ts';
import { route } from '../runtime/answer-request.ts';
import { clockContext } from '../runtime/counting.ts';
import { clock, fingerprints, mirrorReader, ticketReader } from '../runtime/deps.ts';
import { env } from '../runtime/env.ts';
import { httpHandler } from '../runtime/http-handler.ts';
import { logger } from '../runtime/logger.ts';
import { makeGiveProgressLink } from './give-progress-link.ts';
import { makeProgressLinks } from './progress-links.ts';

const giveLink = makeGiveProgressLink({
  tickets: ticketReader(),
  mirrors: mirrorReader(),
  clock,
  linkTo: makeProgressLinks({
    fingerprints: fingerprints(),
    apiUrl: env('API_URL'),
    life: clockContext.policy.progressLink.value,
  }),
  logLink: (ticketId, subject) =>
    logger.info('progress link made', { ticketId, subject, rule: 'M2' }),
});

export const handler = httpHandler(
  route(makeProgressLink, ({ params, by }) => giveLink(params.id, by.subject)),
);
